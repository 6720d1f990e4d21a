-- What a structure offers (C4): under which legal frames (R-W4), what one does there, when, for how many, whom to ask for.
create table immersion_place (
    platform_id      text    not null,
    id               uuid    not null,
    organisation_id  uuid    not null,
    establishment_id uuid    not null,
    occupation       text    not null,
    frames           text[]  not null check (cardinality(frames) > 0 and frames <@ array['PMSMP', 'PUPIL', 'VISIT', 'MINI_STAGE']),
    tasks            text    not null,
    days             text    not null,
    seats            integer not null check (seats between 1 and 50),
    contact_name     text    not null,
    contact_phone    text,
    contact_email    text,
    state            text    not null default 'OPEN' check (state in ('OPEN', 'PAUSED', 'CLOSED')),
    made_how         text    not null check (made_how in ('EMPLOYER', 'TEAM')),
    made_by          text    not null,
    made_at          timestamptz not null,
    version          integer not null default 1,
    primary key (platform_id, id),
    foreign key (platform_id, organisation_id) references organisation (platform_id, id),
    foreign key (platform_id, establishment_id) references establishment (platform_id, id)
);
create index on immersion_place (platform_id, organisation_id);

-- Whether the platform may prescribe a PMSMP itself (R-W3, L5135-2): in its own right, by a delegation with its number and
-- its end, or not at all; then `hand_to` is who signs.
create table prescribing_right (
    platform_id text    not null primary key,
    kind        text    not null check (kind in ('OWN', 'DELEGATED', 'NONE')),
    name        text    not null,
    address     text,
    signatory   text,
    number      text,
    until_on    date,
    changed_by  text    not null,
    changed_at  timestamptz not null,
    version     integer not null default 1,
    check (kind = 'NONE' or (address is not null and signatory is not null)),
    check ((kind = 'DELEGATED') = (number is not null and until_on is not null))
);

-- One immersion of one person. No frame, no row (R-W4). `called` is her first name: all that the structure reads before it
-- accepted (R-P2).
create table immersion (
    platform_id      text not null,
    id               uuid not null,
    person_id        uuid not null,
    called           text not null,
    place_id         uuid,
    organisation_id  uuid not null,
    establishment_id uuid not null,
    employer_name    text not null,
    occupation       text not null,
    frame            text not null check (frame in ('PMSMP', 'PUPIL', 'VISIT', 'MINI_STAGE')),
    wish             text,
    wished_from      date,
    -- A pupil's request comes from the school or her legal representative (R-W4).
    asked_through    text check (asked_through in ('SCHOOL', 'GUARDIAN')),
    asked_how        text not null check (asked_how in ('PERSON', 'TEAM')),
    asked_by         text not null,
    asked_at         timestamptz not null,
    adviser_id       uuid,
    renews           uuid,
    talk_on          date,
    talk_by          text,
    sent_at          timestamptz,
    answered_at      timestamptz,
    answered_by      text,
    from_on          date,
    until_on         date,
    hours            numeric(5, 1) check (hours > 0),
    days             integer check (days > 0),
    state            text not null check (state in ('WISHED', 'REQUESTED', 'ACCEPTED', 'DRAFTED', 'SIGNED', 'HANDED_OFF',
                                                    'RUNNING', 'ENDED', 'INTERRUPTED', 'CANCELLED', 'REFUSED')),
    covered_to       text,
    covered_on       date,
    begun_on         date,
    ended_on         date,
    closed_on        date,
    closed_by        text,
    reason           text,
    detail           text,
    debrief_on       date,
    debrief_by       text,
    debrief          text check (debrief in ('POSITIVE', 'MIXED', 'NEGATIVE')),
    reached          boolean,
    debrief_note     text,
    led_to           text,
    version          integer not null default 1,
    primary key (platform_id, id),
    foreign key (platform_id, person_id) references person (platform_id, id),
    foreign key (platform_id, place_id) references immersion_place (platform_id, id),
    foreign key (platform_id, establishment_id) references establishment (platform_id, id),
    foreign key (platform_id, renews) references immersion (platform_id, id),
    check ((frame = 'PUPIL') = (asked_through is not null)),
    -- R-W4: a preparatory talk precedes.
    check (state in ('WISHED', 'CANCELLED') or talk_on is not null),
    check ((talk_on is null) = (talk_by is null)),
    check (until_on >= from_on),
    check (state in ('WISHED', 'REQUESTED', 'ACCEPTED', 'REFUSED', 'CANCELLED')
           or (from_on is not null and until_on is not null and hours is not null and days is not null)),
    check ((state in ('CANCELLED', 'REFUSED', 'INTERRUPTED')) = (reason is not null)),
    check ((state in ('CANCELLED', 'REFUSED')) = (closed_on is not null)),
    check (state in ('SIGNED', 'HANDED_OFF', 'RUNNING', 'ENDED', 'INTERRUPTED') or covered_on is null or state = 'CANCELLED'),
    check (state not in ('SIGNED', 'HANDED_OFF', 'RUNNING', 'ENDED', 'INTERRUPTED') or covered_on is not null),
    check (state <> 'SIGNED' or (frame = 'PMSMP' and covered_to is null)),
    check (state <> 'HANDED_OFF' or covered_to is not null),
    check ((state in ('RUNNING', 'ENDED', 'INTERRUPTED')) = (begun_on is not null)),
    check ((state in ('ENDED', 'INTERRUPTED')) = (ended_on is not null)),
    check (begun_on >= covered_on),
    check (ended_on >= begun_on),
    check (debrief_on is null or state in ('ENDED', 'INTERRUPTED')),
    check ((debrief_on is null) = (debrief is null)),
    -- R-W3: no two at one time.
    constraint immersion_alone exclude using gist (
        platform_id with =, person_id with =,
        daterange(from_on, case when ended_on is null then until_on else ended_on end, '[]') with &&
    ) where (state in ('DRAFTED', 'SIGNED', 'HANDED_OFF', 'RUNNING', 'ENDED', 'INTERRUPTED'))
);
create index on immersion (platform_id, person_id);
create index on immersion (platform_id, organisation_id);
create index on immersion (platform_id, asked_at, id);
create index on immersion (state, from_on);

