-- Whom to write to when something of the site cannot be used (RGAA): what the declaration must name.
alter table platform_legal add column accessibility text;
