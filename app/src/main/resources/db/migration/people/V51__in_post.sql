-- Somebody who works in the field asks for something that her employer does not know of (A9, R-P9). The team and she herself
-- read it, nobody else.
create table post_request (
    platform_id text not null,
    id          uuid not null,
    person_id   uuid not null,
    kinds       text[] not null check (cardinality(kinds) between 1 and 6
                    and kinds <@ array['VAE', 'WITHOUT_DIPLOMA', 'MOBILITY', 'TRAINING', 'PREVENTION', 'ADVICE']),
    occupation  text,
    since       text check (since in ('UNDER_1', 'FROM_1', 'FROM_3', 'FROM_5')),
    status      text check (status in ('PRIVATE', 'PUBLIC', 'PUBLIC_HOSPITAL', 'HOUSEHOLD', 'TEMP')),
    slot        text not null check (slot in ('MORNING', 'NOON', 'AFTERNOON', 'EVENING', 'ANY')),
    not_at_work boolean not null,
    asked_at    timestamptz not null,
    asked_by    text not null,
    answer      text check (answer in ('APPOINTMENT', 'VAE', 'PATHWAY', 'BODY', 'ADVICE', 'ENDED')),
    message     text check (length(message) between 1 and 600),
    answered_at timestamptz,
    answered_by text,
    primary key (platform_id, id),
    foreign key (platform_id, person_id) references person (platform_id, id) on delete cascade,
    constraint answered_columns check ((answer is null) = (answered_at is null)
                                       and (answer is null) = (answered_by is null) and answered_at >= asked_at),
    constraint another_body_is_named check (answer is distinct from 'BODY' or message is not null)
);
create index on post_request (platform_id, person_id);
create index on post_request (platform_id, asked_at, id);

alter table post_request enable row level security;
create policy post_request_team on post_request for all to ensemblier_app
    using (is_team(platform_id) or is_machine(platform_id));
create policy post_request_hers on post_request for select to ensemblier_app
    using (actor_kind() = 'candidate' and person_id = actor_person() and platform_id = actor_platform());
create policy post_request_asked on post_request for insert to ensemblier_app
    with check (actor_kind() = 'candidate' and person_id = actor_person() and platform_id = actor_platform()
                and answer is null);

-- The employer she works for among those who never see her; who said so, and who lifted it with her agreement, and how. Nobody
-- knows yet which organisation a typed name is: until the team has found it, or said that it has no account here, no employer
-- sees her card.
alter table hidden_employer
    add column present     boolean not null default false,
    add column said_by     text,
    add column outside_at  timestamptz,
    add column lifted_by   text,
    add column lifted_how  text check (lifted_how in ('HERSELF', 'TEAM_PHONE', 'TEAM_PAPER')),
    add constraint lifted_by_somebody check (lifted_at is not null or (lifted_by is null and lifted_how is null));

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
                   and cardinality(confirmed(r.occupations, r.to_confirm)) > 0
                   and not exists (select from hidden_employer h
                                    where h.platform_id = tenant and h.person_id = who and h.present
                                      and h.organisation_id is null and h.lifted_at is null and h.outside_at is null)
                   as visible,
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
