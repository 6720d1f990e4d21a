-- What the head alone changes on her screens, she alone changes in the rows (R-T1, R-T2, R-T3).
drop policy platform_changed on platform;
create policy platform_changed on platform for update using (is_head(id) or is_machine(id));
drop policy territory_changed on platform_territory;
create policy territory_changed on platform_territory for all using (is_head(platform_id) or is_machine(platform_id));
drop policy territory_change_added on territory_change;
create policy territory_change_added on territory_change for insert
    with check (is_head(platform_id) or is_machine(platform_id));
drop policy support_written on platform_support;
create policy support_written on platform_support for all
    using (is_head(platform_id) or is_machine(platform_id) or actor_kind() = 'national');
drop policy legal_written on platform_legal;
create policy legal_written on platform_legal for all using (is_head(platform_id) or is_machine(platform_id));
