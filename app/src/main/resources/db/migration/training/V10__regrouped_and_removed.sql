-- R-W1: whose group was given up goes on alone or in another; who has no group finds one. Nothing else of a VAE becomes another.
create or replace function vae_moves() returns trigger language plpgsql as $$
begin
    if (old.person_id, old.certification) is distinct from (new.person_id, new.certification) then
        raise exception 'VAE % is another one (R-W1)', new.id using errcode = 'check_violation';
    end if;
    if (old.kind, old.group_id) is distinct from (new.kind, new.group_id)
       and (old.kind <> 'COLLECTIVE'
            or new.kind = 'HYBRID'
            or new.state in ('JUDGED', 'NOT_ADMISSIBLE', 'DROPPED_OUT')
            or exists (select from vae_group g
                        where g.platform_id = old.platform_id and g.id = old.group_id and g.state <> 'GIVEN_UP')
            or new.group_id is not null
               and not exists (select from vae_group g
                                where g.platform_id = new.platform_id and g.id = new.group_id
                                  and g.certification = new.certification
                                  and g.state in ('SOUNDING', 'BODY_CHOSEN', 'STARTED'))) then
        raise exception 'VAE % keeps its kind and its group (R-W1)', new.id using errcode = 'check_violation';
    end if;
    if old.state <> new.state and not (
           old.state = 'PROJECT' and new.state in ('SENT', 'DROPPED_OUT')
        or old.state = 'SENT' and new.state in ('PROJECT', 'INCOMPLETE', 'ADMISSIBLE', 'NOT_ADMISSIBLE', 'DROPPED_OUT')
        or old.state = 'INCOMPLETE' and new.state in ('SENT', 'DROPPED_OUT')
        or old.state = 'ADMISSIBLE' and new.state in ('SENT', 'SUPPORTED', 'WRITTEN', 'DROPPED_OUT')
        or old.state = 'SUPPORTED' and new.state in ('ADMISSIBLE', 'WRITTEN', 'DROPPED_OUT')
        or old.state = 'WRITTEN' and new.state in (case when old.supported_on is null then 'ADMISSIBLE' else 'SUPPORTED' end, 'JURY', 'DROPPED_OUT')
        or old.state = 'JURY' and new.state in ('WRITTEN', 'JUDGED', 'DROPPED_OUT')
        or old.state = 'JUDGED' and new.state = 'JURY'
        or old.state = 'NOT_ADMISSIBLE' and new.state = 'SENT'
        or old.state = 'DROPPED_OUT'
           and new.state = case when old.jury_on is not null then 'JURY' when old.written_on is not null then 'WRITTEN'
                                when old.supported_on is not null then 'SUPPORTED' when old.admissible_on is not null then 'ADMISSIBLE'
                                when old.incomplete_on is not null then 'INCOMPLETE' when old.sent_on is not null then 'SENT'
                                else 'PROJECT' end) then
        raise exception 'VAE % goes from % to % (R-W1)', new.id, old.state, new.state using errcode = 'check_violation';
    end if;
    return new;
end $$;

-- R-E6: what was opened by mistake is taken out, as long as nothing but its opening is noted.
create policy vae_mistaken on vae for delete to ensemblier_app using (is_team(platform_id) and state = 'PROJECT');
create policy employer_promise_mistaken on employer_promise for delete to ensemblier_app
    using (is_team(platform_id) and state = 'MADE');
create policy training_application_mistaken on training_application for delete to ensemblier_app
    using (is_team(platform_id) and state = 'PREPARING');
create policy work_study_mistaken on work_study for delete to ensemblier_app
    using (is_team(platform_id) and state = 'SEARCHING');
