-- A team's spreadsheet of people, between its preview and its report. The cells are gone after the import or a week, the
-- report after a month.
create table person_import (
    platform_id text not null,
    id          uuid not null,
    file_name   text not null,
    content     jsonb,
    columns     jsonb not null default '{}',
    brought_at  timestamptz not null,
    brought_by  text not null,
    imported_at timestamptz,
    counts      jsonb,
    primary key (platform_id, id)
);
create index on person_import (platform_id, brought_at desc);
create table person_import_line (
    platform_id text not null,
    import_id   uuid not null,
    part        integer not null,
    line        integer not null,
    kind        text not null check (kind in ('REFUSED', 'LEFT_ASIDE', 'WARNING')),
    column_name text not null,
    value       text not null,
    cause       text not null,
    primary key (platform_id, import_id, part),
    foreign key (platform_id, import_id) references person_import (platform_id, id) on delete cascade
);
alter table person_import enable row level security;
alter table person_import_line enable row level security;
create policy import_team on person_import for all to ensemblier_app using (is_team(platform_id) or is_machine(platform_id));
create policy import_line_team on person_import_line for all to ensemblier_app
    using (is_team(platform_id) or is_machine(platform_id));
