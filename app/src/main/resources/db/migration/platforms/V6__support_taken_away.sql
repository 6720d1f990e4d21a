-- A line of support that was wrong is taken away, not out of memory: who, when, and it can be put back (R-E6).
alter table platform_support add column removed_at timestamptz;
alter table platform_support add column removed_by text;
alter table platform_support add constraint removed_by_somebody check ((removed_at is null) = (removed_by is null));
