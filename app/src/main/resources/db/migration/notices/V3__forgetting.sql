-- Words about people do not outlive their use (R-P6).
insert into parameter (name, platform_id, valid_from, value, meaning) values
    ('r-p6.message-days', null, '2021-01-01',  90, 'jours avant que le texte d’un courriel ou d’un SMS parti soit effacé'),
    ('r-p6.notice-days',  null, '2021-01-01', 180, 'jours avant qu’un message de l’application et une tâche faite soient effacés');

create policy notice_faded on notice for delete using (is_machine(platform_id));

-- A task of the team and a message of a person are wiped by her own act too, when she has her file erased.
create function forget_person(platform text, who uuid, mail text, number text, at timestamptz)
    returns void language sql security definer set search_path = public
begin atomic
    delete from notice where platform_id = platform and to_kind = 'PERSON' and to_id = who::text
       and (is_machine(platform) or is_team(platform) or actor_person() = who);
    update task
       set title = 'Dossier effacé', detail = null, person_id = null, done_at = coalesce(done_at, at),
           done_by = coalesce(done_by, 'effacement')
     where platform_id = platform and person_id = who
       and (is_machine(platform) or is_team(platform) or actor_person() = who);
    update outgoing_message
       set recipient = id::text, recipient_name = null, title = '', body = '', action_label = null, action_href = null,
           problem = null
     where platform_id = platform and state <> 'WAITING' and recipient in (mail, number)
       and (is_machine(platform) or is_team(platform) or actor_person() = who);
end;
revoke all on function forget_person(text, uuid, text, text, timestamptz) from public;
grant execute on function forget_person(text, uuid, text, text, timestamptz) to ensemblier_app;
