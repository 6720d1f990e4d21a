-- Two files of one person are hers (R-E6): the file kept, and those that were joined to it, as long as they are. The rows of
-- other modules keep the key under which they were made, so an undo has nothing to give back.
create function same_persons(who uuid) returns setof uuid
    language sql stable security definer set search_path = public as $$
    select who
    union
    select a.id from person p join person a on a.platform_id = p.platform_id and a.merged_into = p.id where p.id = who
$$;
create function same_cards(card uuid) returns setof uuid
    language sql stable security definer set search_path = public as $$
    select card
    union
    select a.card_key
      from person p join person a on a.platform_id = p.platform_id and a.merged_into = p.id
     where p.card_key = card
$$;
-- The cards of the person who acts.
create function actor_cards() returns setof uuid
    language sql stable security definer set search_path = public as $$
    select p.card_key from person p where actor_kind() = 'candidate' and p.id in (select same_persons(actor_person()))
$$;
