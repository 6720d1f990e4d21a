-- What the team searches in an offer, without accents.
alter table job_offer add column words text not null
    generated always as (plain_words(coalesce(title, '') || ' ' || coalesce(commune_name, ''))) stored;
create index on job_offer (platform_id, words, id);
