-- Whom a message was written to: two who share a telephone do not share their messages (R-P6).
alter table outgoing_message add column person_id uuid;
update outgoing_message m
   set person_id = n.to_id::uuid
  from notice n
 where n.platform_id = m.platform_id and n.key = m.key and n.to_kind = 'PERSON';
create index on outgoing_message (platform_id, person_id) where person_id is not null;

-- What was told to her and noted of her. A call-back is known by its number alone, which is in its key.
drop function forget_person(text, uuid, text, text, timestamptz);
create function forget_person(platform text, who uuid, number text, at timestamptz)
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
           problem = null
     where platform_id = platform and state <> 'WAITING' and person_id = who
       and (is_machine(platform) or is_team(platform) or actor_person() = who);
end;
revoke all on function forget_person(text, uuid, text, timestamptz) from public;
grant execute on function forget_person(text, uuid, text, timestamptz) to ensemblier_app;
