package fr.ensemblier.people.model;

import fr.ensemblier.foundation.PlatformId;
import java.sql.Types;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Who may be known already when a file is opened.
@Repository
public class Namesakes {

    private final JdbcClient jdbc;

    Namesakes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Those who might be the same: same telephone, same mail, or nearly the same name in the same commune.
    public List<Person> alike(PlatformId platform, Persons.Opening one) {
        return jdbc.sql("""
                select * from person
                 where platform_id = :platform and erased_at is null and archived_at is null
                   and (phone = :phone or lower(email) = lower(:email)
                        or (commune = :commune and lower(first_name) = lower(:first)
                            and (:last is null or last_name is null or lower(last_name) = lower(:last)
                                 or lower(left(last_name, 4)) = lower(left(:last, 4)))))
                 order by created_at desc
                 limit 5
                """)
                .param("platform", platform.value())
                .param("phone", one.phone(), Types.VARCHAR)
                .param("email", one.email(), Types.VARCHAR)
                .param("commune", one.commune().code())
                .param("first", one.firstName())
                .param("last", one.lastName(), Types.VARCHAR)
                .query((row, _) -> PersonRows.person(row))
                .list();
    }
}
