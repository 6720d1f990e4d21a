package fr.ensemblier.people.erasure;

import fr.ensemblier.foundation.Actors;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A person with something of every kind in her file, and a hire of long ago.
final class SilentPerson {

    private SilentPerson() {}

    static void make(JdbcClient jdbc, UUID id, String name) {
        for (var statement : STATEMENTS.formatted(name, name).split(";\\s*\\n")) {
            Actors.machine("test", () -> jdbc.sql(statement).param("id", id).update());
        }
    }

    private static final String STATEMENTS = """
            insert into person (platform_id, id, log_key, card_key, first_name, last_name, email, commune, commune_name,
                lat, lon, situation, situation_on, source, last_contact_at, created_at, created_by, team_notes)
            values ('33', :id, gen_random_uuid(), gen_random_uuid(), '%s', 'Secretname', '%s@exemple.invalid',
                '33063', 'Bordeaux', 44.85, -0.57, 'JOB_SEEKER', current_date, 'SELF', now(), now() - interval '5 years',
                'Claire', 'Mot pour nous');
            insert into profile (platform_id, person_id, state, occupations, submitted_at, validated_at, message,
                                 message_kind)
            values ('33', :id, 'VALIDATED', '{aide-a-domicile}', now(), now(), 'Bonjour', 'TEXT');
            insert into choice (platform_id, id, person_id, kind, granted, text_version, how, noted_by, at)
            values ('33', gen_random_uuid(), :id, 'BE_SHOWN', true, '2026-11', 'HERSELF', 'Zoé', now());
            insert into person_event (platform_id, id, person_id, kind, title, at, by)
            values ('33', gen_random_uuid(), :id, 'CALL', 'Appel', now() - interval '3 years', 'Claire');
            insert into barrier (platform_id, id, person_id, kind, said_by, said_at)
            values ('33', gen_random_uuid(), :id, 'HOUSING', 'Zoé', now());
            insert into hire (platform_id, id, person_id, employer_name, brought_by, occupation, contract_class,
                              starts_on, still_looking, declared_by, declared_name, declared_at)
            values ('33', gen_random_uuid(), :id, 'Les Tilleuls', 'DECLARED', 'aide-a-domicile', 'PRIVE_CDI',
                    current_date - 1500, false, 'TEAM', 'Claire', now())
            """;
}