-- R-W1: named moves only; who, where and under which frame is not rewritten, but what a merge of files or of places moves.
create function immersion_moves() returns trigger language plpgsql as $$
begin
    if old.state <> new.state and not (
        (old.state = 'WISHED' and new.state in ('REQUESTED', 'CANCELLED'))
        or (old.state = 'REQUESTED' and new.state in ('ACCEPTED', 'REFUSED', 'CANCELLED'))
        or (old.state = 'ACCEPTED' and new.state in ('DRAFTED', 'CANCELLED'))
        or (old.state = 'ACCEPTED' and new.state = 'HANDED_OFF' and new.frame <> 'PMSMP')
        or (old.state = 'DRAFTED' and new.state in ('SIGNED', 'HANDED_OFF', 'CANCELLED'))
        or (old.state in ('SIGNED', 'HANDED_OFF') and new.state in ('RUNNING', 'CANCELLED'))
        or (old.state = 'RUNNING' and new.state in ('ENDED', 'INTERRUPTED'))
        or (old.state in ('ENDED', 'INTERRUPTED') and new.state = 'RUNNING' and new.debrief_on is null)) then
        raise exception 'Immersion % goes from % to % (R-W1)', new.id, old.state, new.state using errcode = 'check_violation';
    end if;
    if (old.person_id, old.frame, old.establishment_id) is distinct from (new.person_id, new.frame, new.establishment_id) then
        raise exception 'Immersion % is asked anew, not rewritten (R-W1)', new.id using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger immersion_moves before update on immersion for each row execute function immersion_moves();

-- The six contents of D5135-3 that the row above does not hold.
create table immersion_agreement (
    platform_id        text not null,
    immersion_id       uuid not null,
    prescriber         text not null,
    prescriber_address text not null,
    her_name           text not null,
    birth_on           date not null,
    her_email          text,
    employer           text,
    employer_email     text,
    guardian           text,
    guardian_email     text,
    host               text not null,
    host_address       text not null,
    host_siret         text,
    host_activity      text not null,
    collective         text,
    host_signatory     text not null,
    host_email         text,
    welcomer           text not null,
    welcomer_function  text not null,
    structure          text not null,
    structure_address  text not null,
    structure_email    text,
    structure_distinct boolean not null,
    adviser            text not null,
    adviser_function   text not null,
    place              text not null,
    object             text not null check (object in ('DISCOVER', 'CONFIRM', 'RECRUIT')),
    objectives         text not null,
    assessment         text not null,
    tasks              text not null,
    timetable          text not null,
    weekly_hours       numeric(4, 1) not null,
    daily_hours        numeric(4, 1) not null,
    night              boolean not null,
    drafted_at         timestamptz not null,
    drafted_by         text not null,
    version            integer not null default 1,
    primary key (platform_id, immersion_id),
    foreign key (platform_id, immersion_id) references immersion (platform_id, id)
);

