package fr.ensemblier.organisations.own;

import fr.ensemblier.foundation.Actor;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What a recruiter may change of her places: how to reach them. The database refuses those of others.
@Repository
class OwnPlaces {

    /// How a place can be reached, and the version that was read.
    record Reach(UUID id, String name, String phone, String email, int version) {}

    private final JdbcClient jdbc;

    OwnPlaces(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Reach> find(Actor.Employer employer, UUID place) {
        return jdbc.sql("""
                select id, name, coalesce(phone, '') as phone, coalesce(email, '') as email, version
                  from establishment
                 where platform_id = :platform and organisation_id = :organisation and id = :id and closed_on is null
                """)
                .param("platform", employer.platform().value())
                .param("organisation", employer.organisation())
                .param("id", place)
                .query((row, _) -> new Reach(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        row.getString("phone"),
                        row.getString("email"),
                        row.getInt("version")))
                .optional();
    }

    String organisationName(Actor.Employer employer) {
        return jdbc.sql("select name from organisation where platform_id = :platform and id = :organisation")
                .param("platform", employer.platform().value())
                .param("organisation", employer.organisation())
                .query((row, _) -> row.getString("name"))
                .optional()
                .orElse("Ma structure");
    }

    /// False when somebody changed the place since (R-E5), or when it is not hers.
    boolean reach(Actor.Employer employer, UUID place, int version, String phone, String email) {
        return jdbc.sql("""
                update establishment
                   set phone = nullif(:phone, ''), email = nullif(:email, ''), version = version + 1
                 where platform_id = :platform and organisation_id = :organisation and id = :id and version = :version
                """)
                        .param("platform", employer.platform().value())
                        .param("organisation", employer.organisation())
                        .param("id", place)
                        .param("version", version)
                        .param("phone", phone)
                        .param("email", email)
                        .update()
                == 1;
    }
}
