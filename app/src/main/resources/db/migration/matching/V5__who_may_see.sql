-- What she decides later counts at once (R-P1, R-P9): a match that was withdrawn, and an employer whom she names with the
-- others of his legal entity, show her card no more.
drop policy card_matched on candidate_card;
create policy card_matched on candidate_card for select to ensemblier_app
    using (visible and exists (select 1 from match m
                                where m.card_key = candidate_card.card_key
                                  and m.platform_id = actor_platform()
                                  and (actor_kind() = 'team'
                                       or (actor_kind() = 'employer' and m.organisation_id = actor_organisation()
                                           and m.state <> 'WITHDRAWN'
                                           and m.organisation_id <> all (candidate_card.hidden_from)))));
