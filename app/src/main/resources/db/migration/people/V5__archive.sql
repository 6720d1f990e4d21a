-- The second life of a file (R-P6): evidence only, out of the tables that the team reads, until the date set by the
-- funding agreement. Nobody reads it but a machine: the screen asks a reason from the head or the DPO first.
create table person_archive (
    platform_id text not null,
    person_id   uuid not null,
    content     jsonb not null,
    archived_at timestamptz not null,
    until       date not null,
    primary key (platform_id, person_id),
    foreign key (platform_id, person_id) references person (platform_id, id) on delete cascade
);
create index on person_archive (platform_id, until);
alter table person_archive enable row level security;
create policy archive_machine on person_archive for all to ensemblier_app using (is_machine(platform_id));

-- Who reads the archive and the log beside the head: the data protection officer, an account of the team.
create table archive_reader (
    platform_id text not null,
    account_id  uuid not null,
    name        text not null,
    named_at    timestamptz not null,
    named_by    text not null,
    primary key (platform_id, account_id)
);
alter table archive_reader enable row level security;
create policy reader_team on archive_reader for all to ensemblier_app using (is_team(platform_id) or is_machine(platform_id));
