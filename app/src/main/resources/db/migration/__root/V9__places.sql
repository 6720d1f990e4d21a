-- A recruiter may be let in for some places of her organisation only. Empty: every place, and everybody else.
create function actor_everywhere() returns boolean language sql stable parallel safe
    return coalesce(current_setting('app.places', true), '') = '';
create function actor_at(place uuid) returns boolean language sql stable parallel safe
    return coalesce(current_setting('app.places', true), '') = ''
        or place = any (string_to_array(current_setting('app.places', true), ',')::uuid[]);
-- The feed of the matching engine reads published offers through policies that ask it too.
grant execute on function actor_everywhere(), actor_at(uuid) to ensemblier_matching;
