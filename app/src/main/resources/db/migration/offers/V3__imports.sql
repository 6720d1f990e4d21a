-- From which line of a spreadsheet an offer came, so that the same file brought twice changes nothing (R-E3): `mark` is the
-- external reference (`ref:…`), or the fingerprint of what the line says (`said:…`).
create table offer_origin (
    platform_id     text not null,
    organisation_id uuid not null,
    mark            text not null,
    offer_id        uuid not null,
    fingerprint     text not null,
    primary key (platform_id, organisation_id, mark),
    foreign key (platform_id, offer_id) references job_offer (platform_id, id) on delete cascade
);
create index on offer_origin (platform_id, offer_id);
create index on job_offer (platform_id, need_id) where need_id is not null;
alter table offer_origin enable row level security;
create policy origin_owned on offer_origin for all to ensemblier_app
    using (is_team(platform_id) or is_machine(platform_id)
           or (actor_kind() = 'employer' and platform_id = actor_platform() and organisation_id = actor_organisation()));
