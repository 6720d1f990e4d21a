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
