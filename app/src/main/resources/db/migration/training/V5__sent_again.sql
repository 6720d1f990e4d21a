-- A feasibility file that was called incomplete is sent again, as often as it takes: the days before the last sending, sent and
-- called incomplete in turn, so that each step goes back to the one before (R-E6).
alter table vae add column resent date[] not null default '{}';
alter table vae add constraint sent_and_called_incomplete check (cardinality(resent) % 2 = 0);
alter table vae add constraint sent_again_was_sent check (cardinality(resent) = 0 or sent_on is not null);
alter table vae add constraint sent_again_after
    check (resent[1] >= made_on and resent[cardinality(resent)] >= resent[1] and sent_on >= resent[cardinality(resent)]);
