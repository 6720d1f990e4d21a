-- A row of every kind of a platform, for `Rows`.
insert into organisation (platform_id, id, name, source, created_at)
values (:platform, :organisation, 'Les Tilleuls', 'TEAM', now());
insert into establishment (platform_id, id, organisation_id, name, family, setting, commune, commune_name,
                           lat, lon, source, created_at)
values (:platform, :establishment, :organisation, 'Les Tilleuls', 'SAD', 'HOME', '33063', 'Bordeaux', -50, -50,
        'TEAM', now());
insert into job_offer (platform_id, id, state, organisation_id, establishment_id, occupation, title, place_kind,
                       commune, commune_name, lat, lon, contract_class, openings, weekly_hours, start_on,
                       pay_low, pay_period, created_by, created_at, published_at, expires_on)
select :platform, o.id, o.state, :organisation, :establishment, 'aide-a-domicile', 'Aide à domicile (F/H)',
       'STRUCTURE', '33063', 'Bordeaux', -50, -50, 'PRIVE_CDI', 2, 30, current_date, 13, 'HOUR', 'Solène', now(),
       case o.state when 'PUBLISHED' then now() end, current_date + 50
  from (values (:draft, 'DRAFT'), (:published, 'PUBLISHED')) o (id, state);
insert into person (platform_id, id, log_key, card_key, first_name, last_name, phone, commune, commune_name, lat,
                    lon, situation, situation_on, source, first_talk_on, last_contact_at, created_at, created_by)
values (:platform, :person, :log, :card, 'Zoé', 'Secretname', '+33639980000', '33063', 'Bordeaux', 44.8, -0.6,
        'OTHER', current_date, 'OTHER', current_date, now(), now(), 'Claire');
insert into profile (platform_id, person_id, state, occupations, submitted_at, validated_at)
values (:platform, :person, 'VALIDATED', '{aide-a-domicile}', now(), now());
insert into barrier (platform_id, id, person_id, kind, detail, said_by, said_at)
values (:platform, gen_random_uuid(), :person, 'HOUSING', null, 'Zoé', now());
insert into pathway_template (platform_id, id, name, purpose, sort) values (:platform, :template, 'Essai', 'Essai', 10);
insert into pathway_template_step (platform_id, template_id, position, kind, title, acts, optional, closes)
values (:platform, :template, 1, 'TALK', 'Entretien', 'TEAM', false, 'Noté');
insert into pathway (platform_id, id, person_id, template_id, name, state, opened_on, opened_by, opened_at)
values (:platform, :pathway, :person, :template, 'Essai', 'OPEN', current_date, 'Claire', now());
insert into pathway_step (platform_id, id, pathway_id, position, kind, title, acts, optional, closes, state)
values (:platform, :step, :pathway, 1, 'TALK', 'Entretien', 'TEAM', false, 'Noté', 'TO_COME');
insert into pathway_step (platform_id, id, pathway_id, position, kind, title, acts, optional, closes, state, begun_on)
values (:platform, gen_random_uuid(), :pathway, 2, 'TRAINING', 'Formation', 'SCHOOL', false, 'Noté', 'UNDERWAY', current_date);
insert into pathway (platform_id, id, person_id, name, state, opened_on, opened_by, opened_at, left_on, exit_reason, exit_kind, in_sector)
values (:platform, gen_random_uuid(), :person, 'Fini', 'LEFT', current_date - 90, 'Claire', now(), current_date - 9, 'CDI', 'LASTING_WORK', true);
insert into pathway_event (platform_id, id, pathway_id, said, on_day, by, at)
values (:platform, :more, :pathway, 'Parcours ouvert', current_date, 'Claire', now());
insert into appointment_place (platform_id, id, name, address, commune, commune_name, lat, lon)
values (:platform, :place, 'Maison de l’emploi', '1 rue des Lilas', '33063', 'Bordeaux', 44.8, -0.6);
insert into drop_in_session (platform_id, id, adviser_id, adviser_name, place_id, weekday, start_time, end_time, minutes,
                             from_on, for_all)
