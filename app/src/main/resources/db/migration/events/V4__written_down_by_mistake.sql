-- That she came by mistake is taken back to where she stood (R-E6); whom the door wrote down is taken out, since nobody had said
-- that she comes.
alter table registration
    add column came_after text check (came_after in ('SEATED', 'WAITING', 'CANCELLED', 'MISSED')),
    add check (came_after is null or state = 'CAME');
update registration set came_after = 'SEATED' where state = 'CAME' and registered_how <> 'DOOR';
create or replace function registration_moves() returns trigger language plpgsql as $$
begin
    if old.state <> new.state and not (
        (old.state = 'SEATED' and new.state in ('CANCELLED', 'CAME', 'MISSED'))
        or (old.state = 'WAITING' and new.state in ('SEATED', 'CANCELLED', 'CAME'))
        or (old.state in ('CAME', 'MISSED') and new.state = 'SEATED')
        or (old.state in ('MISSED', 'CANCELLED') and new.state = 'CAME')
        or (old.state = 'CAME' and new.state = coalesce(old.came_after, 'CANCELLED'))) then
        raise exception 'Registration % goes from % to % (R-W1)', new.id, old.state, new.state using errcode = 'check_violation';
    end if;
    if (old.event_id, old.way, old.turn) is distinct from (new.event_id, new.way, new.turn) then
        raise exception 'Registration % is made anew, not rewritten (R-W1)', new.id using errcode = 'check_violation';
    end if;
    return new;
end $$;
