-- Who gave a family name alone: it stands in the place of the first name, and on no card (R-P2).
alter table person drop column erasure_asked_at, add column family_only boolean not null default false;
-- A message changed after the profile was answered stays off the card until the team has heard it (R-P2, R-P3).
alter table profile add column message_to_hear boolean not null default false;
-- What an undo of a merge would bring back holds them too.
update person_merge
   set before = jsonb_set(jsonb_set(before, '{person,family_only}', 'false'), '{profile,message_to_hear}', 'false')
 where before is not null;

-- As before, with the two of above, and one writer at a time.
create or replace function keep_card(tenant text, who uuid, hidden uuid[], out change text) language plpgsql as $$
declare
    was boolean;
    kept boolean;
begin
    -- Two who write at once wait for each other here, and the second reads what the first has written (R-P1).
    perform 1 from person where platform_id = tenant and id = who for update;
    select c.visible into was
      from candidate_card c join person p on p.platform_id = c.platform_id and p.card_key = c.card_key
     where p.platform_id = tenant and p.id = who;
    with said as (
        select distinct on (kind) kind, granted, scope
          from choice
         where platform_id = tenant and person_id = who
         order by kind, at desc, id
    ), yes as (
        select coalesce(bool_or(granted) filter (where kind = 'BE_SHOWN'), false) as be_shown,
               coalesce(bool_or(granted) filter (where kind = 'FIRST_NAME'), false) as first_name,
               coalesce(bool_or(granted) filter (where kind = 'RECORDING'), false) as recording,
               coalesce(bool_or(granted) filter (where kind = 'MESSAGE_TEXT'), false) as message_text,
               coalesce(max(scope) filter (where kind = 'BEYOND_PLATFORM' and granted), 'PLATFORM') as scope
          from said
    ), fresh as (
        select p.platform_id, p.card_key,
               r.state in ('VALIDATED', 'WORKING_MORE') and yes.be_shown and p.erased_at is null and p.archived_at is null
                   and cardinality(confirmed(r.occupations, r.to_confirm)) > 0 as visible,
               yes.scope,
               case when p.family_only then 'Une personne' when yes.first_name then p.first_name else upper(left(p.first_name, 1)) || '.' end as called,
               p.commune, p.commune_name, p.lat, p.lon, confirmed(r.occupations, r.to_confirm) as occupations, r.contract_classes, r.means, r.reach_minutes,
               r.hours_min, r.hours_max, r.hours_strict, r.night, r.weekend, r.split_hours, r.available_on,
               r.licence, r.vehicle, confirmed(r.certifications, r.to_confirm) as certifications,
               confirmed(r.certification_blocks, r.to_confirm) as certification_blocks, r.experience_years, r.experiences,
               r.wants_training,
               case when yes.message_text and not r.message_to_hear then r.message end as message,
               case when yes.recording and not r.message_to_hear and r.message_kind in ('AUDIO', 'VIDEO') then r.message_file end as message_file,
               case when r.message_to_hear then null
                    when yes.recording and r.message_kind in ('AUDIO', 'VIDEO') and r.message_file is not null
                    then r.message_kind
                    when yes.message_text and r.message is not null then 'TEXT' end as message_kind,
               r.validated_at
          from person p
          join profile r on r.platform_id = p.platform_id and r.person_id = p.id
         cross join yes
         where p.platform_id = tenant and p.id = who and r.validated_at is not null
    )
    insert into candidate_card as c
           (platform_id, card_key, visible, scope, called, commune, commune_name, lat, lon, occupations, contract_classes,
            means, reach_minutes, hours_min, hours_max, hours_strict, night, weekend, split_hours, available_on, licence,
            vehicle, certifications, certification_blocks, experience_years, experiences, wants_training, message,
            message_file, message_kind, hidden_from, validated_at, version)
    select platform_id, card_key, visible, scope, called, commune, commune_name, lat, lon, occupations, contract_classes,
           means, reach_minutes, hours_min, hours_max, hours_strict, night, weekend, split_hours, available_on, licence,
           vehicle, certifications, certification_blocks, experience_years, experiences, wants_training, message,
           message_file, message_kind, coalesce(hidden, '{}'), validated_at, 1
      from fresh
    on conflict (platform_id, card_key) do update set
           (visible, scope, called, commune, commune_name, lat, lon, occupations, contract_classes, means, reach_minutes,
            hours_min, hours_max, hours_strict, night, weekend, split_hours, available_on, licence, vehicle,
            certifications, certification_blocks, experience_years, experiences, wants_training, message, message_file,
            message_kind, hidden_from, validated_at, version)
         = (excluded.visible, excluded.scope, excluded.called, excluded.commune, excluded.commune_name, excluded.lat,
            excluded.lon, excluded.occupations, excluded.contract_classes, excluded.means, excluded.reach_minutes,
            excluded.hours_min, excluded.hours_max, excluded.hours_strict, excluded.night, excluded.weekend,
            excluded.split_hours, excluded.available_on, excluded.licence, excluded.vehicle, excluded.certifications,
            excluded.certification_blocks, excluded.experience_years, excluded.experiences, excluded.wants_training,
            excluded.message, excluded.message_file, excluded.message_kind, excluded.hidden_from, excluded.validated_at,
            c.version + 1)
     where to_jsonb(c) - 'version' is distinct from to_jsonb(excluded) - 'version'
    returning c.visible into kept;
    change := case when kept then 'SHOWN' when kept is not null and was then 'HIDDEN' else 'SAME' end;
end
$$;
