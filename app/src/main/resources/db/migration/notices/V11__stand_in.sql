-- A colleague stands in for an absence at once, without a handover (R-W2): meanwhile she is shown the tasks of both.
create table stand_in (
    platform_id    text not null,
    id             uuid not null,
    absent_account uuid not null,
    absent_name    text not null,
    by_account     uuid not null,
    by_name        text not null,
    from_on        date not null,
    until_on       date not null,
    noted_at       timestamptz not null,
    noted_by       text not null,
    primary key (platform_id, id),
    check (absent_account <> by_account),
    check (until_on >= from_on)
);
create index on stand_in (platform_id, by_account, until_on);
create index on stand_in (platform_id, absent_account, until_on);

-- One absence has one stand-in a day.
create function stand_in_alone() returns trigger language plpgsql as $$
begin
    perform pg_advisory_xact_lock(hashtextextended(new.platform_id || new.absent_account, 0));
    if exists (select from stand_in s
                where s.platform_id = new.platform_id and s.absent_account = new.absent_account and s.id <> new.id
                  and daterange(s.from_on, s.until_on, '[]') && daterange(new.from_on, new.until_on, '[]')) then
        raise exception 'Somebody stands in for % already (R-W2)', new.absent_account using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger stand_in_alone before insert or update on stand_in for each row execute function stand_in_alone();

alter table stand_in enable row level security;
create policy stand_in_team on stand_in for all to ensemblier_app using (is_team(platform_id) or is_machine(platform_id));

-- Whose list a task stands in on a day: the whole team's, her own, and those of the colleagues for whom she stands in.
create function task_is_for(platform text, kind text, id text, account uuid, day date)
    returns boolean language sql stable as $$
    select kind = 'TEAM'
        or kind = 'ACCOUNT'
           and (id = account::text
                or id in (select s.absent_account::text from stand_in s
                           where s.platform_id = platform and s.by_account = account and day between s.from_on and s.until_on))
$$;