values (:platform, :session, :account, 'Claire', :place, 2, '09:00', '12:00', 45, current_date, false);
insert into appointment (platform_id, id, person_id, adviser_id, adviser_name, place_id, kind, starts_at, ends_at,
                         booked_how, booked_by, booked_at, state)
values (:platform, :appointment, :person, :account, 'Claire', :place, 'FOLLOW_UP', now() + interval '3 days',
        now() + interval '3 days 45 minutes', 'TEAM', 'Claire', now(), 'BOOKED');
insert into calendar_feed (platform_id, account_id, secret_hash, made_at) values (:platform, :account, :more::text, now());
insert into candidate_card (platform_id, card_key, visible, scope, called, commune, commune_name, lat, lon,
                            occupations, contract_classes, means, reach_minutes, hours_strict, night, weekend,
                            split_hours, licence, vehicle, certifications, experience_years, wants_training,
                            hidden_from, validated_at, version)
values (:platform, :card, true, 'PLATFORM', 'Zoé', '33063', 'Bordeaux', -70, -50, '{aide-a-domicile}',
        '{PRIVE_CDI}', 'CAR', 30, false, false, false, false, true, true, '{}', 3, true, '{}', now(), 1);
insert into match (platform_id, id, offer_id, organisation_id, card_platform_id, card_key, origin, state, score,
                   parts, score_version, notified_at, treat_before)
values (:platform, :match, :published, :organisation, :platform, :card, 'TEAM', 'CONTACTED', 50, '{}', '1', now(),
        current_date + 5);
insert into contact (platform_id, id, match_id, offer_id, organisation_id, establishment_id, card_platform_id,
                     card_key, state, message, asked_by, asked_at, sent_at, answered_at, answered_by, reach_before)
values (:platform, :contact, :match, :published, :organisation, :establishment, :platform, :card, 'ACCEPTED',
        'Bonjour', 'Paul', now(), now(), now(), 'PERSON', now() + interval '5 days');
insert into revealed_identity (platform_id, contact_id, organisation_id, name, phone, revealed_at)
values (:platform, :contact, :organisation, 'Zoé Secretname', '+33639980000', now());
insert into hire (platform_id, id, person_id, organisation_id, employer_name, brought_by, occupation,
                  contract_class, starts_on, still_looking, declared_by, declared_name, declared_at)
values (:platform, :hire, :person, :organisation, 'Les Tilleuls', 'DECLARED', 'aide-a-domicile', 'PRIVE_CDI',
        current_date, false, 'TEAM', 'Claire', now());
insert into task (platform_id, id, key, kind, for_kind, title, href, due_on, opened_at)
values (:platform, :task, :task::text, 'CALL', 'TEAM', 'Appeler Zoé', '/equipe', current_date, now());
insert into notice (platform_id, id, key, to_kind, to_id, title, body, at)
values (:platform, :task, :task::text, 'TEAM', 'TEAM', 'Zoé', 'Zoé', now());
insert into audit_entry (platform_id, id, at, actor_kind, actor_name, act, subject_key)
values (:platform, :log, now(), 'team', 'Claire', 'person.opened', :log);
insert into stored_file (platform_id, id, owner_kind, owner_id, use, name, media_type, bytes, sha256, scan,
                         stored_at, stored_by)
values (:platform, :file, 'PERSON', :person::text, 'cv', 'cv.pdf', 'application/pdf', 4, 'x', 'CLEAN', now(), 'Zoé');
insert into account (id, email, name, created_at, totp_secret, totp_confirmed_at)
values (:account, :account || '@example.invalid', 'Maylis Roux', now(), 'JBSWY3DPEHPK3PXP', now());
insert into membership (id, account_id, role, platform_id, since)
values (gen_random_uuid(), :account, 'ADVISER', :platform, now());
insert into hiring_need (platform_id, id, organisation_id, establishment_id, occupation, headcount, horizon, difficulty,
                         collected_by, collected_name, collected_at)
