package fr.ensemblier.people.erasure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.ensemblier.WholeApplication;
import fr.ensemblier.accounts.SignedIn;
import fr.ensemblier.foundation.Actor;
import fr.ensemblier.foundation.Actors;
import fr.ensemblier.foundation.PlatformId;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// R-P6: what names her is in every table that may hold words about her, then in none: erased on demand, archived, or
/// anonymous at the end of the archive. Each row is read as text, whatever its columns will be.
@WholeApplication
class NothingNamesHerTests {

    private static final Actor.Team HEAD = new Actor.Team(UUID.randomUUID(), "Hugo Test", new PlatformId("33"), true);

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Retention retention;

    private final UUID id = UUID.randomUUID();
    private final UUID joined = UUID.randomUUID();
    private final String word = "Zq" + id.toString().replaceAll("[^a-f]", "").toLowerCase(Locale.ROOT)
            + id.toString().substring(0, 6);

    private static final String ROWS = """
            insert into person (platform_id, id, log_key, card_key, first_name, last_name, email, phone, commune, commune_name,
                lat, lon, situation, situation_on, source, source_detail, last_contact_at, created_at, created_by, team_notes,
                mandate_noted_by, useful_adjustments)
            values ('33', '%1$s', gen_random_uuid(), gen_random_uuid(), '%3$s', '%3$s', '%3$s@exemple.invalid', null,
                '33063', 'Bordeaux', 44.85, -0.57, 'JOB_SEEKER', current_date, 'SELF', '%3$s', now(), now(), '%3$s', '%3$s',
                '%3$s', true);
            insert into person (platform_id, id, log_key, card_key, first_name, last_name, email, phone, commune, commune_name,
                lat, lon, situation, situation_on, source, last_contact_at, created_at, created_by, team_notes, merged_into,
                archived_at)
            values ('33', '%2$s', gen_random_uuid(), gen_random_uuid(), '%3$s', '%3$s', '%3$s-b@exemple.invalid', null,
                '33063', 'Bordeaux', 44.85, -0.57, 'JOB_SEEKER', current_date, 'SELF', now(), now(), '%3$s', '%3$s', '%1$s',
                now());
            insert into profile (platform_id, person_id, state, occupations, submitted_at, validated_at, wish, message,
                                 message_kind, experiences, answer_message, answered_by)
            values ('33', '%1$s', 'VALIDATED', '{aide-a-domicile}', now(), now(), '%3$s', '%3$s', 'TEXT', '{%3$s}', '%3$s',
                    '%3$s'),
                   ('33', '%2$s', 'VALIDATED', '{aide-a-domicile}', now(), now(), '%3$s', '%3$s', 'TEXT', '{%3$s}', '%3$s',
                    '%3$s');
            insert into candidate_card (platform_id, card_key, visible, scope, called, commune, commune_name, lat, lon,
                occupations, contract_classes, hours_strict, certifications, message, validated_at, version)
            select '33', card_key, id = '%1$s', 'PLATFORM', '%3$s', '33063', 'Bordeaux', 44.85, -0.57, '{aide-a-domicile}',
                   '{}', false, '{}', '%3$s', now(), 1
              from person where id in ('%1$s', '%2$s');
            insert into person_merge (platform_id, id, kept, absorbed, taken, before, merged_at, merged_by)
            values ('33', gen_random_uuid(), '%1$s', '%2$s', '{}', '{"person": {"first_name": "%3$s"}}', now(), 'Claire');
            insert into choice (platform_id, id, person_id, kind, granted, text_version, how, noted_by, at)
            values ('33', gen_random_uuid(), '%1$s', 'BE_SHOWN', true, '2026-11', 'HERSELF', '%3$s', now());
            insert into person_event (platform_id, id, person_id, kind, title, detail, at, by)
            values ('33', '%1$s', '%1$s', 'CALL', 'Appel', '%3$s', now() - interval '3 years', '%3$s');
            insert into person_event_correction (platform_id, id, event_id, person_id, was_title, was_detail, was_at,
                                                 was_withdrawn, at, by)
            values ('33', gen_random_uuid(), '%1$s', '%1$s', 'Appel', '%3$s', now(), false, now(), 'Claire');
            insert into barrier (platform_id, id, person_id, kind, detail, said_by, said_at)
            values ('33', gen_random_uuid(), '%1$s', 'HOUSING', '%3$s', '%3$s', now());
            insert into hidden_employer (platform_id, id, person_id, name, said_at)
            values ('33', gen_random_uuid(), '%1$s', '%3$s', now());
            insert into post_request (platform_id, id, person_id, kinds, slot, not_at_work, asked_at, asked_by, answer, message,
                                      answered_at, answered_by)
            values ('33', gen_random_uuid(), '%1$s', '{VAE}', 'EVENING', true, now(), '%3$s', 'BODY', '%3$s', now(), 'Claire');
            insert into referral (platform_id, id, person_id, organisation_id, referrer_name, comment, at, state, answer,
                                  answered_at)
            values ('33', '%1$s', '%1$s', gen_random_uuid(), 'Rachid', '%3$s', now(), 'MET', '%3$s', now());
            insert into referral_answer (platform_id, id, referral_id, state, message, at, by)
            values ('33', gen_random_uuid(), '%1$s', 'MET', '%3$s', now(), 'Claire');
            insert into sheet_import (platform_id, id, subject, file_name, content, brought_at, brought_by)
            values ('33', '%1$s', 'people', 'liste.csv',
                    '{"columns": ["Nom", "Prénom", "Mail"], "rows": [{"number": 2, "cells": ["%3$s", "%3$s", ""]},
                      {"number": 3, "cells": ["Autre", "Léa", "%3$s-B@exemple.invalid "]},
                      {"number": 4, "cells": ["Voisine", "Ana", "ana@exemple.invalid"]}]}', now(), 'Claire');
            insert into sheet_import_line (platform_id, import_id, part, line, kind, column_name, value, cause)
            values ('33', '%1$s', 0, 2, 'REFUSED', 'Ligne', '%3$s %3$s', 'x'),
                   ('33', '%1$s', 1, 3, 'LEFT_ASIDE', 'Nom', 'Léa Autre', 'Double possible de %3$s %3$s (Bordeaux).');
            insert into task (platform_id, id, key, kind, for_kind, person_id, title, detail, href, due_on, opened_at)
            values ('33', gen_random_uuid(), '%1$s', 'profile.new', 'TEAM', '%1$s', '%3$s', '%3$s', '/', current_date, now());
            insert into notice (platform_id, id, key, to_kind, to_id, title, body, at)
            values ('33', gen_random_uuid(), '%1$s', 'PERSON', '%1$s', '%3$s', '%3$s', now()),
                   ('33', gen_random_uuid(), '%2$s', 'PERSON', '%2$s', '%3$s', '%3$s', now());
            insert into outgoing_message (id, platform_id, key, channel, recipient, recipient_name, person_id, title, body,
                                          state, created_at, next_attempt_at)
            values (gen_random_uuid(), '33', '%1$s', 'MAIL', lower('%3$s@exemple.invalid'), '%3$s', '%1$s', '%3$s', '%3$s', 'SENT',
                    now(), now());
            insert into access_link (id, kind, secret_hash, platform_id, person_id, name, created_at, expires_at)
            values (gen_random_uuid(), 'CANDIDATE', '%1$s', '33', '%1$s', '%3$s', now(), now() + interval '1 day')
            """;

