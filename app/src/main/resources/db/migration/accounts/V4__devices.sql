-- A code said at the telephone opens on the first device that types it, and on no other: the hash of that device's mark.
alter table access_link add column device_hash text;
