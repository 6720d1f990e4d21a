-- The national level writes to those whom it invites; its mails belong to no platform.
drop policy outgoing_written on outgoing_message;
create policy outgoing_written on outgoing_message for insert
    with check (is_machine(platform_id) or platform_id = actor_platform() or actor_kind() = 'visitor'
                or (actor_kind() = 'national' and platform_id = 'national'));
