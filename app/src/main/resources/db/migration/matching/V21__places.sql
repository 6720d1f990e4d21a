-- A recruiter let in for some places meets the people of those; cards and entries follow matches and contacts.
create policy match_placed on match as restrictive for all using (actor_everywhere() or actor_at_offer(offer_id));
create policy decision_placed on match_decision as restrictive for all using (actor_everywhere() or actor_at_offer(offer_id));
create policy contact_placed on contact as restrictive for all using (actor_at(establishment_id));
create policy identity_placed on revealed_identity as restrictive for all
    using (actor_everywhere()
           or exists (select from contact c
                       where c.platform_id = revealed_identity.platform_id and c.id = revealed_identity.contact_id));
