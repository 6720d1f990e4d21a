-- The file that has ended, erased or archived, and those that were joined to it; none while it lives or was joined to another.
-- Each module that keeps rows of persons forgets its own (R-P6).
create function ended_files(card uuid) returns setof uuid language sql stable as $$
    select p.id
      from person k
      join person p on p.platform_id = k.platform_id and k.id in (p.id, p.merged_into)
     where k.card_key = card
       and (k.erased_at is not null or (k.archived_at is not null and k.merged_into is null))
$$;
