-- A contact holds what its state says, so that no clock meets a row that it cannot read.
alter table contact add constraint contact_state_whole check (
    (state not in ('ASKED', 'ACCEPTED', 'REACHED', 'DECLINED', 'NO_ANSWER', 'CLOSED') or sent_at is not null)
    and (state <> 'ASKED' or answer_before is not null)
    and (state not in ('ACCEPTED', 'REACHED', 'DECLINED', 'CLOSED') or (answered_at is not null and answered_by is not null))
    and (state not in ('ACCEPTED', 'REACHED', 'CLOSED') or reach_before is not null)
    and (state <> 'REACHED' or (reached_at is not null and stage is not null and ask_outcome_on is not null))
    and (state not in ('NO_ANSWER', 'CLOSED', 'WITHDRAWN') or closed_at is not null)
    and (state <> 'CLOSED' or stage is not null));

-- What the lists ask for: by offer, by card, by match, by organisation.
create index match_by_offer on match (offer_id, card_key);
create index match_by_card on match (card_key);
create index match_by_organisation on match (organisation_id, state);
create index contact_by_match on contact (match_id);
create index contact_by_offer on contact (offer_id);
create index contact_by_card on contact (card_key, sent_at);
create index contact_by_organisation on contact (organisation_id, state);
create index contact_by_state on contact (state, asked_at);
create index identity_by_organisation on revealed_identity (organisation_id);
