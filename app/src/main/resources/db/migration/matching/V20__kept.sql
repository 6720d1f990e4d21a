-- What each side did stays as it was said; a match and a contact end, they are not taken away.
create policy entry_unchanged on contact_entry as restrictive for update using (actor_kind() = 'machine');
create policy entry_kept on contact_entry as restrictive for delete using (actor_kind() = 'machine');
create policy contact_kept on contact as restrictive for delete using (actor_kind() = 'machine');
create policy match_kept on match as restrictive for delete using (actor_kind() = 'machine');
create policy decision_kept on match_decision as restrictive for delete using (actor_kind() = 'machine');
-- The head alone lifts a suspension (R-M5).
drop policy lift_team on match_lift;
create policy lift_seen on match_lift for select using (is_team(platform_id) or is_machine(platform_id));
create policy lift_given on match_lift for insert with check (is_head(platform_id) or is_machine(platform_id));
create policy lift_followed on match_lift for delete using (actor_kind() = 'machine');
