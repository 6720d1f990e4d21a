-- Her own last act, apart from the talks that the team notes: a talk taken back does not take it along (R-P6).
alter table person add column acted_at timestamptz;
update person p
   set acted_at = last_contact_at
 where not exists (select from person_event e
                    where e.platform_id = p.platform_id and e.person_id = p.id and e.kind in ('CALL', 'MESSAGE', 'MEETING')
                      and e.at = p.last_contact_at);
