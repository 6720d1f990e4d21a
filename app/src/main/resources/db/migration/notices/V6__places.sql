-- What is told about one place of an organisation is read by those who recruit for it.
alter table notice add column place_id uuid;
create policy notice_placed on notice as restrictive for select using (place_id is null or actor_at(place_id));
create policy notice_read_placed on notice as restrictive for update using (place_id is null or actor_at(place_id));
