-- From the file in charge to the rows of those that were merged into it: joined by the same words everywhere.
create index person_kept on person (platform_id, (case when merged_into is null then id else merged_into end));
