-- The tenants themselves. Everybody may read what a platform shows; its head alone changes it.
create table platform (
    id            text primary key,
    slug          text not null unique,
    name          text not null,
    territory     text not null,
    lead_body     text not null,
    lead_kind     text not null check (lead_kind in ('DEPARTEMENT', 'MAISON_DE_L_EMPLOI', 'OTHER')),
    legal_form    text,
    support_kind  text not null default 'CNSA' check (support_kind in ('CNSA', 'ARS', 'OTHER', 'NONE')),
    closed_on     date,
    departement   text not null,
    missions      text[] not null default '{A,B,C}',
    settings      text[] not null default '{HOME,ESTABLISHMENT}',
    brand         text not null default '#0B5C63',
    accent        text not null default '#B4481E',
    logo_file     uuid,
    tagline       text,
    hotline       text,
    hours         text,
    email         text,
    partners      text[] not null default '{}',
    version       integer not null default 0
);
create table platform_territory (
    platform_id text not null references platform (id),
    kind        text not null check (kind in ('COMMUNE', 'EPCI', 'DEPARTEMENT')),
    code        text not null,
    from_on     date not null,
    until_on    date,
    primary key (platform_id, kind, code, from_on)
);
alter table platform enable row level security;
create policy platform_read on platform for select using (true);
create policy platform_changed on platform for update
    using (is_team(id) or is_machine(id));
create policy platform_added on platform for insert with check (is_machine(id));
alter table platform_territory enable row level security;
create policy territory_read on platform_territory for select using (true);
create policy territory_changed on platform_territory for all
    using (is_team(platform_id) or is_machine(platform_id));
