-- What a person never said is not an answer: no default stands in for it, on her file, her card or in a match (R-M1, R-P2).
alter table profile
    alter column means drop not null, alter column means drop default,
    alter column reach_minutes drop not null, alter column reach_minutes drop default,
    alter column night drop not null, alter column night drop default,
    alter column weekend drop not null, alter column weekend drop default,
    alter column split_hours drop not null, alter column split_hours drop default,
    alter column licence drop not null, alter column licence drop default,
    alter column vehicle drop not null, alter column vehicle drop default,
    alter column experience_years drop not null, alter column experience_years drop default,
    alter column wants_training drop not null, alter column wants_training drop default,
    add constraint reach_columns check ((means is null) = (reach_minutes is null));
alter table candidate_card
    alter column means drop not null,
    alter column reach_minutes drop not null,
    alter column night drop not null,
    alter column weekend drop not null,
    alter column split_hours drop not null,
    alter column licence drop not null,
    alter column vehicle drop not null,
    alter column experience_years drop not null,
    alter column wants_training drop not null;
alter table person alter column useful_adjustments drop not null, alter column useful_adjustments drop default;

-- The defaults that nobody chose: `step` is the next screen, so the screens before it were answered.
update profile set means = null, reach_minutes = null
 where step in ('envies', 'trajets') and means = 'CAR' and reach_minutes = 30;
update profile set night = null, weekend = null, split_hours = null
 where not night and not weekend and not split_hours and day_times = '{}';
update profile set licence = null, vehicle = null, experience_years = null
 where step in ('envies', 'trajets', 'horaires', 'savoir-faire') and not licence and not vehicle and experience_years = 0;
update profile set wants_training = null where step = 'envies' and not wants_training;
update person p set useful_adjustments = null
  from profile r
 where r.platform_id = p.platform_id and r.person_id = p.id and not p.useful_adjustments
   and r.step in ('envies', 'trajets', 'horaires', 'savoir-faire', 'besoins');
update candidate_card c
   set means = r.means, reach_minutes = r.reach_minutes, night = r.night, weekend = r.weekend, split_hours = r.split_hours,
       licence = r.licence, vehicle = r.vehicle, experience_years = r.experience_years, wants_training = r.wants_training,
       version = c.version + 1
  from person p
  join profile r on r.platform_id = p.platform_id and r.person_id = p.id
 where p.platform_id = c.platform_id and p.card_key = c.card_key
   and (r.means is null or r.night is null or r.licence is null or r.wants_training is null);