values (:platform, :need, :organisation, :establishment, 'aide-a-domicile', 1, 'NOW', 'HARD', 'TEAM', 'Claire', now());
insert into structure_correction (platform_id, id, organisation_id, establishment_id, what, before, after, at, by)
values (:platform, :correction, :organisation, :establishment, 'CORRECTED',
        '{"name": "Les Tileuls", "category": "", "family": "SAD", "setting": "HOME", "finess": "", "siret": "", "address": "", "commune": "33063", "lat": "44.8", "lon": "-0.6", "phone": "", "email": ""}',
        '{"name": "Les Tilleuls", "category": "", "family": "SAD", "setting": "HOME", "finess": "", "siret": "", "address": "", "commune": "33063", "lat": "44.8", "lon": "-0.6", "phone": "", "email": ""}', now(), 'Claire');
insert into claim (platform_id, id, state, establishment_id, organisation_id, structure_name, commune, name, email, asked_at)
values (:platform, :claim, 'ASKED', :establishment, :organisation, 'Les Tilleuls', '33063', 'Paul', 'paul@x.invalid', now());
insert into import_batch (platform_id, id, kind, file_name, columns, brought_at, brought_by, imported_at)
values (:platform, :batch, 'SPREADSHEET', 'employeurs.csv', '{}', now(), 'Claire', null);
insert into import_line (platform_id, batch_id, line, part, kind, column_name, value, cause)
values (:platform, :batch, 1, 1, 'REFUSED', 'Nom', 'x', 'x');
insert into sheet_import (platform_id, id, subject, file_name, brought_at, brought_by)
values (:platform, :sheet, 'people', 'personnes.csv', now(), 'Claire');
insert into person_import_run (platform_id, import_id, asked_at, asked_by, decisions, lines, working_until)
values (:platform, :sheet, now(), 'Claire', '{}', 1, now() + interval '1 day');
insert into post_request (platform_id, id, person_id, kinds, slot, not_at_work, asked_at, asked_by)
values (:platform, :more, :person, '{VAE}', 'EVENING', true, now(), 'Zoé');
insert into assessment (platform_id, id, person_id, filled_by, by_name, version, begun_at, answers)
values (:platform, gen_random_uuid(), :person, 'HERSELF', 'Zoé', '1', now(), '{"READS": "YES"}');
insert into handover (platform_id, id, from_account, from_name, to_account, to_name, words, state, proposed_at, proposed_by)
values (:platform, :handover, :account, 'Sofiane', :adviser, 'Claire', 'Elle habite ton secteur', 'PROPOSED', now(), 'Sofiane');
insert into handover_person (platform_id, handover_id, person_id, state) values (:platform, :handover, :person, 'PROPOSED');
insert into hire_tutor (platform_id, id, hire_id, name, trained, since, said_by, noted_by, noted_at)
values (:platform, gen_random_uuid(), :hire, 'Sylvie Brun', 'YES', current_date, 'EMPLOYER', 'Solène', now());
insert into mailing (platform_id, id, subject, words, greets, chosen, fingerprint, by_account, by_name, sent_at, mails, texts, left_out)
values (:platform, :mailing, 'Une réunion', 'Venez nombreux', true, 'Toutes les personnes', 'x', :adviser, 'Claire', now(), 1, 0, 0);
insert into mailing_person (platform_id, id, mailing_id, person_id, way, stop_hash)
values (:platform, gen_random_uuid(), :mailing, :person, 'MAIL', gen_random_uuid()::text);
insert into stand_in (platform_id, id, absent_account, absent_name, by_account, by_name, from_on, until_on, noted_at, noted_by)
values (:platform, :standIn, :account, 'Sofiane', :adviser, 'Claire', current_date, current_date + 5, now(), 'Sofiane');
insert into barrier (platform_id, id, person_id, kind, said_by, said_at)
values (:platform, :barrier, :person, 'MOBILITY', 'Zoé', now());
insert into support_step (platform_id, id, barrier_id, objective, action, state, noted_on, noted_by)
values (:platform, :support, :barrier, 'LICENCE', 'Aide au permis', 'TO_DO', current_date, 'Claire');
insert into choice (platform_id, id, person_id, kind, granted, text_version, how, noted_by, at)
values (:platform, :more, :person, 'FIRST_NAME', true, '1', 'HERSELF', 'Zoé', now());
insert into hidden_employer (platform_id, id, person_id, name, said_at, present)
values (:platform, :hidden, :person, 'Les Lilas', now(), true);
insert into person_event (platform_id, id, person_id, kind, title, at, by)
values (:platform, :more, :person, 'CREATED', 'Dossier ouvert', now(), 'Claire');
insert into referral (platform_id, id, person_id, organisation_id, referrer_name, at)
values (:platform, :referral, :person, :organisation, 'Rachid', now());
insert into appointment (platform_id, id, person_id, adviser_id, adviser_name, place_id, kind, starts_at, ends_at,
                         booked_how, booked_by, booked_at, referral_id, state)
