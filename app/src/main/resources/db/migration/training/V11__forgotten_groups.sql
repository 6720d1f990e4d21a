-- R-P6: a VAE that is over and whose file is forgotten leaves its group; it was refused as a change of group (R-W1).
drop trigger vae_moves on vae;
create trigger vae_moves before update on vae for each row
    when (not (old.state = new.state and old.state in ('JUDGED', 'NOT_ADMISSIBLE', 'DROPPED_OUT')
               and old.person_id = new.person_id and old.certification = new.certification and old.kind = new.kind
               and new.group_id is null))
    execute function vae_moves();
-- Those whose hire is awaited, kept or not, hold their opening.
drop index employer_promise_offer;
create index employer_promise_offer on employer_promise (platform_id, offer_id) where offer_id is not null;
