-- A message of the team to many (C13): which one, the page of the team that says what became of it, who reads the answers,
-- and the page where she stops them, whose secret is wiped once the message has left.
alter table outgoing_message
    add column many_id     uuid,
    add column many_page   text,
    add column sender_name text,
    add column reply_to    text,
    add column stop_href   text,
    add constraint outgoing_many check (num_nonnulls(many_id, many_page) in (0, 2));
create index on outgoing_message (platform_id, many_id) where many_id is not null;

create or replace function forget_person(platform text, who uuid, number text, at timestamptz)
    returns void language sql security definer set search_path = public
begin atomic
    delete from notice where platform_id = platform and to_kind = 'PERSON' and to_id = who::text
       and (is_machine(platform) or is_team(platform) or actor_person() = who);
    update task
       set title = 'Dossier effacé', detail = null, done_words = null, person_id = null, href = '/equipe/a-faire',
           key = kind || ':' || id, done_at = coalesce(done_at, at), done_by = coalesce(done_by, 'effacement')
     where platform_id = platform
       and (person_id = who or kind = 'call-back' and done_at is not null and starts_with(key, 'call-back:' || number || ':'))
       and (is_machine(platform) or is_team(platform) or actor_person() = who);
    update outgoing_message
       set recipient = id::text, recipient_name = null, title = '', body = '', action_label = null, action_href = null,
           sender_name = null, reply_to = null, stop_href = null, problem = null
     where platform_id = platform and state <> 'WAITING' and person_id = who
       and (is_machine(platform) or is_team(platform) or actor_person() = who);
end;
