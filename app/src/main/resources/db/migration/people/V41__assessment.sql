-- What she says she can do, by herself or with her adviser: sixteen statements, each from 1 (not yet) to 4 (often). The team
-- that supports her and she herself read it, nobody else (R-P3).
create table assessment (
    platform_id text not null,
    id          uuid not null,
    person_id   uuid not null,
    filled_by   text not null check (filled_by in ('HERSELF', 'TOGETHER')),
    by_name     text not null,
    version     text not null,
    begun_at    timestamptz not null,
    finished_at timestamptz,
    answers     jsonb not null default '{}',
    primary key (platform_id, id),
    check (finished_at >= begun_at)
);
create index on assessment (platform_id, person_id, begun_at);
-- One of hers is under way at a time.
create unique index assessment_under_way on assessment (platform_id, person_id, filled_by) where finished_at is null;

-- A finished one is what was said that day: it is not changed any more.
create function assessment_stays() returns trigger language plpgsql as $$
begin
    if old.finished_at is not null
       and (new.answers, new.filled_by, new.by_name, new.begun_at, new.finished_at)
           is distinct from (old.answers, old.filled_by, old.by_name, old.begun_at, old.finished_at) then
        raise exception 'A finished assessment stays as it was said' using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger assessment_stays before update on assessment for each row execute function assessment_stays();

alter table assessment enable row level security;
create policy assessment_team on assessment for all to ensemblier_app using (is_team(platform_id) or is_machine(platform_id));
create policy assessment_hers on assessment for all to ensemblier_app
    using (actor_kind() = 'candidate' and person_id = actor_person() and platform_id = actor_platform());
