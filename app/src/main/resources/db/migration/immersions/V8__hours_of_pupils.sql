-- R-W4: the hours of a pupil are held to what somebody under 18 may do, so they are kept as hours. What was written before
-- stays as it was written.
alter table pupil_request
    add column begins_at     time,
    add column ends_at       time,
    add column pause_minutes integer,
    add constraint pupil_hours check (num_nonnulls(begins_at, ends_at, pause_minutes) in (0, 3) and ends_at > begins_at);

insert into parameter (name, platform_id, valid_from, value, meaning) values
    ('r-w4.pupil-first-hour',             null, '2021-01-01',   6, 'heure avant laquelle aucun élève ne vient dans une structure'),
    ('r-w4.young-last-hour',              null, '2021-01-01',  20, 'heure après laquelle un élève de moins de 16 ans ne reste pas dans une structure'),
    ('r-w4.pupil-last-hour',              null, '2021-01-01',  22, 'heure après laquelle un élève de 16 ans ou plus ne reste pas dans une structure'),
    ('r-w4.young-daily-hours',            null, '2021-01-01',   7, 'heures par jour qu’un élève de moins de 16 ans passe au plus dans une structure, sans la pause'),
    ('r-w4.pupil-daily-hours',            null, '2021-01-01',   8, 'heures par jour qu’un élève de 16 ans ou plus passe au plus dans une structure, sans la pause'),
    ('r-w4.pupil-minutes-without-break',  null, '2021-01-01', 270, 'minutes au-delà desquelles un élève a une pause'),
    ('r-w4.pupil-break-minutes',          null, '2021-01-01',  30, 'minutes que dure au moins la pause d’un élève');
