-- Nothing asked who was her adviser on the day of the request: her file says who is now.
alter table immersion drop column adviser_id;
