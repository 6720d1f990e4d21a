package fr.ensemblier.notices.sending;

import fr.ensemblier.foundation.Actor;
import fr.ensemblier.foundation.Actors;
import fr.ensemblier.foundation.Kept;
import fr.ensemblier.foundation.Paris;
import fr.ensemblier.ui.French;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The messages that were sent to her, in her space, by mail and by text, and what the team has to do about her, with
/// the call-backs that her telephone asked for. She may not read the outbox and the tasks themselves: it is read for
/// her.
@Repository
@Order(4)
class KeptMessages implements Kept {

    private final JdbcClient jdbc;

    KeptMessages(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Set<String> tables() {
        return Set.of("notice", "outgoing_message", "task");
    }

    @Override
    public List<Part> about(Her her) {
        return Actors.as(
                new Actor.Machine("notices.kept", her.platform()),
                () -> List.of(
                        new Part("Les messages que j’ai reçus", messages(her)),
                        new Part("Ce que l’équipe a noté de faire, et mes demandes de rappel", tasks(her))));
    }

    private List<String> messages(Her her) {
        return lines("""
                select at, 'dans mon espace' as way, title from notice
                 where platform_id = :platform and to_kind = 'PERSON' and to_id = :person
                union all
                select created_at, case channel when 'SMS' then 'par SMS' else 'par courriel' end, title
                  from outgoing_message
                 where platform_id = :platform and person_id = cast(:person as uuid)
                 order by 1
                """, her);
    }

    private List<String> tasks(Her her) {
        return lines("""
                select opened_at, case when done_at is null then 'à faire' else 'fait' end, title from task
                 where platform_id = :platform
                   and (person_id = cast(:person as uuid)
                        or (kind = 'call-back' and starts_with(key, 'call-back:' || cast(:phone as text) || ':')))
                 order by 1
                """, her);
    }

    /// When, how, what.
    private List<String> lines(String sql, Her her) {
        return jdbc.sql(sql)
                .param("platform", her.platform().value())
                .param("person", her.person().toString())
                .param("phone", her.phone(), Types.VARCHAR)
                .query((row, _) -> "Le "
                        + French.fullDate(Paris.date(
                                row.getObject(1, OffsetDateTime.class).toInstant()))
                        + ", " + row.getString(2) + French.SPACE + ": " + row.getString(3))
                .list();
    }
}