-- Who has to sign, and whether she did: in her space or by her link with a page that asks, or by hand on paper.
create table immersion_signature (
    platform_id  text not null,
    immersion_id uuid not null,
    party        text not null check (party in ('PERSON', 'HOST', 'PRESCRIBER', 'STRUCTURE', 'EMPLOYER', 'GUARDIAN')),
    name         text not null,
    email        text,
    asked_at     timestamptz,
    signed_at    timestamptz,
    how          text check (how in ('LINK', 'SPACE', 'TEAM', 'PAPER')),
    file_id      uuid,
    primary key (platform_id, immersion_id, party),
    foreign key (platform_id, immersion_id) references immersion (platform_id, id),
    check ((signed_at is null) = (how is null)),
    check ((how = 'PAPER') = (file_id is not null))
);

-- Its story: each move, each change of dates, each absence, with its day and its reason.
create table immersion_event (
    platform_id  text not null,
    id           uuid not null,
    immersion_id uuid not null,
    kind         text not null check (kind in ('MOVE', 'DATES', 'ABSENCE')),
    said         text not null,
    reason       text,
    on_day       date not null,
    hours        numeric(4, 1) check (hours > 0),
    by           text not null,
    at           timestamptz not null,
    primary key (platform_id, id),
    foreign key (platform_id, immersion_id) references immersion (platform_id, id),
    check ((kind = 'ABSENCE') = (hours is not null)),
    check (kind = 'MOVE' or reason is not null)
);
create index on immersion_event (platform_id, immersion_id, at);

-- What each side says of it within ten days (R-W4), and when it was reminded.
create table immersion_view (
    platform_id  text not null,
    immersion_id uuid not null,
    side         text not null check (side in ('PERSON', 'HOST')),
    due_on       date not null,
    told_first   timestamptz,
    told_last    timestamptz,
    answer       text check (answer in ('GOOD', 'MIXED', 'BAD')),
    goes_on      boolean,
    words        text,
    given_by     text,
    given_at     timestamptz,
    primary key (platform_id, immersion_id, side),
    foreign key (platform_id, immersion_id) references immersion (platform_id, id),
    check ((given_at is null) = (answer is null))
);
create index on immersion_view (due_on) where given_at is null;

-- The secret address by which a party without an account answers, signs, or gives its view: the hash alone is kept.
create table immersion_link (
    platform_id  text not null,
    secret_hash  text not null unique,
    immersion_id uuid not null,
    party        text not null check (party in ('HOST', 'PRESCRIBER', 'STRUCTURE', 'EMPLOYER', 'GUARDIAN')),
    name         text not null,
    email        text,
    made_at      timestamptz not null,
    ends_on      date not null,
    primary key (platform_id, secret_hash),
    foreign key (platform_id, immersion_id) references immersion (platform_id, id)
);
create index on immersion_link (platform_id, immersion_id);

alter table immersion_place enable row level security;
alter table prescribing_right enable row level security;
alter table immersion enable row level security;
alter table immersion_agreement enable row level security;
alter table immersion_signature enable row level security;
alter table immersion_event enable row level security;
alter table immersion_view enable row level security;
alter table immersion_link enable row level security;

create policy immersion_place_machine on immersion_place for all to ensemblier_app using (is_machine(platform_id));
create policy immersion_place_read on immersion_place for select to ensemblier_app
    using (is_team(platform_id)
           or actor_kind() = 'employer' and platform_id = actor_platform() and organisation_id = actor_organisation()
              and actor_at(establishment_id)
           or actor_kind() = 'candidate' and platform_id = actor_platform() and state = 'OPEN');
create policy immersion_place_made on immersion_place for insert to ensemblier_app
    with check (is_team(platform_id)
                or actor_kind() = 'employer' and platform_id = actor_platform() and organisation_id = actor_organisation()
                   and actor_at(establishment_id));
create policy immersion_place_kept on immersion_place for update to ensemblier_app
    using (is_team(platform_id)
           or actor_kind() = 'employer' and platform_id = actor_platform() and organisation_id = actor_organisation()
              and actor_at(establishment_id));