    /// What other modules keep of her, an employer of another platform and what he was told; `contact` and `hire` have
    /// the key of her file.
    private static final String ELSEWHERE = """
            insert into contact (platform_id, id, match_id, offer_id, organisation_id, establishment_id, card_platform_id,
                card_key, called, state, message, asked_by, asked_at, sent_at, answered_at, answered_by, reach_before)
            select '79', '%1$s', gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), '33', card_key,
                   '%3$s', 'ACCEPTED', 'Bonjour %3$s', 'Solène', now(), now(), now(), '%3$s', now() + interval '5 days'
              from person where id = '%1$s';
            insert into revealed_identity (platform_id, contact_id, organisation_id, name, revealed_at)
            values ('79', '%1$s', gen_random_uuid(), '%3$s', now());
            insert into contact_entry (platform_id, id, contact_id, side, by, kind, text, at)
            values ('79', gen_random_uuid(), '%1$s', 'PERSON', '%3$s', 'accepted', '%3$s', now()),
                   ('79', gen_random_uuid(), '%1$s', 'TEAM', 'Claire', 'note', '%3$s', now());
            insert into match_decision (platform_id, id, offer_id, organisation_id, card_platform_id, card_key, side, kind,
                words, by, at)
            select '33', gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), '33', card_key, 'TEAM', 'FORWARD', '%3$s',
                   'Claire', now() from person where id = '%1$s';
            insert into match_wish (platform_id, card_key, weekly_contacts, noted_by, noted_at)
            select '33', card_key, 2, '%3$s', now() from person where id = '%1$s';
            insert into task (platform_id, id, key, kind, for_kind, title, detail, href, due_on, opened_at)
            values ('79', gen_random_uuid(), 'contact.late:%1$s', 'contact.late', 'TEAM', 'N’a pas appelé %3$s', '%3$s', '/',
                    current_date, now());
            insert into notice (platform_id, id, key, to_kind, to_id, title, body, at)
            values ('79', gen_random_uuid(), 'contact-accepted:%1$s', 'ORGANISATION', '%1$s', '%3$s accepte', '%3$s', now()),
                   ('33', gen_random_uuid(), 'hire-check:EMPLOYER:M1:%1$s', 'ORGANISATION', '%1$s', '%3$s', '%3$s', now());
            insert into outgoing_message (id, platform_id, key, channel, recipient, title, body, state, created_at,
                next_attempt_at)
            values (gen_random_uuid(), '33', 'hire-check:EMPLOYER:M1:%1$s', 'MAIL', 'marty@exemple.invalid', '%3$s', '%3$s',
                    'SENT', now(), now());
            insert into hire (platform_id, id, person_id, employer_name, brought_by, occupation, contract_class, starts_on,
                still_looking, looking_said_by, declared_by, declared_name, declared_at, work_changed, cancelled_at,
                cancelled_by, cancel_reason)
            values ('33', '%1$s', '%1$s', 'Les Jardins', 'DECLARED', 'aide-a-domicile', 'PRIVE_CDI', current_date - 40, false,
                    '%3$s', 'PERSON', '%3$s', now(), '{"before": "%3$s"}', now(), 'Claire', '%3$s');
            insert into hire_check (platform_id, hire_id, due, due_on, asked, answer, comment, answered_at, answered_by)
            values ('33', '%1$s', 'M1', current_date, 'PERSON', 'THERE', '%3$s', now(), '%3$s');
            insert into hire_change (platform_id, id, hire_id, kind, said, reason, before, after, by, at)
            values ('33', gen_random_uuid(), '%1$s', 'CANCELLED', 'Embauche annulée', '%3$s', '{"cancel_reason": "%3$s"}',
                    '{"cancel_reason": "%3$s"}', 'Claire', now());
            insert into organisation (platform_id, id, name, source, created_at) values ('33', '%1$s', 'Les Jardins', 'TEAM', now());
            insert into establishment (platform_id, id, organisation_id, name, family, setting, commune, commune_name, lat, lon,
                source, created_at)
            values ('33', '%1$s', '%1$s', 'Les Jardins', 'SAD', 'HOME', '33063', 'Bordeaux', 44.8, -0.6, 'TEAM', now());
            insert into immersion (platform_id, id, person_id, called, organisation_id, establishment_id, employer_name, occupation,
                frame, wish, asked_how, asked_by, asked_at, talk_on, talk_by, sent_at, from_on, until_on, hours, days, state,
                covered_on, begun_on, ended_on, debrief_on, debrief_by, debrief, debrief_note)
            values ('33', '%1$s', '%1$s', '%3$s', '%1$s', '%1$s', 'Les Jardins', 'aide-a-domicile', 'PMSMP', '%3$s', 'PERSON',
                'la personne', now(), current_date - 20, 'Claire', now(), current_date - 9, current_date - 5, 35, 5, 'ENDED',
                current_date - 10, current_date - 9, current_date - 5, current_date, 'Claire', 'POSITIVE', '%3$s');
            insert into immersion_agreement (platform_id, immersion_id, prescriber, prescriber_address, her_name, birth_on, host,
                host_address, host_activity, host_signatory, welcomer, welcomer_function, structure, structure_address,
                structure_distinct, adviser, adviser_function, place, object, objectives, assessment, tasks, timetable,
                weekly_hours, daily_hours, night, drafted_at, drafted_by)
            values ('33', '%1$s', 'D', '1', '%3$s', '1990-01-01', 'L', '2', 'A', 'P', 'L', 'T', 'P', '3', false, 'C', 'C', '2',
                'DISCOVER', '%3$s', 'B', 'A', '9 h', 35, 7, false, now(), 'Claire');
            insert into immersion_signature (platform_id, immersion_id, party, name) values ('33', '%1$s', 'PERSON', '%3$s');
            insert into immersion_event (platform_id, id, immersion_id, kind, said, reason, on_day, by, at)
            values ('33', gen_random_uuid(), '%1$s', 'MOVE', 'Demande d’immersion', '%3$s', current_date, 'Claire', now());
            insert into immersion_signature (platform_id, immersion_id, party, name) values ('33', '%1$s', 'GUARDIAN', 'Mme %3$s');
            insert into immersion_event (platform_id, id, immersion_id, kind, said, on_day, by, at)
            values ('33', gen_random_uuid(), '%1$s', 'MOVE', 'Convention signée par tous', current_date, 'Mme %3$s', now());
            insert into immersion_view (platform_id, immersion_id, side, due_on, answer, goes_on, words, given_by, given_at)
            values ('33', '%1$s', 'HOST', current_date, 'GOOD', true, '%3$s', 'Paul', now());
            insert into notice (platform_id, id, key, to_kind, to_id, title, body, at)
            values ('33', gen_random_uuid(), 'immersion.view-at:%1$s', 'ORGANISATION', '%1$s', 'L’immersion de %3$s', 'x', now());
            insert into pathway (platform_id, id, person_id, name, state, opened_on, opened_by, opened_at)
            values ('33', '%1$s', '%1$s', 'IFAS', 'OPEN', current_date, 'Claire', now());
            insert into pathway_step (platform_id, id, pathway_id, position, kind, title, acts, optional, closes,
                added_reason, state)
            values ('33', '%1$s', '%1$s', 1, 'TALK', 'Chez %3$s', 'TEAM', true, 'Noté', '%3$s', 'TO_COME');
            insert into pathway_event (platform_id, id, pathway_id, said, reason, on_day, by, at)
            values ('33', gen_random_uuid(), '%1$s', 'Étape ajoutée : Chez %3$s', '%3$s', current_date, 'Claire', now());
            update pathway set state = 'LEFT', left_on = current_date, exit_reason = 'CDI', exit_kind = 'LASTING_WORK',
                in_sector = true where id = '%1$s'
            """;

