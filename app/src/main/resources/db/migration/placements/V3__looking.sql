-- Whether she still looks is her own answer, or the team's on her behalf (R-M10). None yet: she was asked.
alter table hire alter column still_looking drop not null;
alter table hire add column looking_for text check (looking_for in ('MORE_HOURS', 'ANOTHER_POST'));
alter table hire add column looking_asked_on date;
alter table hire add column looking_said_by text;
alter table hire add column looking_said_at timestamptz;
-- What the employer believes; it closes nothing.
alter table hire add column looking_believed boolean;
alter table hire add constraint looking_asked_or_said check (still_looking is not null or looking_asked_on is not null);
alter table hire add constraint looking_for_something check (looking_for is null or still_looking);
create index hire_looking on hire (looking_asked_on) where still_looking is null;
-- What the file of a person and the list of the team ask for.
create index hire_by_person on hire (platform_id, person_id);

insert into parameter (name, platform_id, valid_from, value, meaning) values
    ('r-m10.answer-days', null, '2021-01-01', 5, 'jours pour la réponse de la personne embauchée : cherche-t-elle encore ?');