values (:platform, :taken, :person, :account, 'Claire', :place, 'FIRST_TALK', now() + interval '5 days',
        now() + interval '5 days 45 minutes', 'REFERRER', 'Rachid', now(), :referral, 'BOOKED');
insert into contact_entry (platform_id, id, contact_id, side, by, kind, at)
values (:platform, :more, :contact, 'EMPLOYER', 'Paul', 'ASKED', now());
insert into match_lift (platform_id, organisation_id, lifted_at, lifted_by)
values (:platform, :organisation, now() - interval '1 year', 'Claire');
insert into hire_check (platform_id, hire_id, due, due_on, asked)
values (:platform, :hire, 'M12', current_date + 365, 'PERSON');
insert into outgoing_message (id, platform_id, key, channel, recipient, title, body, state, created_at, next_attempt_at)
values (:more, :platform, :more::text, 'MAIL', 'zoe@x.invalid', 'Zoé', 'Zoé', 'SENT', now(), now());
insert into outgoing_message (id, platform_id, key, channel, recipient, title, body, state, created_at, next_attempt_at)
values (:given, :platform, :given::text, 'MAIL', 'zoe@x.invalid', 'Zoé', 'Zoé', 'GIVEN_UP', now(), now());
insert into access_link (id, kind, secret_hash, platform_id, person_id, created_at, expires_at)
values (:more, 'CANDIDATE', :more::text, :platform, :person, now(), now() + interval '1 day');
insert into territory_change (platform_id, id, kind, code, after_from, at, by)
values (:platform, :change, 'COMMUNE', '33063', current_date, now(), 'Claire');
insert into referral_answer (platform_id, id, referral_id, state, at, by)
values (:platform, :more, :referral, 'RECEIVED', now(), 'Claire');
insert into referral_note (platform_id, id, referral_id, side, message, at, by)
values (:platform, :more, :referral, 'TEAM', 'Vue mardi', now(), 'Claire');
insert into referral_link (platform_id, id, body_name, name, email, secret_hash, made_at, until)
values (:platform, :more, 'Mission locale', 'Rachid', 'rachid@exemple.invalid', cast(:more as text), now(), now() + interval '1 day');
insert into sheet_import (platform_id, id, subject, organisation_id, file_name, brought_at, brought_by)
values (:platform, :upload, 'offers', :organisation, 'offres.csv', now(), 'Paul');
insert into sheet_import_line (platform_id, import_id, part, line, kind, column_name, value, cause)
values (:platform, :upload, 1, 1, 'REFUSED', 'Métier', 'x', 'x');
insert into offer_origin (platform_id, organisation_id, mark, offer_id, fingerprint)
values (:platform, :organisation, 'ref:1', :draft, 'x');
insert into match_decision (platform_id, id, offer_id, organisation_id, card_platform_id, card_key, side, kind, words, by, at)
values (:platform, :more, :draft, :organisation, :platform, :card, 'TEAM', 'FORWARD', 'x', 'Claire', now());
insert into match_wish (platform_id, card_key, noted_by, noted_at) values (:platform, :card, 'Zoé', now());
insert into hire_change (platform_id, id, hire_id, kind, said, before, by, at)
select :platform, :hireChange, id, 'CORRECTED', 'Début', to_jsonb(h), 'Claire', now()
  from hire h where platform_id = :platform and id = :hire;
