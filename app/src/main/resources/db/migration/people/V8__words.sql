-- What the team searches in a name. Rows of other platforms are barred by row-level security, which lets no pattern into an
-- index: so the words of one platform lie together in this one, in the order of the list.
alter table person add column words text not null
    generated always as (plain_words(coalesce(last_name, '') || ' ' || first_name)) stored;
create index on person (platform_id, words, id);
