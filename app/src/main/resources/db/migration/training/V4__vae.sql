-- A VAE of several employers' people (Haute-Garonne 2023): the employers are sounded with the OPCO, a body is chosen, the group
-- starts, it ends. No employer reads any of it (R-P9).
create table vae_group (
    platform_id   text not null,
    id            uuid not null,
    name          text not null check (length(name) between 1 and 120),
    certification text not null,
    state         text not null check (state in ('SOUNDING', 'BODY_CHOSEN', 'STARTED', 'ENDED', 'GIVEN_UP')),
    opco          text not null,
    made_on       date not null,
    made_by       text not null,
    body_name     text,
    body_on       date,
    started_on    date,
    ended_on      date,
    reason        text,
    primary key (platform_id, id),
    check ((body_name is null) = (body_on is null)),
    check (state not in ('BODY_CHOSEN', 'STARTED', 'ENDED') or body_on is not null),
    check (state <> 'SOUNDING' or body_on is null),
    check (state not in ('STARTED', 'ENDED') or started_on is not null),
    check (state not in ('SOUNDING', 'BODY_CHOSEN') or started_on is null),
    check ((state in ('ENDED', 'GIVEN_UP')) = (ended_on is not null)),
    check ((state = 'GIVEN_UP') = (reason is not null)),
    check (body_on >= made_on),
    check (started_on >= body_on),
    check (ended_on >= case when started_on is not null then started_on when body_on is not null then body_on else made_on end)
);
create table vae_group_employer (
    platform_id     text not null,
    group_id        uuid not null,
    organisation_id uuid not null,
    employer_name   text not null,
    sounded_on      date not null,
    answer          text not null check (answer in ('AWAITED', 'YES', 'NO')),
    answered_on     date,
    primary key (platform_id, group_id, organisation_id),
    foreign key (platform_id, group_id) references vae_group (platform_id, id),
    check ((answer = 'AWAITED') = (answered_on is null)),
    check (answered_on >= sounded_on)
);

-- The VAE of a person (R-W1, R-W5): no minimum duration, through France VAE. The file is there: here are only the state and the
-- days, which say the way.
create table vae (
    platform_id   text not null,
    id            uuid not null,
    person_id     uuid not null,
    kind          text not null check (kind in ('INDIVIDUAL', 'COLLECTIVE', 'HYBRID')),
    certification text not null,
    level         text not null,
    aimed         text[] not null default '{}',
    candidate     text,
    group_id      uuid,
    state         text not null check (state in ('PROJECT', 'SENT', 'INCOMPLETE', 'ADMISSIBLE', 'SUPPORTED', 'WRITTEN', 'JURY',
                                                 'JUDGED', 'NOT_ADMISSIBLE', 'DROPPED_OUT')),
    made_on       date not null,
    made_by       text not null,
    sent_on       date,
    incomplete_on date,
    admissible_on date,
    supported_on  date,
    written_on    date,
    jury_on       date,
    ended_on      date,
    result        text check (result in ('WHOLE', 'BLOCKS', 'NONE')),
    obtained      text[] not null default '{}',
    reason        text,
    primary key (platform_id, id),
    foreign key (platform_id, person_id) references person (platform_id, id),
    foreign key (platform_id, group_id) references vae_group (platform_id, id),
    constraint group_of_a_collective check (group_id is null or kind = 'COLLECTIVE'),
    check (state <> 'PROJECT' or sent_on is null),
    check (state in ('PROJECT', 'DROPPED_OUT') or sent_on is not null),
    check ((incomplete_on is not null) <= (state in ('INCOMPLETE', 'DROPPED_OUT'))),
    check (state <> 'INCOMPLETE' or incomplete_on is not null),
    check (state not in ('ADMISSIBLE', 'SUPPORTED', 'WRITTEN', 'JURY', 'JUDGED') or admissible_on is not null),
    check (state not in ('PROJECT', 'SENT', 'INCOMPLETE', 'NOT_ADMISSIBLE') or admissible_on is null),
    check (state <> 'SUPPORTED' or supported_on is not null),
    check (state <> 'ADMISSIBLE' or supported_on is null),
    check ((admissible_on is not null) or num_nonnulls(supported_on, written_on, jury_on) = 0),
    check (state not in ('WRITTEN', 'JURY', 'JUDGED') or written_on is not null),
    check (state not in ('ADMISSIBLE', 'SUPPORTED') or written_on is null),
    check (state not in ('JURY', 'JUDGED') or jury_on is not null),
    check (state <> 'WRITTEN' or jury_on is null),
    check (jury_on is null or written_on is not null),
    check ((state in ('JUDGED', 'NOT_ADMISSIBLE', 'DROPPED_OUT')) = (ended_on is not null)),
    check ((state = 'JUDGED') = (result is not null)),
    check ((case when result = 'BLOCKS' then 1 else 0 end) = (case when cardinality(obtained) > 0 then 1 else 0 end)),
    check ((state = 'DROPPED_OUT') = (reason is not null)),
    check (sent_on >= made_on),
    check (incomplete_on >= sent_on),
    check (admissible_on >= sent_on),
    check (supported_on >= admissible_on),
    check (written_on >= admissible_on and written_on >= case when supported_on is null then admissible_on else supported_on end),
    check (jury_on >= written_on),
    check (ended_on >= made_on and ended_on >= case when jury_on is not null then jury_on when written_on is not null then written_on
        when supported_on is not null then supported_on when admissible_on is not null then admissible_on
        when incomplete_on is not null then incomplete_on when sent_on is not null then sent_on else made_on end)
);
create index on vae (platform_id, person_id);
create index on vae (platform_id, group_id);
create unique index vae_once on vae (platform_id, person_id, certification)
    where state not in ('JUDGED', 'NOT_ADMISSIBLE', 'DROPPED_OUT');

