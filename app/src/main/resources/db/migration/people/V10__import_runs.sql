-- Spreadsheets of people lie with those of the other modules (sheet_import, subject `people`). What is here is an import
-- under way: who asked, what was decided, the last line done. It goes on after a kill, and its row goes when it is done.
insert into sheet_import (platform_id, id, subject, file_name, content, answers, brought_at, brought_by, imported_at, counts)
select platform_id, id, 'people', file_name, content, columns, brought_at, brought_by, imported_at, counts from person_import;
insert into sheet_import_line select * from person_import_line;
drop table person_import_line;
drop table person_import;
create table person_import_run (
    platform_id   text not null,
    import_id     uuid not null,
    asked_at      timestamptz not null,
    asked_by      text not null,
    decisions     jsonb not null,
    lines         integer not null,
    line          integer not null default 0,
    created       integer not null default 0,
    completed     integer not null default 0,
    unchanged     integer not null default 0,
    aside         integer not null default 0,
    refused       integer not null default 0,
    working_until timestamptz not null,
    primary key (platform_id, import_id),
    foreign key (platform_id, import_id) references sheet_import (platform_id, id) on delete cascade
);
create index on person_import_run (working_until);
alter table person_import_run enable row level security;
create policy import_run_team on person_import_run for all to ensemblier_app
    using (is_team(platform_id) or is_machine(platform_id));
