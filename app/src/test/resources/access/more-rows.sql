-- Rows that would change what the pages of the others show, for `Rows.withMore`.
insert into platform_support (platform_id, from_on, kind, roles, at, by)
values (:platform, current_date, 'NONE', '{}', now(), 'Claire') on conflict do nothing;
insert into platform_legal (platform_id, at, by) values (:platform, now(), 'Claire') on conflict do nothing;
insert into person_archive (platform_id, person_id, content, archived_at, until)
values (:platform, :person, '{}', now(), current_date + 365);
insert into person_merge (platform_id, id, kept, absorbed, taken, merged_at, merged_by)
values (:platform, :more, :person, :second, '{}', now(), 'Claire');
insert into person_apart (platform_id, one, other, said_at, said_by)
values (:platform, least(:person::uuid, :second::uuid), greatest(:person::uuid, :second::uuid), now(), 'Claire');
insert into person_event_correction (platform_id, id, event_id, person_id, was_title, was_at, was_withdrawn, at, by)
values (:platform, :more, :more, :person, 'x', now(), false, now(), 'Claire');
insert into seen_document (platform_id, id, person_id, kind, seen_on, seen_by)
values (:platform, :more, :person, 'LICENCE', current_date, 'Claire');
insert into notice (platform_id, id, key, to_kind, to_id, title, body, at)
values (:platform, :more, 'a:' || :more, 'ACCOUNT', :account::text, 'Zoé', 'Zoé', now()),
       (:platform, :hidden, 'p:' || :more, 'PERSON', :person::text, 'Zoé', 'Zoé', now()),
       (:platform, :need, 'o:' || :more, 'ORGANISATION', :organisation::text, 'Zoé', 'Zoé', now());
insert into task (platform_id, id, key, kind, for_kind, for_id, title, href, due_on, opened_at)
values (:platform, :more, 'a:' || :more, 'CALL', 'ACCOUNT', :account::text, 'Appeler Zoé', '/equipe', current_date, now()),
       (:platform, :need, 'o:' || :more, 'CALL', 'ORGANISATION', :organisation::text, 'Appeler Zoé', '/equipe', current_date, now());
insert into stored_file (platform_id, id, owner_kind, owner_id, use, name, media_type, bytes, sha256, scan,
                         stored_at, stored_by)
values (:platform, :more, 'ORGANISATION', :organisation::text, 'x', 'x', 'x', 4, 'x', 'CLEAN', now(), 'Zoé'),
       (:platform, :need, 'IMPORT', :upload::text, 'x', 'x', 'x', 4, 'x', 'CLEAN', now(), 'Zoé'),
       (:platform, :draft, 'PLATFORM', :platform, 'logo', 'x', 'x', 4, 'x', 'CLEAN', now(), 'Zoé');
insert into contact_entry (platform_id, id, contact_id, side, by, kind, text, at)
values (:platform, :need, :contact, 'TEAM', 'Claire', 'note', 'À rappeler', now());
insert into match_decision (platform_id, id, offer_id, organisation_id, card_platform_id, card_key, side, kind, words, by, at)
values (:platform, :need, :draft, :organisation, :platform, :card, 'EMPLOYER', 'ASIDE', 'x', 'Paul', now());
insert into access_link (id, kind, secret_hash, platform_id, email, name, role, organisation_id, created_at, expires_at)
values (:need, 'INVITATION', :need::text, :platform, 'x@x.invalid', 'X', 'EMPLOYER', :organisation, now(), now() + interval '1 day'),
       (:draft, 'INVITATION', :draft::text, :platform, 'x@x.invalid', 'X', 'HEAD', null, now(), now() + interval '1 day');
insert into access_link (id, kind, secret_hash, account_id, created_at, expires_at)
values (:match, 'RESET', :match::text, :account, now(), now() + interval '1 day');
insert into membership (id, account_id, role, platform_id, organisation_id, since)
values (gen_random_uuid(), :account, 'EMPLOYER', :platform, :organisation, now());
insert into user_credentials (credential_id, user_entity_user_id, public_key, backup_eligible, backup_state, label)
values (:more::text, :account::text, 'x', false, false, 'x');
insert into hire_check (platform_id, hire_id, due, due_on, asked)
values (:platform, :hire, 'M6', current_date + 180, 'EMPLOYER');
insert into outgoing_message (id, platform_id, key, channel, recipient, title, body, state, created_at, next_attempt_at)
values (:need, :platform, :need::text, 'MAIL', 'zoe@x.invalid', 'Zoé', 'Zoé', 'GIVEN_UP', now(), now())
