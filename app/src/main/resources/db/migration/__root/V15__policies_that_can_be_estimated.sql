-- The same two rules as one comparison of a column with what the session says: PostgreSQL then knows at once how many rows a
-- policy lets through (from its statistics), where a product of two unknown settings made it expect one row of 20 000 and
-- join whole tables row by row. « '' » is no platform: no actor of another kind gets through.
create or replace function is_team(tenant text) returns boolean language sql stable parallel safe
    return tenant = case when current_setting('app.kind', true) = 'team'
                         then current_setting('app.platform', true) else '' end;
create or replace function is_officer(tenant text) returns boolean language sql stable parallel safe
    return tenant = case when current_setting('app.kind', true) = 'officer'
                         then current_setting('app.platform', true) else '' end;

-- What words typed are looked for as: `words like all ((select asked_words(typed))::text[])` makes them plain once, where
-- `holds_words` does so for each row.
create function asked_words(asked text) returns text[] language sql immutable parallel safe
    return string_to_array('%' || replace(plain_words(asked), ' ', '% %') || '%', ' ');
