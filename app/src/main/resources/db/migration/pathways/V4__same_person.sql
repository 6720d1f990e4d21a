-- A pathway of a file that was joined to hers is hers too (R-E6).
alter policy pathway_self on pathway
    using (actor_kind() = 'candidate' and person_id in (select same_persons(actor_person())));
alter policy pathway_step_self on pathway_step
    using (actor_kind() = 'candidate'
           and exists (select from pathway p
                        where p.platform_id = pathway_step.platform_id and p.id = pathway_step.pathway_id
                          and p.person_id in (select same_persons(actor_person()))));
