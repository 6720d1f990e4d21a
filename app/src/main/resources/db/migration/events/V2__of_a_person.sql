-- Somebody with a file, registered by the team: that she came is in her file, and may be a step of her pathway (C2).
alter table registration
    add column person_id uuid,
    add foreign key (platform_id, person_id) references person (platform_id, id);
create index on registration (platform_id, person_id) where person_id is not null;
create unique index registration_of_a_person_once on registration (platform_id, event_id, person_id)
    where state <> 'CANCELLED' and person_id is not null;
create policy registration_hers on registration for select to ensemblier_app
    using (actor_kind() = 'candidate' and platform_id = actor_platform() and person_id in (select same_persons(actor_person())));
