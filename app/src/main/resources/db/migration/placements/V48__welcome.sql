-- How a recruit is received (B7), asked of both sides at each check (R-H2): whether somebody looks after her day by day, and what
-- would help it last.
alter table hire_check
    add column tutor text check (tutor in ('YES', 'RARELY', 'NONE')),
    add column helps text[] not null default '{}'
        check (helps <@ array['HOURS', 'TRAVEL', 'GESTURES', 'LOAD', 'TEAM', 'CHILDCARE', 'EQUIPMENT']),
    add constraint check_told_together check (answer is not null or tutor is null and helps = '{}');

insert into parameter (name, platform_id, valid_from, value, meaning) values
    ('r-h2.first-reminder-days', null, '2021-01-01', 3, 'jours après lesquels qui ne donne pas de nouvelles d’une embauche reçoit un premier rappel (C9)'),
    ('r-h2.second-reminder-days', null, '2021-01-01', 7, 'jours après lesquels qui ne donne pas de nouvelles d’une embauche reçoit un second rappel (C9)'),
    ('r-h2.adviser-days', null, '2021-01-01', 10, 'jours après lesquels le conseiller appelle qui n’a pas donné de nouvelles d’une embauche (C9)');
