-- What was done, in the words of who ended the task; empty when its act ended it.
alter table task add column done_words text;

-- A task opened again names whom it is about now, and is not done any more.
create or replace function open_task(platform text, id uuid, key text, kind text, for_kind text, for_id text, person uuid,
                          organisation uuid, title text, detail text, href text, due date, urgent boolean, at timestamptz)
    returns void language sql security definer set search_path = public
begin atomic
    insert into task (platform_id, id, key, kind, for_kind, for_id, person_id, organisation_id, title, detail, href,
                      due_on, urgent, opened_at)
    values (platform, id, key, kind, for_kind, for_id, person, organisation, title, detail, href, due, urgent, at)
    on conflict (platform_id, key) do update
       set kind = excluded.kind, for_kind = excluded.for_kind, for_id = excluded.for_id, person_id = excluded.person_id,
           organisation_id = excluded.organisation_id, title = excluded.title,
           detail = excluded.detail, href = excluded.href, due_on = excluded.due_on, urgent = excluded.urgent,
           done_at = null, done_by = null, done_words = null;
end;

-- What somebody wrote about a person goes with her file (R-P6).
create or replace function forget_person(platform text, who uuid, mail text, number text, at timestamptz)
    returns void language sql security definer set search_path = public
begin atomic
    delete from notice where platform_id = platform and to_kind = 'PERSON' and to_id = who::text
       and (is_machine(platform) or is_team(platform) or actor_person() = who);
    update task
       set title = 'Dossier effacé', detail = null, done_words = null, person_id = null, done_at = coalesce(done_at, at),
           done_by = coalesce(done_by, 'effacement')
     where platform_id = platform and person_id = who
       and (is_machine(platform) or is_team(platform) or actor_person() = who);
    update outgoing_message
       set recipient = id::text, recipient_name = null, title = '', body = '', action_label = null, action_href = null,
           problem = null
     where platform_id = platform and state <> 'WAITING' and recipient in (mail, number)
       and (is_machine(platform) or is_team(platform) or actor_person() = who);
end;