insert into organisation_merge (platform_id, id, kept, merged, kept_name, merged_name, moved, doubled, doubles_of, filled,
                                at, by, undone_at)
values (:platform, :more, :organisation, :organisation, 'Les Tilleuls', 'Les Tilleuls', '{}', '{}', '{}', '{}', now(),
        'Claire', now());
insert into organisation_distinct (platform_id, one, other, at, by)
values (:platform, '00000000-0000-4000-8000-000000000001', :organisation, now(), 'Claire');
insert into employer_talk (platform_id, id, organisation_id, way, on_day, note, at, by)
values (:platform, :talk, :organisation, 'CALL', current_date, 'Appelée', now(), 'Claire');
insert into sheet_followed (platform_id, import_id, came_from, went_to)
values (:platform, :upload, :organisation, :organisation);
insert into organisation (platform_id, id, name, kinds, source, created_at)
values (:platform, :body, 'Mission locale des Tilleuls', '{REFERRAL_BODY}', 'TEAM', now());
insert into training (platform_id, id, source, title, body_name, changed_at, changed_by)
values (:platform, :training, 'TEAM', 'Aide-soignant', 'IFAS', now(), 'Claire');
insert into training_action (platform_id, id, training_id, source_key) values (:platform, :way, :training, '1');
insert into training_session (platform_id, id, action_id, source_key, starts_on, seats)
values (:platform, :course, :way, '1', current_date + 30, 20);
insert into training_import (platform_id, id, file_name, brought_at, brought_by, counts)
values (:platform, :trainingFile, 'lheo.xml', now(), 'Claire',
        '{"read": 0, "created": 0, "updated": 0, "unchanged": 0, "refused": 0, "leftOut": {}}');
insert into training_import_line (platform_id, import_id, part, line, element, value, cause)
values (:platform, :trainingFile, 0, 1, 'SIRET', 'x', 'x');
insert into immersion_place (platform_id, id, organisation_id, establishment_id, occupation, frames, tasks, days, seats, contact_name,
                             contact_email, made_how, made_by, made_at)
values (:platform, :immersionPlace, :organisation, :establishment, 'aide-a-domicile', '{PMSMP,VISIT,PUPIL}', 'Accompagner', 'En semaine', 1,
        'Paul', 'paul@example.invalid', 'EMPLOYER', 'Paul', now());
insert into prescribing_right (platform_id, kind, name, changed_by, changed_at) values (:platform, 'NONE', 'France Travail', 'Hugo', now())
    on conflict (platform_id) do nothing;
insert into immersion (platform_id, id, person_id, called, place_id, organisation_id, establishment_id, employer_name, occupation,
                       frame, asked_how, asked_by, asked_at, talk_on, talk_by, sent_at, answered_at, answered_by, from_on, until_on,
                       hours, days, state, covered_on, begun_on, ended_on)
values (:platform, :immersion, :person, 'Zoé', :immersionPlace, :organisation, :establishment, 'Les Tilleuls', 'aide-a-domicile',
        'PMSMP', 'TEAM', 'Claire', now(), current_date - 20, 'Claire', now(), now(), 'Paul', current_date - 9, current_date - 5, 35, 5,
        'ENDED', current_date - 10, current_date - 9, current_date - 5);
