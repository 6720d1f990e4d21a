-- R-W4: a pupil comes to see a structure (A7); her school or her parents ask. She has no file and no card; all that names
-- somebody goes some weeks after it is over, what stays is counted.
create table pupil_request (
    platform_id      text not null,
    id               uuid not null,
    place_id         uuid not null,
    organisation_id  uuid not null,
    establishment_id uuid not null,
    employer_name    text not null,
    occupation       text not null,
    frame            text not null check (frame in ('PUPIL', 'MINI_STAGE')),
    asked_through    text not null check (asked_through in ('SCHOOL', 'GUARDIAN')),
    adult            text,
    adult_email      text,
    adult_phone      text,
    school           text,
    level            text not null check (level in ('THIRD', 'SECOND', 'OTHER')),
    signatory        text,
    pupil            text,
    age              text not null check (age in ('UNDER_14', 'FROM_14', 'FROM_16')),
    wished_from      date not null,
    wished_until     date not null,
    words            text,
    asked_at         timestamptz not null,
    talk_on          date,
    talk_by          text,
    sent_at          timestamptz,
    answered_at      timestamptz,
    answered_by      text,
    from_on          date,
    until_on         date,
    timetable        text,
    state            text not null check (state in ('ASKED', 'SENT', 'ACCEPTED', 'DONE', 'DECLINED', 'CANCELLED')),
    reason           text,
    closed_on        date,
    closed_by        text,
    views_due        date,
    told_first       boolean not null default false,
    told_last        boolean not null default false,
    adult_view       text check (adult_view in ('GOOD', 'MIXED', 'BAD')),
    adult_words      text,
    host_view        text check (host_view in ('GOOD', 'MIXED', 'BAD')),
    host_words       text,
    erased_on        date,
    version          integer not null default 1,
    primary key (platform_id, id),
    foreign key (platform_id, place_id) references immersion_place (platform_id, id),
    check (wished_until >= wished_from),
    check (frame <> 'PUPIL' or level <> 'OTHER'),
    check ((talk_on is null) = (talk_by is null)),
    -- A talk precedes: the structure reads nothing before it.
    check (state not in ('SENT', 'ACCEPTED', 'DONE', 'DECLINED') or talk_on is not null),
    check ((sent_at is null) = (talk_on is null)),
    check ((state in ('ACCEPTED', 'DONE')) = (from_on is not null and until_on >= from_on and timetable is not null)),
    check ((state in ('DECLINED', 'CANCELLED')) = (closed_on is not null)),
    check (state <> 'DECLINED' or reason is not null),
    check ((state = 'DONE') = (views_due is not null)),
    check (state = 'DONE' or adult_view is null and host_view is null),
    -- Somebody can be reached, until nobody is named any more.
    check (erased_on is not null or pupil is not null and adult is not null and (adult_email is not null or adult_phone is not null)),
    check (erased_on is null or state in ('DONE', 'DECLINED', 'CANCELLED')
           and num_nonnulls(pupil, adult, adult_email, adult_phone, school, signatory, words, adult_words, host_words) = 0)
);
create index on pupil_request (platform_id, asked_at, id);
create index on pupil_request (platform_id, organisation_id);
create index on pupil_request (state, until_on) where erased_on is null;

-- R-W1: named moves only.
create function pupil_moves() returns trigger language plpgsql as $$
begin
    if old.state <> new.state and not (
        (old.state = 'ASKED' and new.state in ('SENT', 'CANCELLED'))
        or (old.state = 'SENT' and new.state in ('ACCEPTED', 'DECLINED', 'CANCELLED'))
        or (old.state = 'ACCEPTED' and new.state in ('DONE', 'CANCELLED'))) then
        raise exception 'Request % goes from % to % (R-W1)', new.id, old.state, new.state using errcode = 'check_violation';
    end if;
    if (old.place_id, old.frame, old.asked_through) is distinct from (new.place_id, new.frame, new.asked_through) then
        raise exception 'Request % is asked anew, not rewritten (R-W1)', new.id using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger pupil_moves before update on pupil_request for each row execute function pupil_moves();

create table pupil_event (
    platform_id text not null,
    id          uuid not null,
    request_id  uuid not null,
    said        text not null,
    reason      text,
    by          text not null,
    at          timestamptz not null,
    primary key (platform_id, id),
    foreign key (platform_id, request_id) references pupil_request (platform_id, id)
);
create index on pupil_event (platform_id, request_id, at);

-- The secret address of who asked, and of a structure where nobody has an account: the hash alone is kept (R-M7).
create table pupil_link (
    platform_id text not null,
    secret_hash text not null unique,
    request_id  uuid not null,
    party       text not null check (party in ('ADULT', 'HOST')),
    made_at     timestamptz not null,
    ends_on     date not null,
    primary key (platform_id, secret_hash),
    foreign key (platform_id, request_id) references pupil_request (platform_id, id)
);
create index on pupil_link (platform_id, request_id);

alter table pupil_request enable row level security;
alter table pupil_event enable row level security;
alter table pupil_link enable row level security;

create policy pupil_request_machine on pupil_request for all to ensemblier_app using (is_machine(platform_id));
create policy pupil_request_read on pupil_request for select to ensemblier_app
    using (is_team(platform_id)
           or actor_kind() = 'employer' and platform_id = actor_platform() and organisation_id = actor_organisation()
              and actor_at(establishment_id) and sent_at is not null);
create policy pupil_request_kept on pupil_request for update to ensemblier_app using (is_team(platform_id));

create policy pupil_event_machine on pupil_event for all to ensemblier_app using (is_machine(platform_id));
create policy pupil_event_read on pupil_event for select to ensemblier_app using (is_team(platform_id));
create policy pupil_event_made on pupil_event for insert to ensemblier_app with check (is_team(platform_id));

create policy pupil_link_machine on pupil_link for all to ensemblier_app using (is_machine(platform_id));
create policy pupil_link_made on pupil_link for insert to ensemblier_app with check (is_team(platform_id));

insert into parameter (name, platform_id, valid_from, value, meaning) values
    ('r-w4.pupil-most-days', null, '2021-01-01', 14, 'jours de date à date qu’un élève passe au plus dans une structure'),
    ('r-w4.mini-most-days',  null, '2021-01-01',  5, 'jours de date à date que dure au plus un mini-stage'),
    ('r-w4.pupil-keep-days', null, '2021-01-01', 90, 'jours après la venue d’un élève, ou après le refus, où son nom et celui de l’adulte sont effacés');
