-- Words about her go with her file (R-P6): the story is still never changed by anybody but that machine.
grant update (said, reason) on pathway_event to ensemblier_app;

-- A pathway that was left keeps its steps as they are, but for the words about her that go.
create or replace function pathway_step_moves() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' and is_machine(new.platform_id)
       and to_jsonb(new) - 'title' - 'added_reason' = to_jsonb(old) - 'title' - 'added_reason' then
        return new;
    end if;
    if exists (select from pathway p where p.platform_id = new.platform_id and p.id = new.pathway_id and p.state <> 'OPEN') then
        raise exception 'Pathway % is not open (R-W1)', new.pathway_id using errcode = 'check_violation';
    end if;
    return new;
end $$;

-- Which fact of another module a line tells of, so that none is told twice and none overrules a human.
alter table pathway_event add column fact text;
create index on pathway_event (platform_id, fact) where fact is not null;
