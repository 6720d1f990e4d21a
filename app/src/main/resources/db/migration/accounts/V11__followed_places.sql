-- For which closed double a recruiter was let in at the place that remains, so that it can be taken back (R-E6).
alter table membership add column followed jsonb not null default '{}';
