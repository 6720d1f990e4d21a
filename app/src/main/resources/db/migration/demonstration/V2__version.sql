-- What the filling was made of: null before it was kept.
alter table demonstration_fill add column filled_by text;
