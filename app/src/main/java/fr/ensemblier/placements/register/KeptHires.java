package fr.ensemblier.placements.register;

import fr.ensemblier.foundation.Actor;
import fr.ensemblier.foundation.Actors;
import fr.ensemblier.foundation.Kept;
import fr.ensemblier.foundation.Paris;
import fr.ensemblier.occupations.Occupations;
import fr.ensemblier.ui.French;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Her hires, and the news that were asked and given of them.
@Repository
@Order(3)
class KeptHires implements Kept {

    private final JdbcClient jdbc;
    private final Occupations occupations;
    private final Clock clock;

    KeptHires(JdbcClient jdbc, Occupations occupations, Clock clock) {
        this.clock = clock;
        this.jdbc = jdbc;
        this.occupations = occupations;
    }

    @Override
    public Set<String> tables() {
        return Set.of("hire", "hire_check", "hire_change", "hire_tutor");
    }

    @Override
    public List<Part> about(Her her) {
        return List.of(
                new Part("Mes embauches", hires(her)),
                new Part("Qui m’accompagne dans mes emplois", tutors(her)),
                new Part("Ce que l’équipe a corrigé dans mes embauches", changes(her)),
                new Part("Les nouvelles demandées après une embauche", news(her)));
    }

    private List<String> hires(Her her) {
        return jdbc.sql("""
                select employer_name, occupation, starts_on, ends_on, declared_name, cancelled_at is not null as cancelled
                  from hire
                 where platform_id = :platform and person_id in (select same_persons(:person))
                 order by starts_on
                """)
                .param("platform", her.platform().value())
                .param("person", her.person())
                .query((row, _) -> {
                    var end = row.getObject("ends_on", LocalDate.class);
                    return "Le " + French.fullDate(row.getObject("starts_on", LocalDate.class)) + French.SPACE + ": "
                            + row.getString("employer_name") + ", " + occupations.brief(row.getString("occupation"))
                            + (end == null ? "" : ", jusqu’au " + French.fullDate(end))
                            + ", déclarée par " + row.getString("declared_name")
                            + (row.getBoolean("cancelled") ? ", annulée" : "");
                })
                .list();
    }

    private List<String> tutors(Her her) {
        return Actors.as(
                new Actor.Machine("placements.kept", her.platform()),
                () -> jdbc.sql("""
                select h.employer_name, t.name, t.since from hire_tutor t
                  join hire h on h.platform_id = t.platform_id and h.id = t.hire_id
                 where h.platform_id = :platform and h.person_id in (select same_persons(:person)) and t.name is not null
                 order by t.noted_at
                """)
                        .param("platform", her.platform().value())
                        .param("person", her.person())
                        .query((row, _) -> "Depuis le "
                                + French.fullDate(row.getObject("since", LocalDate.class)) + French.SPACE + ": "
                                + row.getString("name") + ", " + row.getString("employer_name"))
                        .list());
    }

    /// Read as a machine: on her screens she reads the hires, not who corrected them.
    private List<String> changes(Her her) {
        return Actors.as(
                new Actor.Machine("placements.kept", her.platform()),
                () -> jdbc.sql("""
                select c.at, c.by, c.said, c.reason
                  from hire_change c
                  join hire h on h.platform_id = c.platform_id and h.id = c.hire_id
                 where h.platform_id = :platform and h.person_id in (select same_persons(:person))
                 order by c.at
                """)
                        .param("platform", her.platform().value())
                        .param("person", her.person())
                        .query((row, _) -> {
                            var at = Objects.requireNonNull(row.getObject("at", OffsetDateTime.class))
                                    .toInstant();
                            var reason = row.getString("reason");
                            return "Le " + French.fullDate(Paris.date(at)) + French.SPACE + ": " + row.getString("said")
                                    + ", par " + row.getString("by") + (reason == null ? "" : " : « " + reason + " »");
                        })
                        .list());
    }

    private List<String> news(Her her) {
        return jdbc.sql("""
                select h.employer_name, k.due_on, k.asked, k.answer, k.comment, k.due_on > :today as later
                  from hire_check k
                  join hire h on h.platform_id = k.platform_id and h.id = k.hire_id
                 where h.platform_id = :platform and h.person_id in (select same_persons(:person))
                 order by k.due_on, k.asked
                """)
                .param("platform", her.platform().value())
                .param("person", her.person())
                .param("today", Paris.today(clock))
                .query((row, _) -> {
                    var comment = row.getString("comment");
                    return "Le " + French.fullDate(row.getObject("due_on", LocalDate.class)) + French.SPACE + ": "
                            + (row.getString("asked").equals("PERSON")
                                    ? "question pour vous"
                                    : "question pour l’employeur")
                            + ", " + row.getString("employer_name") + ", "
                            + (row.getString("answer") == null && row.getBoolean("later")
                                    ? "à venir"
                                    : French.small(Words.answer(row.getString("answer"))))
                            + (comment == null ? "" : " : « " + comment + " »");
                })
                .list();
    }
}
