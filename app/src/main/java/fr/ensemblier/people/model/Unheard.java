package fr.ensemblier.people.model;

import fr.ensemblier.foundation.PlatformId;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Messages that were changed after the profile was answered: off the card until the team has heard them (R-P2, R-P3).
@Repository
public class Unheard {

    private final JdbcClient jdbc;

    Unheard(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public boolean waits(PlatformId platform, UUID person) {
        return jdbc.sql("select message_to_hear from profile where platform_id = :platform and person_id = :person")
                .param("platform", platform.value())
                .param("person", person)
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    void mark(PlatformId platform, UUID person, boolean toHear) {
        jdbc.sql("update profile set message_to_hear = :toHear where platform_id = :platform and person_id = :person")
                .param("toHear", toHear)
                .param("platform", platform.value())
                .param("person", person)
                .update();
    }
}