update immersion set debrief_on = current_date, debrief_by = 'Claire', debrief = 'POSITIVE' where id = :immersion;
insert into immersion_agreement (platform_id, immersion_id, prescriber, prescriber_address, her_name, birth_on, host, host_address,
                                 host_activity, host_signatory, welcomer, welcomer_function, structure, structure_address,
                                 structure_distinct, adviser, adviser_function, place, object, objectives, assessment, tasks, timetable,
                                 weekly_hours, daily_hours, night, drafted_at, drafted_by)
values (:platform, :immersion, 'Département', '1 rue', 'Zoé Secretname', '1990-01-01', 'Les Tilleuls', '2 rue', 'Aide à domicile', 'Paul',
        'Paul', 'Tuteur', 'Plateforme', '3 rue', false, 'Claire', 'Conseillère', '2 rue', 'DISCOVER', 'Voir', 'Bilan', 'Aider',
        '9 h à 17 h', 35, 7, false, now(), 'Claire');
insert into immersion_signature (platform_id, immersion_id, party, name) values (:platform, :immersion, 'PERSON', 'Zoé Secretname');
insert into immersion_event (platform_id, id, immersion_id, kind, said, on_day, by, at)
values (:platform, :immersionEvent, :immersion, 'MOVE', 'Finie', current_date - 5, 'Ensemblier', now());
insert into immersion_view (platform_id, immersion_id, side, due_on)
select :platform, :immersion, side, current_date + 5 from (values ('PERSON'), ('HOST')) v (side);
insert into immersion_link (secret_hash, platform_id, immersion_id, party, name, made_at, ends_on)
values (:immersion::text, :platform, :immersion, 'HOST', 'Les Tilleuls', now(), current_date + 90);
insert into pupil_request (platform_id, id, place_id, organisation_id, establishment_id, employer_name, occupation, frame, asked_through,
                           adult, adult_email, school, level, signatory, pupil, age, wished_from, wished_until, asked_at, talk_on,
                           talk_by, sent_at, state)
values (:platform, :pupilRequest, :immersionPlace, :organisation, :establishment, 'Les Tilleuls', 'aide-a-domicile', 'PUPIL', 'GUARDIAN',
        'Mme Bernard', 'bernard@example.invalid', 'Collège Jean-Moulin', 'THIRD', 'La principale', 'Léo', 'FROM_14', current_date + 20,
        current_date + 30, now(), current_date, 'Claire', now(), 'SENT');
insert into pupil_request (platform_id, id, place_id, organisation_id, establishment_id, employer_name, occupation, frame, asked_through,
                           level, age, wished_from, wished_until, asked_at, talk_on, talk_by, sent_at, from_on, until_on, timetable,
                           views_due, state, erased_on)
values (:platform, gen_random_uuid(), :immersionPlace, :organisation, :establishment, 'Les Tilleuls', 'aide-a-domicile', 'PUPIL',
        'GUARDIAN', 'THIRD', 'FROM_14', current_date - 200, current_date - 190, now(), current_date - 210, 'Claire', now(),
        current_date - 200, current_date - 198, 'de 9 h à 12 h', current_date - 188, 'DONE', current_date);
insert into pupil_event (platform_id, id, request_id, said, by, at)
values (:platform, :pupilRequest, :pupilRequest, 'Demande faite sur le site', 'le représentant légal', now());
insert into pupil_link (platform_id, secret_hash, request_id, party, made_at, ends_on)
values (:platform, :pupilRequest::text, :pupilRequest, 'HOST', now(), current_date + 90);
insert into event (platform_id, id, kind, title, words, starts_at, ends_at, place_name, address, commune, commune_name, lat, lon,
                   audiences, hosts, questions, state, published_at, made_at, made_by, changed_at)
