-- What is held for several people at once (D1). A fortnight, an open day, a bus tour hold moments, which are events too.
create table event (
    platform_id  text not null,
    id           uuid not null,
    kind         text not null check (kind in ('INFORMATION', 'JOB_DATING', 'FORUM', 'OPEN_DAY', 'FORTNIGHT', 'MAPS', 'BUS_TOUR',
                     'WEBINAR', 'ESCAPE_GAME', 'CLUB', 'COACH_TRAINING', 'OUTREACH', 'PARTNER_MEETING')),
    title        text not null,
    words        text not null,
    starts_at    timestamptz not null,
    ends_at      timestamptz not null,
    -- Where it is held; without it, from a distance alone.
    place_name   text,
    address      text,
    commune      text,
    commune_name text,
    lat          double precision,
    lon          double precision,
    access       text,
    -- The address to join from a distance: read by who is registered, and the team.
    link         text,
    audiences    text[] not null check (cardinality(audiences) > 0),
    hosts        text[] not null,
    questions    text[] not null,
    closes_on    date,
    part_of      uuid,
    state        text not null check (state in ('DRAFT', 'PUBLISHED', 'CANCELLED')),
    published_at timestamptz,
    cancelled_at timestamptz,
    cancelled_by text,
    reason       text,
    -- Those who came without a registration, as they were counted at the door.
    counted      integer check (counted between 0 and 100000),
    counted_by   text,
    -- Of the calendar entry: one more at each change that others are told (RFC 5545).
    sequence     integer not null default 0,
    made_at      timestamptz not null,
    made_by      text not null,
    changed_at   timestamptz not null,
    version      integer not null default 1,
    primary key (platform_id, id),
    foreign key (platform_id, part_of) references event (platform_id, id),
    check (ends_at > starts_at),
    check (num_nonnulls(place_name, address, commune, commune_name, lat, lon) in (0, 6)),
    check (part_of <> id),
    check ((state = 'DRAFT') = (published_at is null)),
    check ((state = 'CANCELLED') = (num_nonnulls(cancelled_at, cancelled_by, reason) = 3)),
    check ((counted is null) = (counted_by is null)),
    check (counted is null or state = 'PUBLISHED')
);
create index on event (platform_id, starts_at, id);
create index on event (platform_id, part_of) where part_of is not null;

-- A way to attend, with its seats; without a number there is no limit.
create table event_way (
    platform_id text not null,
    event_id    uuid not null,
    way         text not null check (way in ('ON_SITE', 'REMOTE')),
    seats       integer check (seats between 1 and 5000),
    primary key (platform_id, event_id, way),
    foreign key (platform_id, event_id) references event (platform_id, id)
);

-- R-W1: named moves only.
create function event_moves() returns trigger language plpgsql as $$
begin
    if old.state <> new.state and not (
        (old.state = 'DRAFT' and new.state = 'PUBLISHED') or (old.state = 'PUBLISHED' and new.state = 'CANCELLED')) then
        raise exception 'Event % goes from % to % (R-W1)', new.id, old.state, new.state using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger event_moves before update on event for each row execute function event_moves();

-- Somebody, or a group as a count, who said she comes. Her names go some weeks after the event; the count stays (R-P6).
create table registration (
    platform_id   text not null,
    id            uuid not null,
    event_id      uuid not null,
    way           text not null,
    -- The order in which they came: who waits moves up in it.
    turn          integer not null check (turn > 0),
    name          text,
    email         text,
    phone         text,
    -- Who registers twice with the same name and the same way to reach her is registered once.
    same          text,
    headcount     integer not null check (headcount between 1 and 200),
    registered_at timestamptz not null,
    -- 'ONESELF', 'TEAM', or at the door.
    registered_how text not null check (registered_how in ('ONESELF', 'TEAM', 'DOOR')),
    registered_by text not null,
    state         text not null check (state in ('SEATED', 'WAITING', 'CANCELLED', 'CAME', 'MISSED')),
    came          integer,
    decided_at    timestamptz,
    decided_by    text,
    day_before_told_at timestamptz,
    erased_on     date,
    primary key (platform_id, id),
    foreign key (platform_id, event_id, way) references event_way (platform_id, event_id, way),
    unique (platform_id, event_id, turn),
    check ((state = 'CAME') = (came is not null)),
    check (came between 1 and headcount),
    check ((state in ('SEATED', 'WAITING')) or (decided_at is not null and decided_by is not null)),
    check (erased_on is null or num_nonnulls(name, email, phone, same) = 0),
    check (erased_on is not null or name is not null)
);
create unique index registration_once on registration (platform_id, event_id, same) where state <> 'CANCELLED' and same is not null;
create index on registration (platform_id, event_id, state);

