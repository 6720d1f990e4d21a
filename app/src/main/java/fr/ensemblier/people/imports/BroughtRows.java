package fr.ensemblier.people.imports;

import fr.ensemblier.foundation.Outdated;
import fr.ensemblier.foundation.Paris;
import fr.ensemblier.foundation.PlatformId;
import fr.ensemblier.people.model.Person;
import java.sql.Types;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What a list brings of somebody besides the fields that open a file.
@Repository
class BroughtRows {

    private final JdbcClient jdbc;

    BroughtRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// What another file tells of her: only what we did not know.
    void complete(
            Person person, @Nullable String lastName, @Nullable String phone, @Nullable String email, Brought brought) {
        var count = jdbc.sql("""
                update person
                   set last_name = coalesce(last_name, :last), phone = coalesce(phone, :phone),
                       email = coalesce(email, :email), birth_year = coalesce(birth_year, :born),
                       sex = coalesce(sex, :sex), motive = coalesce(motive, :motive), version = version + 1
                 where platform_id = :platform and id = :id and version = :version
                """)
                .param("last", lastName, Types.VARCHAR)
                .param("phone", phone, Types.VARCHAR)
                .param("email", email, Types.VARCHAR)
                .param("born", brought.birthYear(), Types.INTEGER)
                .param("sex", brought.sex(), Types.VARCHAR)
                .param("motive", brought.motive(), Types.VARCHAR)
                .param("platform", person.platform().value())
                .param("id", person.id())
                .param("version", person.version())
                .update();
        if (count == 0) {
            throw new Outdated("Person", person.id());
        }
    }

    /// What an older list knows of a file that it has just opened, and the day of the last talk.
    void brought(PlatformId platform, UUID person, Brought brought, @Nullable LocalDate lastTalk) {
        jdbc.sql("""
                update person set birth_year = :born, sex = :sex, motive = :motive, last_contact_at = coalesce(:at, last_contact_at)
                 where platform_id = :platform and id = :id
                """)
                .param("born", brought.birthYear(), Types.INTEGER)
                .param("sex", brought.sex(), Types.VARCHAR)
                .param("motive", brought.motive(), Types.VARCHAR)
                .param(
                        "at",
                        lastTalk == null ? null : Paris.start(lastTalk).atOffset(ZoneOffset.UTC),
                        Types.TIMESTAMP_WITH_TIMEZONE)
                .param("platform", platform.value())
                .param("id", person)
                .update();
    }
}