select :platform, id, 'FORUM', 'Forum', 'On se parle.', now() - interval '1 hour', now() + interval '3 hours', 'Salle', '1 rue',
       '33063', 'Bordeaux', 44.85, -0.57, array['EVERYBODY'], array[]::text[], array[]::text[], state,
       case state when 'PUBLISHED' then now() end, now(), 'Claire', now()
  from (values (:event, 'PUBLISHED'), (:eventDraft, 'DRAFT')) v (id, state);
insert into event_way (platform_id, event_id, way, seats) select :platform, id, 'ON_SITE', 20 from (values (:event), (:eventDraft)) v (id);
insert into registration (platform_id, id, event_id, way, turn, name, email, headcount, registered_at, registered_how, registered_by, state,
                          person_id)
values (:platform, :registration, :event, 'ON_SITE', 1, 'Zoé Secretname', 'zoe@example.invalid', 1, now(), 'ONESELF', 'Zoé Secretname',
        'SEATED', :person);
insert into registration_answer (platform_id, registration_id, number, question, yes)
values (:platform, :registration, 1, 'Êtes-vous libre ?', true);
insert into registration_link (platform_id, secret_hash, registration_id, ends_on)
values (:platform, :registration::text, :registration, current_date + 90);
insert into trainee (platform_id, id, person_id, session_id, state, since_on, admitted_on, entered_on, noted_at, noted_by)
values (:platform, :trainee, :person, :course, 'ENTERED', current_date - 60, current_date - 50, current_date - 40, now(), 'Claire');
insert into training_wish (platform_id, id, person_id, occupation, state, noted_on, noted_by)
values (:platform, :wish, :person, 'aide-a-domicile', 'WAITING', current_date, 'Claire');
insert into cohort (platform_id, id, name, occupation, scheme, state, made_on, made_by)
values (:platform, :cohort, 'Groupe', 'aide-a-domicile', 'POEC', 'FORMING', current_date, 'Claire');
insert into cohort_member (platform_id, cohort_id, person_id, added_on) values (:platform, :cohort, :person, current_date);
insert into employer_promise (platform_id, id, person_id, organisation_id, establishment_id, employer_name, occupation,
                              contract_class, starts_on, state, made_on, made_by)
values (:platform, :promise, :person, :organisation, :establishment, 'Les Tilleuls', 'aide-a-domicile', 'PRIVE_CDI',
        current_date + 90, 'MADE', current_date, 'Claire');
insert into training_application (platform_id, id, person_id, school, course, state, made_on, made_by)
values (:platform, :application, :person, 'IFAS', 'DEAS', 'PREPARING', current_date, 'Claire');
insert into vae_group (platform_id, id, name, certification, state, opco, made_on, made_by)
values (:platform, :more, 'Groupe', 'DEAES', 'SOUNDING', 'SANTE', current_date, 'Claire');
insert into vae_group_employer (platform_id, group_id, organisation_id, employer_name, sounded_on, answer)
values (:platform, :more, :organisation, 'Les Tilleuls', current_date, 'AWAITED');
insert into vae (platform_id, id, person_id, kind, certification, level, state, made_on, made_by)
values (:platform, :more, :person, 'INDIVIDUAL', 'DEAS', '4', 'PROJECT', current_date, 'Claire');
insert into work_study (platform_id, id, person_id, occupation, contract, state, made_on, made_by)
values (:platform, :study, :person, 'aide-a-domicile', 'APPRENTISSAGE', 'SEARCHING', current_date, 'Claire');
insert into attendance (platform_id, trainee_id, on_day, planned, attended, noted_by, noted_at)
values (:platform, :trainee, current_date - 3, 7, 3.5, 'Claire', now());
insert into training_application (platform_id, id, person_id, school, course, state, made_on, made_by, sent_on, ended_on)
values (:platform, gen_random_uuid(), :person, 'IFAS', 'DEAS', 'ADMITTED', current_date - 20, 'Claire', current_date - 10, current_date - 3)
