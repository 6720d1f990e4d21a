-- Recruiters follow an organisation that was merged into another, and go back when that is undone (R-E6).
alter table membership add column came_from uuid;
