-- A hire is cancelled, a check is answered: neither is taken away (R-H2, R-E6).
create policy hire_kept on hire as restrictive for delete using (actor_kind() = 'machine');
create policy check_kept on hire_check as restrictive for delete using (actor_kind() = 'machine');
create policy change_unchanged on hire_change as restrictive for update using (actor_kind() = 'machine');
create policy change_kept on hire_change as restrictive for delete using (actor_kind() = 'machine');
