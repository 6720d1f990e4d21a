-- How long a spreadsheet that was brought is kept, and the report of its import.
insert into parameter (name, platform_id, valid_from, value, meaning) values
    ('r-p6.sheet-days',  null, '2021-01-01',  7, 'jours avant qu’un fichier apporté et non importé soit effacé'),
    ('r-p6.report-days', null, '2021-01-01', 30, 'jours avant que le rapport d’un import soit effacé');