-- R-W1. What was cancelled comes back only by coming; who came is not cancelled.
create function registration_moves() returns trigger language plpgsql as $$
begin
    if old.state <> new.state and not (
        (old.state = 'SEATED' and new.state in ('CANCELLED', 'CAME', 'MISSED'))
        or (old.state = 'WAITING' and new.state in ('SEATED', 'CANCELLED', 'CAME'))
        or (old.state in ('CAME', 'MISSED') and new.state = 'SEATED')
        or (old.state in ('MISSED', 'CANCELLED') and new.state = 'CAME')) then
        raise exception 'Registration % goes from % to % (R-W1)', new.id, old.state, new.state using errcode = 'check_violation';
    end if;
    if (old.event_id, old.way, old.turn) is distinct from (new.event_id, new.way, new.turn) then
        raise exception 'Registration % is made anew, not rewritten (R-W1)', new.id using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger registration_moves before update on registration for each row execute function registration_moves();

-- Never more seats than there are: who holds the room writes one registration after the other, and this is asked again at
-- the end of each transaction.
create function registration_fits() returns trigger language plpgsql as $$
declare
    most integer;
    taken integer;
begin
    select seats into most from event_way
     where platform_id = new.platform_id and event_id = new.event_id and way = new.way;
    select sum(case state when 'CAME' then came else headcount end) into taken from registration
     where platform_id = new.platform_id and event_id = new.event_id and way = new.way and state in ('SEATED', 'CAME');
    if most is not null and taken > most then
        raise exception 'Event % has % seats, % are taken', new.event_id, most, taken using errcode = 'check_violation';
    end if;
    return null;
end $$;
create constraint trigger registration_fits after insert or update of state, came, headcount on registration
    deferrable initially deferred for each row when (new.state in ('SEATED', 'CAME')) execute function registration_fits();

-- What she answered before she registered: the question as it was then.
create table registration_answer (
    platform_id     text not null,
    registration_id uuid not null,
    number          integer not null,
    question        text not null,
    yes             boolean not null,
    primary key (platform_id, registration_id, number),
    foreign key (platform_id, registration_id) references registration (platform_id, id)
);

-- Her secret address: the hash alone is kept (R-M7).
create table registration_link (
    platform_id     text not null,
    secret_hash     text not null unique,
    registration_id uuid not null,
    ends_on         date not null,
    primary key (platform_id, secret_hash),
    foreign key (platform_id, registration_id) references registration (platform_id, id)
);
create index on registration_link (platform_id, registration_id);

alter table event enable row level security;
alter table event_way enable row level security;
alter table registration enable row level security;
alter table registration_answer enable row level security;
alter table registration_link enable row level security;
create policy event_machine on event for all to ensemblier_app using (is_machine(platform_id));
create policy event_team on event for all to ensemblier_app using (is_team(platform_id));
create policy event_way_machine on event_way for all to ensemblier_app using (is_machine(platform_id));
create policy event_way_team on event_way for all to ensemblier_app using (is_team(platform_id));
create policy registration_machine on registration for all to ensemblier_app using (is_machine(platform_id));
create policy registration_read on registration for select to ensemblier_app using (is_team(platform_id));
create policy registration_made on registration for insert to ensemblier_app with check (is_team(platform_id));
create policy registration_kept on registration for update to ensemblier_app using (is_team(platform_id));
create policy registration_answer_machine on registration_answer for all to ensemblier_app using (is_machine(platform_id));
create policy registration_answer_read on registration_answer for select to ensemblier_app using (is_team(platform_id));
create policy registration_answer_made on registration_answer for insert to ensemblier_app with check (is_team(platform_id));
create policy registration_link_machine on registration_link for all to ensemblier_app using (is_machine(platform_id));
create policy registration_link_made on registration_link for insert to ensemblier_app with check (is_team(platform_id));

insert into parameter (name, platform_id, valid_from, value, meaning) values
    ('events.keep-days', null, '2021-01-01', 90, 'jours après un évènement où les noms des personnes inscrites sont effacés');