-- R-W1: the moves that the types allow, and back by one step (R-E6).
create function vae_moves() returns trigger language plpgsql as $$
begin
    if (old.person_id, old.certification, old.kind) is distinct from (new.person_id, new.certification, new.kind) then
        raise exception 'VAE % is another one (R-W1)', new.id using errcode = 'check_violation';
    end if;
    if old.state <> new.state and not (
           old.state = 'PROJECT' and new.state in ('SENT', 'DROPPED_OUT')
        or old.state = 'SENT' and new.state in ('PROJECT', 'INCOMPLETE', 'ADMISSIBLE', 'NOT_ADMISSIBLE', 'DROPPED_OUT')
        or old.state = 'INCOMPLETE' and new.state in ('SENT', 'DROPPED_OUT')
        or old.state = 'ADMISSIBLE' and new.state in ('SENT', 'SUPPORTED', 'WRITTEN', 'DROPPED_OUT')
        or old.state = 'SUPPORTED' and new.state in ('ADMISSIBLE', 'WRITTEN', 'DROPPED_OUT')
        or old.state = 'WRITTEN' and new.state in (case when old.supported_on is null then 'ADMISSIBLE' else 'SUPPORTED' end, 'JURY', 'DROPPED_OUT')
        or old.state = 'JURY' and new.state in ('WRITTEN', 'JUDGED', 'DROPPED_OUT')
        or old.state = 'JUDGED' and new.state = 'JURY'
        or old.state = 'NOT_ADMISSIBLE' and new.state = 'SENT'
        or old.state = 'DROPPED_OUT'
           and new.state = case when old.jury_on is not null then 'JURY' when old.written_on is not null then 'WRITTEN'
                                when old.supported_on is not null then 'SUPPORTED' when old.admissible_on is not null then 'ADMISSIBLE'
                                when old.incomplete_on is not null then 'INCOMPLETE' when old.sent_on is not null then 'SENT'
                                else 'PROJECT' end) then
        raise exception 'VAE % goes from % to % (R-W1)', new.id, old.state, new.state using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger vae_moves before update on vae for each row execute function vae_moves();

