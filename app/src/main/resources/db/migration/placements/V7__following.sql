-- What a hire causes follows its row when it is corrected, cancelled or taken back (R-E6, R-M10). Whether it holds an
-- opening of its offer; what her answer changed in her file, to be given back; that it was given back.
alter table hire add column fills_opening boolean not null default false;
update hire set fills_opening = true where offer_id is not null and cancelled_at is null;
alter table hire add column work_changed jsonb;
alter table hire add column work_changed_at timestamptz;
alter table hire add column work_given_back boolean not null default false;
