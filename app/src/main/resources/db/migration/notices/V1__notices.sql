-- What to tell whom. The rows are written in the transaction that makes them true (R-E4).
create table notice (
    platform_id  text not null,
    id           uuid not null,
    key          text not null,
    to_kind      text not null check (to_kind in ('ACCOUNT', 'PERSON', 'TEAM', 'ORGANISATION')),
    to_id        text not null,
    title        text not null,
    body         text not null,
    action_label text,
    action_href  text,
    at           timestamptz not null,
    read_at      timestamptz,
    primary key (platform_id, id),
    unique (platform_id, key, to_kind, to_id)
);
create index on notice (platform_id, to_kind, to_id, at desc);

-- The outbox of messages that leave: the Message-ID derives from the row's id, so a resend is the same message. The words
-- are dressed (letterhead, layout) when they leave; what opens a space is wiped once they have left.
create table outgoing_message (
    id              uuid primary key,
    platform_id     text not null,
    key             text not null,
    channel         text not null check (channel in ('MAIL', 'SMS')),
    recipient       text not null,
    recipient_name  text,
    title           text not null,
    body            text not null,
    action_label    text,
    action_href     text,
    state           text not null default 'WAITING' check (state in ('WAITING', 'SENT', 'GIVEN_UP')),
    attempts        integer not null default 0,
    created_at      timestamptz not null,
    next_attempt_at timestamptz not null,
    sent_at         timestamptz,
    problem         text,
    unique (platform_id, key, channel, recipient)
);
create index on outgoing_message (next_attempt_at) where state = 'WAITING';

-- Something that a human of the team (or an employer) has to do.
create table task (
    platform_id     text not null,
    id              uuid not null,
    key             text not null,
    kind            text not null,
    for_kind        text not null check (for_kind in ('TEAM', 'ACCOUNT', 'ORGANISATION')),
    for_id          text,
    person_id       uuid,
    organisation_id uuid,
    title           text not null,
    detail          text,
    href            text not null,
    due_on          date not null,
    urgent          boolean not null default false,
    opened_at       timestamptz not null,
    done_at         timestamptz,
    done_by         text,
    primary key (platform_id, id),
    unique (platform_id, key)
);
create index on task (platform_id, for_kind, for_id, due_on) where done_at is null;
create index on task (platform_id, person_id) where done_at is null;

alter table notice enable row level security;
alter table outgoing_message enable row level security;
alter table task enable row level security;
-- Any actor's act may cause a notice or a task in its own tenant; reading is for whom it is meant.
create policy notice_told on notice for insert
    with check (is_machine(platform_id) or platform_id = actor_platform() or actor_kind() = 'visitor');
create policy notice_seen on notice for select
    using (is_machine(platform_id)
           or (to_kind = 'TEAM' and is_team(platform_id))
           or (to_kind = 'ACCOUNT' and to_id = actor_account()::text)
           or (to_kind = 'ORGANISATION' and actor_kind() = 'employer' and to_id = actor_organisation()::text)
           or (to_kind = 'PERSON' and (to_id = actor_person()::text or is_team(platform_id))));
create policy notice_read on notice for update
    using (is_machine(platform_id)
           or (to_kind = 'TEAM' and is_team(platform_id))
           or (to_kind = 'ACCOUNT' and to_id = actor_account()::text)
           or (to_kind = 'ORGANISATION' and actor_kind() = 'employer' and to_id = actor_organisation()::text)
           or (to_kind = 'PERSON' and to_id = actor_person()::text));
create policy outgoing_written on outgoing_message for insert
    with check (is_machine(platform_id) or platform_id = actor_platform() or actor_kind() = 'visitor');
create policy outgoing_sent on outgoing_message for all
    using (is_machine(platform_id));
create policy task_seen on task for select
    using (is_machine(platform_id) or is_team(platform_id)
           or (for_kind = 'ACCOUNT' and for_id = actor_account()::text)
           or (for_kind = 'ORGANISATION' and actor_kind() = 'employer' and for_id = actor_organisation()::text));
create policy task_moved on task for all
    using (is_machine(platform_id) or is_team(platform_id));

-- Anybody's act may open or close a task that she may not read (a visitor asks to be called back): these two acts run as
-- the owner, and nothing else does.
create function open_task(platform text, id uuid, key text, kind text, for_kind text, for_id text, person uuid,
                          organisation uuid, title text, detail text, href text, due date, urgent boolean, at timestamptz)
    returns void language sql security definer set search_path = public
begin atomic
    insert into task (platform_id, id, key, kind, for_kind, for_id, person_id, organisation_id, title, detail, href,
                      due_on, urgent, opened_at)
    values (platform, id, key, kind, for_kind, for_id, person, organisation, title, detail, href, due, urgent, at)
    on conflict (platform_id, key) do update
       set kind = excluded.kind, for_kind = excluded.for_kind, for_id = excluded.for_id, title = excluded.title,
           detail = excluded.detail, href = excluded.href, due_on = excluded.due_on, urgent = excluded.urgent,
           done_at = null, done_by = null;
end;
create function close_task(platform text, task_key text, name text, at timestamptz)
    returns void language sql security definer set search_path = public
begin atomic
    update task set done_at = at, done_by = name
     where platform_id = platform and key = task_key and done_at is null;
end;
