package fr.ensemblier.people.merging;

import fr.ensemblier.foundation.Actors;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Files of somebody who was opened twice.
final class TwoFiles {

    private TwoFiles() {}

    static void person(JdbcClient jdbc, String name, UUID id, String phone, String email, String created) {
        Actors.machine(
                "test",
                () -> jdbc.sql("""
                        insert into person (platform_id, id, log_key, card_key, first_name, last_name, phone, email, commune,
                            commune_name, lat, lon, situation, situation_on, source, last_contact_at, created_at, created_by)
                        values ('33', :id, gen_random_uuid(), gen_random_uuid(), '%s', 'Secretname', %s, %s, '33063',
                            'Bordeaux', 44.85, -0.57, 'JOB_SEEKER', current_date, 'SELF', %s, %s, 'Claire')
                        """.formatted(name, phone, email, created, created))
                        .param("id", id)
                        .update());
    }

    static void profile(JdbcClient jdbc, UUID id, String occupations, int hours) {
        Actors.machine(
                "test",
                () -> jdbc.sql(
                                "insert into profile (platform_id, person_id, state, occupations, submitted_at, validated_at, hours_max)"
                                        + " values ('33', :id, 'VALIDATED', " + occupations + ", now(), now(), " + hours
                                        + ")")
                        .param("id", id)
                        .update());
    }
}
