-- Each change of a territory, with what was there before and after; nothing before means an addition (R-T2, R-E6).
create table territory_change (
    platform_id  text not null references platform (id),
    id           uuid not null,
    kind         text not null check (kind in ('COMMUNE', 'EPCI', 'DEPARTEMENT')),
    code         text not null,
    before_from  date,
    before_until date,
    after_from   date,
    after_until  date,
    reason       text,
    at           timestamptz not null,
    by           text not null,
    primary key (platform_id, id),
    constraint something_changes check (num_nonnulls(before_from, after_from) > 0)
);
create index on territory_change (platform_id, at desc);
alter table territory_change enable row level security;
create policy territory_change_read on territory_change for select
    using (is_team(platform_id) or is_machine(platform_id));
create policy territory_change_added on territory_change for insert
    with check (is_team(platform_id) or is_machine(platform_id));
revoke update, delete on territory_change from ensemblier_app;
alter table platform_territory add constraint until_after_from check (until_on is null or until_on >= from_on);

-- Who supports the platform and the roles that it holds itself, each from a day on (R-T3). Before the first row the
-- column platform.support_kind says it.
create table platform_support (
    platform_id text not null references platform (id),
    from_on     date not null,
    kind        text not null check (kind in ('CNSA', 'ARS', 'OTHER', 'NONE')),
    roles       text[] not null,
    at          timestamptz not null,
    by          text not null,
    primary key (platform_id, from_on),
    constraint known_roles check (roles <@ array['TRAINING_BODY', 'RECRUITER', 'EMPLOYER'])
);
alter table platform_support enable row level security;
create policy support_read on platform_support for select using (true);
create policy support_written on platform_support for all
    using (is_team(platform_id) or is_machine(platform_id) or actor_kind() = 'national');
