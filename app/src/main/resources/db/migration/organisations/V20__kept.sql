-- An organisation and its places close, they are not taken away: offers, contacts and hires name them.
create policy organisation_kept on organisation as restrictive for delete using (actor_kind() = 'machine');
create policy establishment_kept on establishment as restrictive for delete using (actor_kind() = 'machine');