create policy prescribing_right_machine on prescribing_right for all to ensemblier_app using (is_machine(platform_id));
create policy prescribing_right_read on prescribing_right for select to ensemblier_app using (is_team(platform_id));
create policy prescribing_right_made on prescribing_right for insert to ensemblier_app with check (is_head(platform_id));
create policy prescribing_right_kept on prescribing_right for update to ensemblier_app using (is_head(platform_id));

create policy immersion_machine on immersion for all to ensemblier_app using (is_machine(platform_id));
create policy immersion_read on immersion for select to ensemblier_app
    using (is_team(platform_id)
           or actor_kind() = 'employer' and platform_id = actor_platform() and organisation_id = actor_organisation()
              and actor_at(establishment_id) and sent_at is not null
           or actor_kind() = 'candidate' and person_id in (select same_persons(actor_person())));
create policy immersion_made on immersion for insert to ensemblier_app with check (is_team(platform_id));
create policy immersion_kept on immersion for update to ensemblier_app using (is_team(platform_id));

create policy immersion_agreement_machine on immersion_agreement for all to ensemblier_app using (is_machine(platform_id));
create policy immersion_agreement_read on immersion_agreement for select to ensemblier_app
    using (is_team(platform_id)
           or actor_kind() in ('employer', 'candidate')
              and exists (select from immersion i where i.platform_id = immersion_agreement.platform_id and i.id = immersion_id));
create policy immersion_agreement_made on immersion_agreement for insert to ensemblier_app with check (is_team(platform_id));
create policy immersion_agreement_kept on immersion_agreement for update to ensemblier_app using (is_team(platform_id));

create policy immersion_signature_machine on immersion_signature for all to ensemblier_app using (is_machine(platform_id));
create policy immersion_signature_read on immersion_signature for select to ensemblier_app
    using (is_team(platform_id)
           or actor_kind() in ('employer', 'candidate')
              and exists (select from immersion i where i.platform_id = immersion_signature.platform_id and i.id = immersion_id));
create policy immersion_signature_made on immersion_signature for insert to ensemblier_app with check (is_team(platform_id));
create policy immersion_signature_kept on immersion_signature for update to ensemblier_app using (is_team(platform_id));
create policy immersion_signature_dropped on immersion_signature for delete to ensemblier_app using (is_team(platform_id));

create policy immersion_event_machine on immersion_event for all to ensemblier_app using (is_machine(platform_id));
create policy immersion_event_read on immersion_event for select to ensemblier_app using (is_team(platform_id));
create policy immersion_event_made on immersion_event for insert to ensemblier_app with check (is_team(platform_id));

create policy immersion_view_machine on immersion_view for all to ensemblier_app using (is_machine(platform_id));
create policy immersion_view_read on immersion_view for select to ensemblier_app
    using (is_team(platform_id)
           or (actor_kind() = 'employer' and side = 'HOST' or actor_kind() = 'candidate' and side = 'PERSON')
              and exists (select from immersion i where i.platform_id = immersion_view.platform_id and i.id = immersion_id));
create policy immersion_view_made on immersion_view for insert to ensemblier_app with check (is_team(platform_id));
create policy immersion_view_kept on immersion_view for update to ensemblier_app using (is_team(platform_id));
create policy immersion_view_dropped on immersion_view for delete to ensemblier_app using (is_team(platform_id));

create policy immersion_link_machine on immersion_link for all to ensemblier_app using (is_machine(platform_id));
create policy immersion_link_made on immersion_link for insert to ensemblier_app with check (is_team(platform_id));

insert into parameter (name, platform_id, valid_from, value, meaning) values
    ('r-w3.most-months',        null, '2021-01-01',  1, 'mois, de date à date, que dure une PMSMP au plus'),
    ('r-w3.weekly-hours',       null, '2021-01-01', 48, 'heures par semaine d’une PMSMP au plus'),
    ('r-w3.minor-weekly-hours', null, '2021-01-01', 35, 'heures par semaine d’une PMSMP au plus, pour une personne mineure'),
    ('r-w3.minor-daily-hours',  null, '2021-01-01',  8, 'heures par jour d’une PMSMP au plus, pour une personne mineure'),
    ('r-w4.view-days',          null, '2021-01-01', 10, 'jours après une immersion pour que chacun donne son avis'),
    ('r-w4.first-reminder',     null, '2021-01-01',  3, 'jours après une immersion jusqu’au premier rappel');
