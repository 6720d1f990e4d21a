-- What is searched in a text: small letters without accents, words parted by one space (« Aïcha » is found by « aicha »).
-- Immutable, so that columns and indexes may hold it: the dictionary is named and does not depend on a search path.
create extension if not exists unaccent with schema public;
create function plain_words(text) returns text language sql immutable parallel safe
    return btrim(regexp_replace(lower(public.unaccent('public.unaccent'::regdictionary, coalesce($1, ''))),
                                '[^a-z0-9@.+]+', ' ', 'g'));
-- Whether each word of the second is somewhere in the first, which is plain already.
create function holds_words(plain text, asked text) returns boolean language sql immutable parallel safe
    return plain like all (select '%' || word || '%' from regexp_split_to_table(plain_words(asked), ' ') word);

-- The journal of openings is read by pages and by who (R-P4).
create index on audit_entry (platform_id, at desc, id);
