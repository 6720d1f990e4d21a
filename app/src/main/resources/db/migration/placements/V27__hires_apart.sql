-- Two private employers are two hires of one day (R-H1): who has no row of his own is told apart by his name.
drop index hire_once;
create unique index hire_once on hire (platform_id, person_id, organisation_id, starts_on)
    where cancelled_at is null and organisation_id is not null;
create unique index hire_once_named on hire (platform_id, person_id, lower(employer_name), starts_on)
    where cancelled_at is null and organisation_id is null;

-- The row as a change left it: what came after is not taken back with it (R-E5, R-E6). Null for changes of old.
alter table hire_change add column after jsonb;

-- What an employer was asked about a hire is found by the hire, and goes with her file (R-P6).
update notice
   set key = regexp_replace(key, '^hire-check:([0-9a-f-]{36}):([A-Z0-9]+):EMPLOYER$', 'hire-check:EMPLOYER:\2:\1')
 where key like 'hire-check:%:EMPLOYER';
update outgoing_message
   set key = regexp_replace(key, '^hire-check:([0-9a-f-]{36}):([A-Z0-9]+):EMPLOYER$', 'hire-check:EMPLOYER:\2:\1')
 where key like 'hire-check:%:EMPLOYER';
