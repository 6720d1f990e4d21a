-- What was under way in a file that was joined to hers is hers too (R-E6).
alter policy match_read on match
    using (is_team(platform_id) or is_team(card_platform_id) or is_machine(platform_id)
           or (actor_kind() = 'employer' and platform_id = actor_platform() and organisation_id = actor_organisation())
           or (actor_kind() = 'candidate' and card_key in (select actor_cards())));
alter policy match_written on match
    using (is_team(platform_id) or is_machine(platform_id)
           or (actor_kind() = 'employer' and platform_id = actor_platform() and organisation_id = actor_organisation())
           or (actor_kind() = 'candidate' and card_key in (select actor_cards())));
alter policy contact_both on contact
    using (is_team(platform_id) or is_team(card_platform_id) or is_machine(platform_id)
           or (actor_kind() = 'employer' and platform_id = actor_platform() and organisation_id = actor_organisation())
           or (actor_kind() = 'candidate' and card_key in (select actor_cards())));
alter policy decision_hers on match_decision
    using (actor_kind() = 'candidate' and card_key in (select actor_cards()));
