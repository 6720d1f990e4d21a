-- A recruiter let in for some places sees and writes the offers and needs of those; what is published, everybody reads.
create policy need_placed on hiring_need as restrictive for all using (actor_at(establishment_id));
create policy offer_placed on job_offer as restrictive for select using (state = 'PUBLISHED' or actor_at(establishment_id));
create policy offer_added_placed on job_offer as restrictive for insert with check (actor_at(establishment_id));
create policy offer_changed_placed on job_offer as restrictive for update using (actor_at(establishment_id));
create policy offer_dropped_placed on job_offer as restrictive for delete using (actor_at(establishment_id));

-- Whether the actor recruits for the place of an offer, for the rows of other tables that name the offer alone.
create function actor_at_offer(offer uuid) returns boolean
    language sql stable security definer set search_path = public as $$
    select exists (select from job_offer o where o.id = $1 and actor_at(o.establishment_id))
$$;
create policy origin_placed on offer_origin as restrictive for all using (actor_everywhere() or actor_at_offer(offer_id));
