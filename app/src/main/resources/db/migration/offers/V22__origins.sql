-- What the offer said once the line was written, so that a later import tells what was written by hand since (R-E5). Null where
-- the line was recognised in an offer that was there, and for lines of old: then nothing is known of the hand.
alter table offer_origin add column wrote text;
