-- ADR 44: a pupil has no file; who asks for her is said in pupil_request alone. What was noted before stays as it is.
alter table immersion
    drop column asked_through,
    drop constraint immersion_frame_check,
    add constraint immersion_frame_check check (frame in ('PMSMP', 'VISIT', 'MINI_STAGE')) not valid;

insert into parameter (name, platform_id, valid_from, value, meaning) values
    ('r-w4.talk-days',   null, '2021-01-01', 5, 'jours pour appeler qui demande une découverte ou une immersion'),
    ('r-w4.silent-days', null, '2021-01-01', 7, 'jours sans réponse de la structure, puis l’équipe l’appelle'),
    ('r-w4.paper-days',  null, '2021-01-01', 7, 'jours avant la venue d’un élève où l’équipe vérifie sa convention');
