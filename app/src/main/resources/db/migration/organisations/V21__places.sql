-- A recruiter let in for some places changes those only, and not the legal person.
create policy establishment_placed on establishment as restrictive for update using (actor_at(id));
create policy establishment_added on establishment as restrictive for insert with check (actor_everywhere());
create policy organisation_placed on organisation as restrictive for update using (actor_everywhere());
