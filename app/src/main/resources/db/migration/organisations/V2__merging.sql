-- Two rows of one legal person become one (R-E6). The merged row stays, closed, and leads to the one that was kept: an
-- import that knows its number and a person who hid it find the kept one (R-P9).
alter table organisation add column merged_into uuid;
alter table organisation add constraint merged_is_closed check (merged_into is null or closed_on is not null);
create index on organisation (merged_into) where merged_into is not null;
-- The platform itself, where it recruits or employs: its acts are counted apart from its partners' (R-T3).
alter table organisation add column own boolean not null default false;

create table organisation_merge (
    platform_id text not null,
    id          uuid not null,
    kept        uuid not null,
    merged      uuid not null,
    kept_name   text not null,
    merged_name text not null,
    moved       uuid[] not null,
    doubled     uuid[] not null,
    doubles_of  uuid[] not null,
    filled      text[] not null,
    at          timestamptz not null,
    by          text not null,
    undone_at   timestamptz,
    undone_by   text,
    primary key (platform_id, id),
    foreign key (platform_id, kept) references organisation (platform_id, id),
    foreign key (platform_id, merged) references organisation (platform_id, id)
);
create index on organisation_merge (platform_id, at desc);
create unique index merged_once on organisation_merge (platform_id, merged) where undone_at is null;

-- Two that look alike and are not the same: the team said so, they are not proposed again.
create table organisation_distinct (
    platform_id text not null,
    one         uuid not null,
    other       uuid not null,
    at          timestamptz not null,
    by          text not null,
    primary key (platform_id, one, other),
    constraint in_order check (one < other)
);
alter table organisation_merge enable row level security;
create policy merge_team on organisation_merge for all using (is_team(platform_id) or is_machine(platform_id));
alter table organisation_distinct enable row level security;
create policy distinct_team on organisation_distinct for all using (is_team(platform_id) or is_machine(platform_id));