    @BeforeEach
    void makesHer() {
        var rows = (ROWS + ";\n" + ELSEWHERE)
                .formatted(id, joined, word)
                .replace(word + "@", word.toLowerCase(Locale.ROOT) + "@");
        for (var statement : rows.split(";\\s*\\n")) {
            Actors.machine("test", () -> jdbc.sql(statement).update());
        }
    }

    /// R-M5, R-P6: nobody waits for a call to somebody who is gone.
    @Test
    void endsWhatSheHadAccepted() {
        mvc.post()
                .uri("/equipe/personnes/" + id + "/effacer")
                .param("why", "Elle le demande")
                .with(SignedIn.as(HEAD))
                .exchange();

        await().untilAsserted(() -> assertThat(Actors.machine(
                        "test",
                        () -> jdbc.sql("select concat(state, ' ', closed_why) from contact where id = :id")
                                .param("id", id)
                                .query(String.class)
                                .single()))
                .isEqualTo("WITHDRAWN La personne n’est plus visible."));
    }

    /// The tables that hold her word now, but for those that are named.
    private List<String> naming(String... exceptions) {
        var tables =
                Actors.machine("test", () -> jdbc.sql("""
                select table_name from information_schema.tables
                 where table_schema = 'public' and table_type = 'BASE TABLE' and table_name not like 'flyway%'
                 order by table_name
                """).query(String.class).list());
        return tables.stream()
                .filter(table -> !List.of(exceptions).contains(table))
                .filter(table -> Actors.machine(
                        "test",
                        () -> jdbc.sql("select exists (select from \"" + table
                                        + "\" t where t::text ilike '%' || :word || '%')")
                                .param("word", word)
                                .query(Boolean.class)
                                .single()))
                .toList();
    }

