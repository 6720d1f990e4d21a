-- The legal minimum wage of one hour before tax (SMIC), by decree: an offer below it is refused (R-M11).
insert into parameter (name, platform_id, valid_from, value, meaning) values
    ('r-law.minimum-hour', null, '2021-01-01', 10.25, 'euros brut : salaire minimum d’une heure (SMIC)'),
    ('r-law.minimum-hour', null, '2021-10-01', 10.48, 'euros brut : salaire minimum d’une heure (SMIC)'),
    ('r-law.minimum-hour', null, '2022-01-01', 10.57, 'euros brut : salaire minimum d’une heure (SMIC)'),
    ('r-law.minimum-hour', null, '2022-05-01', 10.85, 'euros brut : salaire minimum d’une heure (SMIC)'),
    ('r-law.minimum-hour', null, '2022-08-01', 11.07, 'euros brut : salaire minimum d’une heure (SMIC)'),
    ('r-law.minimum-hour', null, '2023-01-01', 11.27, 'euros brut : salaire minimum d’une heure (SMIC)'),
    ('r-law.minimum-hour', null, '2023-05-01', 11.52, 'euros brut : salaire minimum d’une heure (SMIC)'),
    ('r-law.minimum-hour', null, '2024-01-01', 11.65, 'euros brut : salaire minimum d’une heure (SMIC)'),
    ('r-law.minimum-hour', null, '2024-11-01', 11.88, 'euros brut : salaire minimum d’une heure (SMIC)'),
    ('r-law.minimum-hour', null, '2026-01-01', 12.02, 'euros brut : salaire minimum d’une heure (SMIC)');
