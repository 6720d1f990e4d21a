-- Two ranks that the rows themselves know: the head of a tenant, and its data protection officer (R-P4, R-P6).
create function is_head(tenant text) returns boolean language sql stable parallel safe
    return is_team(tenant) and current_setting('app.head', true) = 'true';
create function is_officer(tenant text) returns boolean language sql stable parallel safe
    return current_setting('app.kind', true) = 'officer' and current_setting('app.platform', true) = tenant;

-- The log is read by the head and the officer; everybody else of the team sees how often a file was opened, not by whom.
drop policy audit_read on audit_entry;
create policy audit_read on audit_entry for select
    using (is_head(platform_id) or is_officer(platform_id) or is_machine(platform_id));
create function openings_of(tenant text, subject uuid) returns bigint
    language sql stable security definer set search_path = public
begin atomic
    select count(*) from audit_entry
     where platform_id = tenant and subject_key = subject and (is_team(tenant) or is_machine(tenant));
end;
revoke all on function openings_of(text, uuid) from public;
grant execute on function openings_of(text, uuid) to ensemblier_app;

-- What a number is about, read on its own.
update parameter set meaning = 'jours avant la fin de l’offre : premier rappel' where name = 'r-m11.first-reminder';
update parameter set meaning = 'jours avant la fin de l’offre : second rappel' where name = 'r-m11.second-reminder';
