-- A contact that ended since she was hired, or since its offer was filled, may be opened again when the hire is cancelled
-- (R-E6, R-M10): `reopen_asked_at` is since when her team is asked to, `round` how many times it was opened again.
alter table contact add column ended_by_hire uuid;
alter table contact add column ended_by_filling boolean not null default false;
alter table contact add column reopen_asked_at timestamptz;
alter table contact add column round integer not null default 0;
create index contact_by_hire on contact (hire_id) where hire_id is not null;
create index contact_ended_by_hire on contact (ended_by_hire) where ended_by_hire is not null;

-- What a team writes for itself about a contact is read by teams alone, also at the database.
drop policy entry_seen on contact_entry;
create policy entry_seen on contact_entry for all
    using (is_machine(platform_id)
           or ((kind <> 'note' or actor_kind() = 'team')
               and exists (select 1 from contact c where c.platform_id = contact_entry.platform_id and c.id = contact_entry.contact_id)));
