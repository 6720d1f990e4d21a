-- An employer reads that the head lifted his suspension: else his own pages would say that it lasts (R-M5).
create policy lift_employer on match_lift for select
    using (actor_kind() = 'employer' and platform_id = actor_platform() and organisation_id = actor_organisation());
