-- Two ranges of time of one adviser never overlap: refused by the database (C10).
create extension if not exists btree_gist with schema public;

-- Where one receives: closed, never taken away, since appointments of before took place there.
create table appointment_place (
    platform_id  text    not null,
    id           uuid    not null,
    name         text    not null,
    address      text    not null,
    commune      text    not null,
    commune_name text    not null,
    lat          double precision not null,
    lon          double precision not null,
    closed_at    timestamptz,
    version      integer not null default 1,
    primary key (platform_id, id)
);

-- A weekly drop-in session (permanence), or a single one: then it begins and ends on one day. It is cut into slots of
-- `minutes`. `left_out` holds the Mondays of the weeks without it. `for_all`: whoever is followed by the platform may
-- book, else those only whom the adviser follows.
create table drop_in_session (
    platform_id  text    not null,
    id           uuid    not null,
    adviser_id   uuid    not null,
    adviser_name text    not null,
    place_id     uuid    not null,
    weekday      integer not null check (weekday between 1 and 7),
    start_time   time    not null,
    end_time     time    not null,
    minutes      integer not null check (minutes between 10 and 240),
    from_on      date    not null,
    until_on     date,
    left_out     date[]  not null default '{}',
    for_all      boolean not null,
    closed_at    timestamptz,
    version      integer not null default 1,
    primary key (platform_id, id),
    foreign key (platform_id, place_id) references appointment_place (platform_id, id),
    check (end_time > start_time),
    check (until_on >= from_on),
    check (until_on is null or until_on > from_on or weekday = extract(isodow from from_on)),
    constraint drop_in_session_alone exclude using gist (
        platform_id with =,
        adviser_id with =,
        weekday with =,
        int4range((extract(epoch from start_time) / 60)::integer, (extract(epoch from end_time) / 60)::integer) with &&,
        daterange(from_on, until_on, '[]') with &&
    ) where (closed_at is null)
);

-- Without a place it is by telephone. A moved one keeps its row, and the new one says where it came from.
create table appointment (
    platform_id  text not null,
    id           uuid not null,
    person_id    uuid not null,
    adviser_id   uuid not null,
    adviser_name text not null,
    place_id     uuid,
    kind         text not null check (kind in ('FIRST_TALK', 'FOLLOW_UP', 'PROJECT', 'STEPS', 'OTHER')),
    starts_at    timestamptz not null,
    ends_at      timestamptz not null,
    note         text,
    booked_how   text not null check (booked_how in ('TEAM', 'PERSON')),
    booked_by    text not null,
    booked_at    timestamptz not null,
    moved_from   uuid,
    state        text not null check (state in ('BOOKED', 'ATTENDED', 'EXCUSED', 'NO_SHOW', 'CANCELLED', 'MOVED')),
    decided_at   timestamptz,
    decided_by   text,
    cancelled_by text check (cancelled_by in ('PERSON', 'TEAM')),
    reason       text,
    moved_to     uuid,
    talk_id      uuid,
    -- When each reminder left, so that once is once.
    day_before_told_at   timestamptz,
    hours_before_told_at timestamptz,
    primary key (platform_id, id),
    foreign key (platform_id, person_id) references person (platform_id, id),
    foreign key (platform_id, place_id) references appointment_place (platform_id, id),
    foreign key (platform_id, moved_from) references appointment (platform_id, id),
    foreign key (platform_id, moved_to) references appointment (platform_id, id) deferrable initially deferred,
    check (ends_at > starts_at and ends_at <= starts_at + interval '8 hours'),
    check ((state = 'BOOKED') = (decided_at is null)),
    check ((decided_at is null) = (decided_by is null)),
    check ((state = 'CANCELLED') = (reason is not null and cancelled_by is not null)),
    check ((state = 'MOVED') = (moved_to is not null)),
    check ((state = 'ATTENDED') = (talk_id is not null)),
    -- Nobody came or failed to come before the day itself.
    check (state not in ('ATTENDED', 'EXCUSED', 'NO_SHOW')
           or (decided_at at time zone 'Europe/Paris')::date >= (starts_at at time zone 'Europe/Paris')::date),
    constraint appointment_adviser_free exclude using gist (
        platform_id with =, adviser_id with =, tstzrange(starts_at, ends_at) with &&
    ) where (state in ('BOOKED', 'ATTENDED')),
    constraint appointment_person_free exclude using gist (
        platform_id with =, person_id with =, tstzrange(starts_at, ends_at) with &&
    ) where (state in ('BOOKED', 'ATTENDED'))
);
create index on appointment (platform_id, starts_at, id);
create index on appointment (platform_id, person_id, starts_at);
create index on appointment (starts_at) where state = 'BOOKED';

-- R-W1: one move each, and what was agreed is not rewritten: another time is another row.
create function appointment_moves() returns trigger language plpgsql as $$
begin
    if old.state <> new.state
       and old.state <> 'BOOKED'
       and not (old.state in ('ATTENDED', 'EXCUSED', 'NO_SHOW') and new.state = 'BOOKED') then
        raise exception 'Appointment % goes from % to % (R-W1)', new.id, old.state, new.state using errcode = 'check_violation';
    end if;
    if (old.person_id, old.adviser_id, old.starts_at, old.ends_at) is distinct from (new.person_id, new.adviser_id, new.starts_at, new.ends_at) then
        raise exception 'Appointment % is moved, not rewritten (R-W1)', new.id using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger appointment_moves before update on appointment for each row execute function appointment_moves();

alter table appointment_place enable row level security;
alter table drop_in_session enable row level security;
alter table appointment enable row level security;
create policy appointment_place_machine on appointment_place for all to ensemblier_app using (is_machine(platform_id));
create policy appointment_place_read on appointment_place for select to ensemblier_app
    using (is_team(platform_id) or actor_kind() = 'candidate' and platform_id = actor_platform());
create policy appointment_place_made on appointment_place for insert to ensemblier_app with check (is_team(platform_id));
create policy appointment_place_kept on appointment_place for update to ensemblier_app using (is_team(platform_id));
-- An adviser writes her own sessions, the head those of everybody.
create policy drop_in_session_machine on drop_in_session for all to ensemblier_app using (is_machine(platform_id));
create policy drop_in_session_read on drop_in_session for select to ensemblier_app using (is_team(platform_id));
create policy drop_in_session_made on drop_in_session for insert to ensemblier_app
    with check (is_head(platform_id) or is_team(platform_id) and adviser_id = actor_account());
create policy drop_in_session_kept on drop_in_session for update to ensemblier_app
    using (is_head(platform_id) or is_team(platform_id) and adviser_id = actor_account());
create policy appointment_machine on appointment for all to ensemblier_app using (is_machine(platform_id));
create policy appointment_read on appointment for select to ensemblier_app
    using (is_team(platform_id) or actor_kind() = 'candidate' and person_id in (select same_persons(actor_person())));
create policy appointment_made on appointment for insert to ensemblier_app with check (is_team(platform_id));
create policy appointment_moved on appointment for update to ensemblier_app using (is_team(platform_id));

insert into parameter (name, platform_id, valid_from, value, meaning) values
    ('appointments.ahead-days', null, '2021-01-01', 28, 'jours à l’avance pendant lesquels un créneau de permanence se réserve'),
    ('appointments.own-most',   null, '2021-01-01',  2, 'rendez-vous à venir qu’une personne peut prendre elle-même'),
    ('appointments.hours-before', null, '2021-01-01', 2, 'heures entre le second rappel et le rendez-vous');
