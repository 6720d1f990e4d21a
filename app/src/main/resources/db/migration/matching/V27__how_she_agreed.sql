-- How an adviser knows that she agreed is for the teams alone (R-P3): it was quoted to the employer as words of hers.
insert into contact_entry (platform_id, id, contact_id, side, by, kind, text, at)
select platform_id, gen_random_uuid(), contact_id, side, by, 'note', text, at
  from contact_entry
 where kind = 'accepted' and side = 'TEAM' and text is not null;
update contact_entry set text = null where kind = 'accepted' and side = 'TEAM' and text is not null;
