-- C13: a message that a member of the team writes to a list of persons, once. It opens nobody's file (R-P4).
create table mailing (
    platform_id text not null,
    id          uuid not null,
    subject     text not null,
    words       text not null,
    brief       text,
    greets      boolean not null,
    chosen      text not null,
    fingerprint text not null,
    by_account  uuid not null,
    by_name     text not null,
    reply_to    text not null,
    sent_at     timestamptz not null,
    mails       integer not null,
    texts       integer not null,
    left_out    integer not null,
    primary key (platform_id, id),
    check (mails >= 0 and texts >= 0 and left_out >= 0 and mails + texts > 0),
    check (texts = 0 or brief is not null)
);
create index on mailing (platform_id, sent_at desc, id);
create index on mailing (platform_id, by_account, sent_at);

-- Each of them: by which way it went, or why she was left out. The secret opens the page where she wants no more.
create table mailing_person (
    platform_id text not null,
    id          uuid not null,
    mailing_id  uuid not null,
    person_id   uuid not null,
    way         text check (way in ('MAIL', 'SMS')),
    left_out    text check (left_out in ('NO_WAY', 'NO_BRIEF', 'STOPPED', 'ALREADY')),
    stop_hash   text unique,
    primary key (platform_id, id),
    foreign key (platform_id, mailing_id) references mailing (platform_id, id) on delete cascade,
    check (num_nonnulls(way, left_out) = 1),
    check ((way is null) = (stop_hash is null))
);
create index on mailing_person (platform_id, mailing_id);
create index on mailing_person (platform_id, person_id);

alter table mailing enable row level security;
alter table mailing_person enable row level security;
create policy mailing_team on mailing for all to ensemblier_app using (is_team(platform_id) or is_machine(platform_id));
create policy mailing_person_team on mailing_person for all to ensemblier_app
    using (is_team(platform_id) or is_machine(platform_id));

-- Whether she receives them: a choice like the others, with its history. Nothing said means yes.
alter table choice drop constraint choice_kind_check;
alter table choice add constraint choice_kind_check
    check (kind in ('BE_SHOWN', 'FIRST_NAME', 'RECORDING', 'MESSAGE_TEXT', 'BEYOND_PLATFORM', 'TERMS', 'TEAM_MESSAGES'));

insert into parameter (name, platform_id, valid_from, value, meaning) values
    ('people.mailing-a-day', null, '2021-01-01', 300, 'personnes à qui un membre de l’équipe peut écrire d’un coup, en un jour'),
    ('r-p6.mailing-months', null, '2021-01-01', 24, 'mois avant qu’un message à plusieurs et sa liste soient effacés');
