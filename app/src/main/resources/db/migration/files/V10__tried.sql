-- When the bytes of an ended file could last not be removed: a thousand that always fail must not hide the others (R-P6).
alter table stored_file add column tried_at timestamptz;