create function vae_group_moves() returns trigger language plpgsql as $$
begin
    if old.state <> new.state and not (
           old.state = 'SOUNDING' and new.state in ('BODY_CHOSEN', 'GIVEN_UP')
        or old.state = 'BODY_CHOSEN' and new.state in ('SOUNDING', 'STARTED', 'GIVEN_UP')
        or old.state = 'STARTED' and new.state in ('BODY_CHOSEN', 'ENDED', 'GIVEN_UP')
        or old.state = 'ENDED' and new.state = 'STARTED'
        or old.state = 'GIVEN_UP'
           and new.state = case when old.started_on is not null then 'STARTED' when old.body_on is not null then 'BODY_CHOSEN'
                                else 'SOUNDING' end) then
        raise exception 'VAE group % goes from % to % (R-W1)', new.id, old.state, new.state using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger vae_group_moves before update on vae_group for each row execute function vae_group_moves();

do $$
declare t text;
begin
    foreach t in array array['vae', 'vae_group', 'vae_group_employer'] loop
        execute format('alter table %I enable row level security', t);
        execute format('create policy %I on %I for all to ensemblier_app using (is_machine(platform_id))', t || '_machine', t);
        execute format('create policy %I on %I for select to ensemblier_app using (is_team(platform_id))', t || '_read', t);
        execute format('create policy %I on %I for insert to ensemblier_app with check (is_team(platform_id))', t || '_made', t);
        execute format('create policy %I on %I for update to ensemblier_app using (is_team(platform_id))', t || '_kept', t);
    end loop;
end $$;
-- A VAE begins as a project.
drop policy vae_made on vae;
create policy vae_made on vae for insert to ensemblier_app with check (is_team(platform_id) and state = 'PROJECT');
create policy vae_group_employer_left on vae_group_employer for delete to ensemblier_app using (is_team(platform_id));
create policy vae_self on vae for select to ensemblier_app
    using (actor_kind() = 'candidate' and person_id in (select same_persons(actor_person())));

-- R21 and S05: a VAE begun, by its kind; what its jury gave.
create view vae_fact with (security_invoker = true) as
select e.platform_id,
       f.on_day,
       f.fact,
       e.id as vae_id,
       f.class,
       e.certification,
       e.level as taught,
       w.person_key,
       w.person_id,
       w.person_name,
       age_band(w.birth_year, f.on_day) as age,
       w.situation,
       w.source,
       w.commune,
       w.certifications,
       w.experience,
       w.sex,
       w.motive
  from vae e
  join her_classes w on w.platform_id = e.platform_id and w.file_id = e.person_id
 cross join lateral (values ('BEGUN', e.made_on, e.kind),
                            ('JUDGED', case when e.result in ('WHOLE', 'BLOCKS') then e.ended_on end, 'VAE_' || e.result)) f (fact, on_day, class)
 where f.on_day is not null and (is_team(e.platform_id) or is_machine(e.platform_id));

create view vae_national with (security_barrier = true) as
select e.platform_id,
       f.on_day,
       f.fact,
       e.id as vae_id,
       f.class,
       e.certification,
       e.level as taught,
       k.log_key as person_key
  from vae e
  join person p on p.platform_id = e.platform_id and p.id = e.person_id
  join person k on k.platform_id = p.platform_id and k.id = coalesce(p.merged_into, p.id)
 cross join lateral (values ('BEGUN', e.made_on, e.kind),
                            ('JUDGED', case when e.result in ('WHOLE', 'BLOCKS') then e.ended_on end, 'VAE_' || e.result)) f (fact, on_day, class)
 where f.on_day is not null and (actor_kind() = 'national' or is_machine(e.platform_id));
revoke insert, update, delete on vae_fact, vae_national from ensemblier_app;
grant select on vae_fact, vae_national to ensemblier_app;
