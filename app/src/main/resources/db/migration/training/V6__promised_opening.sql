-- The opening that an employer promises (C12), when it is of an offer that is online; offers are rows of another module.
alter table employer_promise add offer_id uuid;
create index employer_promise_offer on employer_promise (platform_id, offer_id) where state = 'MADE' and offer_id is not null;
