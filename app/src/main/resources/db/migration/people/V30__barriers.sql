-- How much a barrier weighs (1 bothers, 2 slows, 3 blocks; none where nobody has weighed it), and the day on which one that
-- was lifted came back.
alter table barrier add column severity smallint check (severity between 1 and 3);
alter table barrier add column reopened_on date;

-- Each barrier once more without the person: what an archive or an erasure takes out of a file stays in the counts (R-P6).
create table barrier_met (
    platform_id text not null,
    id          uuid not null,
    kind        text not null,
    said_on     date not null,
    lifted_on   date,
    primary key (platform_id, id)
);
create index on barrier_met (platform_id, said_on);
insert into barrier_met (platform_id, id, kind, said_on, lifted_on)
select platform_id, id, kind, (said_at at time zone 'Europe/Paris')::date, lifted_on from barrier;

-- Runs as the owner: she who says it herself writes the count without reading it.
create function barrier_counts() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
    insert into barrier_met (platform_id, id, kind, said_on, lifted_on)
    values (new.platform_id, new.id, new.kind, (new.said_at at time zone 'Europe/Paris')::date, new.lifted_on)
    on conflict (platform_id, id) do update
        set kind = excluded.kind, said_on = excluded.said_on, lifted_on = excluded.lifted_on;
    return new;
end $$;
create trigger barrier_counts after insert or update on barrier for each row execute function barrier_counts();

alter table barrier_met enable row level security;
create policy barrier_met_team on barrier_met for select to ensemblier_app using (is_team(platform_id) or is_machine(platform_id));
create policy barrier_met_retracted on barrier_met for delete to ensemblier_app using (is_team(platform_id) or is_machine(platform_id));
revoke insert, update on barrier_met from ensemblier_app;

-- R17: barriers met and lifted, by kind.
create view barrier_fact with (security_invoker = true) as
select m.platform_id,
       m.said_on as on_day,
       m.id as barrier_id,
       m.kind as barrier,
       m.lifted_on,
       p.id as person_id,
       nullif(concat_ws(' ', p.first_name, p.last_name), '') as person_name
  from barrier_met m
  left join barrier b on b.platform_id = m.platform_id and b.id = m.id
  left join person p on p.platform_id = b.platform_id and p.id = b.person_id
 where is_team(m.platform_id) or is_machine(m.platform_id);

create view barrier_national with (security_barrier = true) as
select m.platform_id, m.said_on as on_day, m.id as barrier_id, m.kind as barrier, m.lifted_on
  from barrier_met m
 where actor_kind() = 'national' or is_machine(m.platform_id);
revoke insert, update, delete on barrier_fact, barrier_national from ensemblier_app;
