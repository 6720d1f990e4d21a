-- A hire of a file that was joined to hers is hers too (R-E6).
alter policy hire_self on hire
    using (actor_kind() = 'candidate' and person_id in (select same_persons(actor_person())));
