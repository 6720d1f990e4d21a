-- R-W8: the hours that an interruption leaves undone count as long as it stands, absences for good.
alter table immersion_event drop constraint immersion_event_kind_check;
alter table immersion_event drop constraint immersion_event_hours_check;
alter table immersion_event drop constraint immersion_event_check;
update immersion_event set kind = 'LEFT' where kind = 'ABSENCE' and said like 'Heures non faites%';
alter table immersion_event
    add constraint immersion_event_kind_check check (kind in ('MOVE', 'DATES', 'ABSENCE', 'LEFT')),
    add constraint immersion_event_hours_check check (hours > 0 or hours = 0 and kind = 'LEFT'),
    add constraint immersion_event_check check ((kind in ('ABSENCE', 'LEFT')) = (hours is not null));
-- The last address of a structure where nobody has an account: it is asked for its view there (R-W4).
create policy immersion_link_read on immersion_link for select to ensemblier_app using (is_team(platform_id));
