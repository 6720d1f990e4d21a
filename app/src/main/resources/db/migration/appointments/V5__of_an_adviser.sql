-- What an adviser has is found by her, where the platform has thousands that are past.
create index on appointment (platform_id, adviser_id, starts_at);
