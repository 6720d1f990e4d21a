-- A file that was ended keeps its row; its bytes go after the commit, and a kill in between must not keep them (R-P6).
alter table stored_file add column erased_at timestamptz;
create index on stored_file (deleted_at) where deleted_at is not null and erased_at is null;
