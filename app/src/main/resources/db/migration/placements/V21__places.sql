-- A recruiter let in for some places sees and declares the hires of those; their checks follow the hire.
create policy hire_placed on hire as restrictive for all using (actor_at(establishment_id));
