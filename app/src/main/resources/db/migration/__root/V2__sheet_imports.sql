-- Spreadsheets that a team or an organisation brings, between their preview and their report. The cells are gone after the
-- import or a week, the report after a month.
create table sheet_import (
    platform_id     text not null,
    id              uuid not null,
    subject         text not null,
    organisation_id uuid,
    file_name       text not null,
    content         jsonb,
    answers         jsonb not null default '{}',
    brought_at      timestamptz not null,
    brought_by      text not null,
    imported_at     timestamptz,
    counts          jsonb,
    primary key (platform_id, id)
);
create index on sheet_import (platform_id, subject, brought_at desc);
create table sheet_import_line (
    platform_id text not null,
    import_id   uuid not null,
    part        integer not null,
    line        integer not null,
    kind        text not null check (kind in ('REFUSED', 'LEFT_ASIDE', 'WARNING')),
    column_name text not null,
    value       text not null,
    cause       text not null,
    primary key (platform_id, import_id, part),
    foreign key (platform_id, import_id) references sheet_import (platform_id, id) on delete cascade
);
alter table sheet_import enable row level security;
alter table sheet_import_line enable row level security;
create policy sheet_import_owned on sheet_import for all to ensemblier_app
    using (is_team(platform_id) or is_machine(platform_id)
           or (actor_kind() = 'employer' and platform_id = actor_platform() and organisation_id = actor_organisation()));
create policy sheet_import_line_owned on sheet_import_line for all to ensemblier_app
    using (is_team(platform_id) or is_machine(platform_id)
           or exists (select from sheet_import i where i.platform_id = sheet_import_line.platform_id and i.id = import_id));
