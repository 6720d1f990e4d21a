package fr.ensemblier.people.model;

import fr.ensemblier.foundation.PlatformId;
import java.sql.Types;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The codes of a profile that stay off the card until the team has confirmed them, each with the day it was said.
@Repository
class Unconfirmed {

    record Said(String code, LocalDate on) {}

    private final JdbcClient jdbc;

    Unconfirmed(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Said> of(PlatformId platform, UUID person) {
        return jdbc.sql("""
                select said.key, said.value
                  from profile r, jsonb_each_text(r.to_confirm) said
                 where r.platform_id = :platform and r.person_id = :person
                 order by said.value, said.key
                """)
                .param("platform", platform.value())
                .param("person", person)
                .query((row, _) -> new Said(row.getString("key"), LocalDate.parse(row.getString("value"))))
                .list();
    }

    /// What waits already keeps its day.
    void add(PlatformId platform, UUID person, Collection<String> codes, LocalDate on) {
        jdbc.sql("""
                update profile
                   set to_confirm = (select jsonb_object_agg(code, cast(:day as text)) from unnest(:codes) code) || to_confirm
                 where platform_id = :platform and person_id = :person
                """)
                .param("day", on.toString())
                .param("codes", codes.toArray(String[]::new))
                .param("platform", platform.value())
                .param("person", person)
                .update();
    }

    /// What she does not say any more waits no longer.
    void forgetTaken(PlatformId platform, UUID person) {
        jdbc.sql("""
                update profile
                   set to_confirm = (select coalesce(jsonb_object_agg(said.key, said.value), '{}')
                                       from jsonb_each(to_confirm) said
                                      where said.key = any (occupations || certifications || certification_blocks))
                 where platform_id = :platform and person_id = :person and to_confirm <> '{}'
                """)
                .param("platform", platform.value())
                .param("person", person)
                .update();
    }

    /// False when it did not wait.
    boolean confirm(PlatformId platform, UUID person, String code) {
        return jdbc.sql("""
                update profile set to_confirm = to_confirm - cast(:code as text), version = version + 1
                 where platform_id = :platform and person_id = :person and jsonb_exists(to_confirm, :code)
                """)
                        .param("code", code, Types.VARCHAR)
                        .param("platform", platform.value())
                        .param("person", person)
                        .update()
                == 1;
    }

    void confirmAll(PlatformId platform, UUID person) {
        jdbc.sql("""
                update profile set to_confirm = '{}'
                 where platform_id = :platform and person_id = :person and to_confirm <> '{}'
                """)
                .param("platform", platform.value())
                .param("person", person)
                .update();
    }

    /// Out of her profile; false when it did not wait, or is the only occupation of a profile that matches, or will
    /// when she looks again.
    boolean remove(PlatformId platform, UUID person, String code) {
        return jdbc.sql("""
                update profile
                   set occupations = array_remove(occupations, cast(:code as text)),
                       certifications = array_remove(certifications, cast(:code as text)),
                       certification_blocks = array_remove(certification_blocks, cast(:code as text)),
                       to_confirm = to_confirm - cast(:code as text), version = version + 1
                 where platform_id = :platform and person_id = :person and jsonb_exists(to_confirm, :code)
                   and (state not in ('VALIDATED', 'WORKING_MORE', 'WORKING', 'PAUSED')
                        or occupations <> array[cast(:code as text)])
                """)
                        .param("code", code, Types.VARCHAR)
                        .param("platform", platform.value())
                        .param("person", person)
                        .update()
                == 1;
    }
}
