-- Barrier, objective, action, perhaps with a partner, and what came of it, each dated (C6). A step leaves with its barrier,
-- when a file is archived or erased.
create table support_step (
    platform_id   text not null,
    id            uuid not null,
    barrier_id    uuid not null,
    objective     text not null,
    action        text not null,
    partner       text,
    state         text not null check (state in ('TO_DO', 'ASKED', 'OBTAINED', 'REFUSED', 'GIVEN_UP')),
    noted_on      date not null,
    noted_by      text not null,
    answer_before date,
    asked_on      date,
    ended_on      date,
    result        text,
    reason        text,
    primary key (platform_id, id),
    foreign key (platform_id, barrier_id) references barrier (platform_id, id) on delete cascade,
    check (state <> 'TO_DO' or asked_on is null),
    check (state not in ('ASKED', 'REFUSED') or (asked_on is not null and partner is not null)),
    check ((state in ('OBTAINED', 'REFUSED', 'GIVEN_UP')) = (ended_on is not null)),
    check ((state = 'OBTAINED') = (result is not null)),
    check ((state in ('REFUSED', 'GIVEN_UP')) = (reason is not null)),
    check (asked_on >= noted_on),
    check (ended_on >= coalesce(asked_on, noted_on))
);
create index on support_step (platform_id, barrier_id);
create index on support_step (platform_id, state, answer_before);

-- R-W1: nothing waits for a barrier that is lifted.
create function support_step_waits() returns trigger language plpgsql as $$
begin
    if new.state in ('TO_DO', 'ASKED')
       and exists (select from barrier b where b.platform_id = new.platform_id and b.id = new.barrier_id and b.lifted_on is not null) then
        raise exception 'Barrier % is lifted (R-W1)', new.barrier_id using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger support_step_waits before insert or update on support_step for each row execute function support_step_waits();

alter table support_step enable row level security;
create policy support_step_team on support_step for all to ensemblier_app using (is_team(platform_id) or is_machine(platform_id));
create policy support_step_self on support_step for select to ensemblier_app
    using (actor_kind() = 'candidate'
           and exists (select from barrier b
                        where b.platform_id = support_step.platform_id and b.id = support_step.barrier_id and b.person_id = actor_person()));
