-- A file of an organisation is its own, not that of every employer of the platform; an import is the team's. A logo is given
-- out by a machine, so nobody needs to read its row.
drop policy file_read on stored_file;
create policy file_read on stored_file for select
    using (is_team(platform_id) or is_machine(platform_id)
           or (owner_kind = 'PERSON' and owner_id = actor_person()::text)
           or (owner_kind = 'ORGANISATION' and actor_kind() = 'employer' and platform_id = actor_platform()
               and owner_id = actor_organisation()::text));
drop policy file_ended on stored_file;
create policy file_ended on stored_file for update
    using (is_team(platform_id) or is_machine(platform_id)
           or (owner_kind = 'PERSON' and owner_id = actor_person()::text)
           or (owner_kind = 'ORGANISATION' and actor_kind() = 'employer' and platform_id = actor_platform()
               and owner_id = actor_organisation()::text));
