-- A lifted suspension follows an organisation that was put together with another, and goes back when that is undone
-- (R-M5, R-E6): `came_from` is whose it was.
alter table match_lift add column came_from uuid;
insert into match_lift (platform_id, organisation_id, lifted_at, lifted_by, came_from)
select l.platform_id, o.merged_into, l.lifted_at, l.lifted_by, l.organisation_id
  from match_lift l
  join organisation o on o.platform_id = l.platform_id and o.id = l.organisation_id
 where o.merged_into is not null
    on conflict do nothing;
