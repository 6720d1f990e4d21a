-- A place that was closed with its employer is opened with it; one that was closed for itself the same day is not.
alter table establishment add column closed_with_employer boolean not null default false;
update establishment e set closed_with_employer = true
  from organisation o
 where o.platform_id = e.platform_id and o.id = e.organisation_id and o.merged_into is null
   and e.closed_on = o.closed_on and e.duplicate_of is null;
