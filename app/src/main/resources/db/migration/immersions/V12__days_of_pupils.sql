-- R-W4: a mini-stage takes place in the holidays of the pupil's own school: in which département it is, where that is not
-- the platform's. Five days of presence within a week; nobody under 18 comes more than 35 hours or five days of a week.
alter table pupil_request add column school_departement text;

update parameter set meaning = 'jours de présence que dure au plus un mini-stage' where name = 'r-w4.mini-most-days';
insert into parameter (name, platform_id, valid_from, value, meaning) values
    ('r-w4.mini-span-days',     null, '2021-01-01',  7, 'jours de date à date dans lesquels tient un mini-stage'),
    ('r-w4.pupil-week-days',    null, '2021-01-01',  5, 'jours par semaine qu’un élève passe au plus dans une structure'),
    ('r-w4.pupil-weekly-hours', null, '2021-01-01', 35, 'heures par semaine qu’un élève passe au plus dans une structure, sans les pauses');
