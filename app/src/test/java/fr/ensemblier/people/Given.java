package fr.ensemblier.people;

import fr.ensemblier.foundation.Actor;
import fr.ensemblier.foundation.PlatformId;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Rows that a test makes for itself.
public final class Given {

    public static final PlatformId GIRONDE = new PlatformId("33");
    public static final Actor.Team CLAIRE = new Actor.Team(UUID.randomUUID(), "Claire Test", GIRONDE, false);
    static final Actor.Team HEAD = new Actor.Team(UUID.randomUUID(), "Hugo Test", GIRONDE, true);

    private Given() {}

    /// A person whose profile has been sent.
    public static Actor.Candidate submitted(JdbcClient jdbc) {
        var id = UUID.randomUUID();
        jdbc.sql("""
                insert into person (platform_id, id, log_key, card_key, first_name, last_name, phone, commune, commune_name,
                    lat, lon, situation, situation_on, source, last_contact_at, created_at, created_by)
                values ('33', :id, gen_random_uuid(), gen_random_uuid(), 'Zoé', 'Secretname', '+33639980000', '33063',
                    'Bordeaux', 44.85, -0.57, 'JOB_SEEKER', current_date, 'SELF', now() - interval '40 days', now(), 'Zoé')
                """).param("id", id).update();
        jdbc.sql("""
                insert into profile (platform_id, person_id, state, occupations, submitted_at, message, message_kind)
                values ('33', :id, 'SUBMITTED', '{aide-a-domicile}', now(), 'Bonjour', 'TEXT')
                """).param("id", id).update();
        return new Actor.Candidate(id, "Zoé", GIRONDE);
    }

    /// A person who has begun her profile and not sent it.
    static Actor.Candidate drafting(JdbcClient jdbc) {
        var her = submitted(jdbc);
        jdbc.sql("update profile set state = 'DRAFT', submitted_at = null where person_id = :id")
                .param("id", her.person())
                .update();
        return her;
    }

    static void says(JdbcClient jdbc, UUID person, String kind, boolean granted) {
        jdbc.sql("""
                insert into choice (platform_id, id, person_id, kind, granted, text_version, how, noted_by, at)
                values ('33', gen_random_uuid(), :id, :kind, :granted, '2026-11', 'HERSELF', 'Zoé', clock_timestamp())
                """)
                .param("id", person)
                .param("kind", kind)
                .param("granted", granted)
                .update();
    }
}