    private void silent() {
        Actors.machine("test", () -> jdbc.sql("""
                update person set last_contact_at = now() - interval '25 months', retention_told_on = (now() at time zone 'Europe/Paris')::date - 31
                 where id = :id
                """).param("id", id).update());
        Actors.machine("test", retention::run);
    }

    @Test
    void beginsWithHerEverywhere() {
        assertThat(naming())
                .contains(
                        "access_link",
                        "barrier",
                        "candidate_card",
                        "choice",
                        "contact",
                        "contact_entry",
                        "hidden_employer",
                        "hire",
                        "hire_change",
                        "hire_check",
                        "match_decision",
                        "match_wish",
                        "notice",
                        "outgoing_message",
                        "pathway_event",
                        "pathway_step",
                        "person",
                        "person_event",
                        "person_event_correction",
                        "person_merge",
                        "post_request",
                        "profile",
                        "referral",
                        "referral_answer",
                        "revealed_identity",
                        "sheet_import",
                        "sheet_import_line",
                        "task");
    }

    @Test
    void erasesOnDemand() {
        assertThat(mvc.post()
                        .uri("/equipe/personnes/" + id + "/effacer")
                        .param("why", "Au téléphone, le 12 mars")
                        .with(SignedIn.as(HEAD)))
                .hasStatus(HttpStatus.FOUND);

        await().untilAsserted(() -> assertThat(naming()).isEmpty());
        assertThat(Actors.machine(
                        "test",
                        () -> jdbc.sql("select content::text from sheet_import where id = :id")
                                .param("id", id)
                                .query(String.class)
                                .single()))
                .contains("Voisine")
                .doesNotContain("Autre");
    }

    /// The archive alone names her, and only the head and the DPO open it; at its end nothing does.
    @Test
    void archivesAndEnds() {
        silent();
        await().untilAsserted(() -> assertThat(naming("person_archive")).isEmpty());
        assertThat(naming()).containsExactly("person_archive");

        Actors.machine(
                "test",
                () -> jdbc.sql(
                                "update person_archive set until = (now() at time zone 'Europe/Paris')::date - 1 where person_id = :id")
                        .param("id", id)
                        .update());
        Actors.machine("test", retention::run);
        assertThat(naming()).isEmpty();
    }
}
