-- A contract whose last day is past is asked about once (R-H1, R-M10): `end_asked_for` is the last day that was asked
-- about, `looking_before` her answer until then, which comes back when the contract goes on.
alter table hire add column end_asked_for date;
alter table hire add column looking_before jsonb;

insert into parameter (name, platform_id, valid_from, value, meaning) values
    ('r-h1.ended-days', null, '2021-01-01', 60, 'jours après la fin d’un contrat pendant lesquels on demande encore ce qu’elle devient');
