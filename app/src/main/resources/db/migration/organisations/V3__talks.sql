-- Calls and visits of the team to an employer, and what comes next. Only the team reads them.
create table employer_talk (
    platform_id     text not null,
    id              uuid not null,
    organisation_id uuid not null,
    way             text not null check (way in ('CALL', 'VISIT', 'MEETING', 'MAIL')),
    on_day          date not null,
    note            text not null,
    next_step       text,
    next_on         date,
    at              timestamptz not null,
    by              text not null,
    withdrawn_at    timestamptz,
    primary key (platform_id, id),
    foreign key (platform_id, organisation_id) references organisation (platform_id, id),
    constraint step_has_its_day check ((next_step is null) = (next_on is null))
);
create index on employer_talk (platform_id, organisation_id, on_day desc);
alter table employer_talk enable row level security;
create policy employer_talk_team on employer_talk for all using (is_team(platform_id) or is_machine(platform_id));
