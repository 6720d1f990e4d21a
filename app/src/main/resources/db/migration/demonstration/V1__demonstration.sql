-- When the demonstration was filled; at most one row.
create table demonstration_fill (
    filled_at timestamptz not null,
    only_once boolean primary key default true check (only_once)
);
