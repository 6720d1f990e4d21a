package fr.ensemblier.immersions;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ensemblier.WholeApplication;
import fr.ensemblier.foundation.Actor;
import fr.ensemblier.foundation.Job;
import fr.ensemblier.territory.WorkingDays;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// A mother who asks for a pupil, the team that calls her, and the structure that gives a day.
@WholeApplication
abstract class AskedForAPupil {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    List<Job> jobs;

    final String mother = "mere-" + UUID.randomUUID() + "@example.invalid";
    final String pupil = "Zébulon";
    AtAStructure at;

    @BeforeEach
    void makeThem() {
        at = new AtAStructure(mvc, jdbc);
    }

    String form() {
        return "/p/gironde/decouvrir/" + at.place + "/eleve";
    }

    MvcTestResult ask(String... other) {
        var fields = new String[] {
            "through", "GUARDIAN",
            "adult", "Mme Secretmother",
            "email", mother,
            "pupil", pupil,
            "age", "FROM_14",
            "level", "THIRD",
            "school", "Collège Secretschool",
            "signatory", "La principale",
            "from", at.today.plusDays(20).toString(),
            "until", at.today.plusDays(40).toString(),
            "words", "Sa tante est aide à domicile",
            "agreed", "true"
        };
        return at.post(new Actor.Visitor(), form(), AtAStructure.joined(fields, other));
    }

    UUID asked() {
        assertThat(ask()).hasStatus3xxRedirection();
        return UUID.fromString(
                String.valueOf(at.text("select id::text from pupil_request where adult_email = ?", mother)));
    }

    UUID sent() {
        var id = asked();
        assertThat(at.post(at.claire, "/equipe/immersions/eleves/" + id + "/entretien", "day", at.today.toString()))
                .hasStatus3xxRedirection();
        return id;
    }

    UUID accepted() {
        var id = sent();
        assertThat(answer(id, tuesday(25), tuesday(25).plusDays(2))).hasStatus3xxRedirection();
        return id;
    }

    MvcTestResult answer(UUID id, LocalDate from, LocalDate until, String... other) {
        return at.post(
                at.paul,
                "/employeur/immersions/eleves/" + id + "/reponse",
                AtAStructure.joined(days(from, until), other));
    }

    /// What is typed of a day and its hours.
    static String[] days(LocalDate from, LocalDate until) {
        return new String[] {
            "answer",
            "oui",
            "from",
            from.toString(),
            "until",
            until.toString(),
            "begins",
            "09:00",
            "ends",
            "16:00",
            "pause",
            "60"
        };
    }

    /// A Tuesday about so many days ahead, another one for another week, with no public holiday on the days that tests
    /// ask around it.
    LocalDate tuesday(int days) {
        var first = at.today.plusDays(14).with(TemporalAdjusters.nextOrSame(DayOfWeek.TUESDAY));
        return Stream.iterate(first, day -> day.plusWeeks(1))
                .filter(day -> IntStream.of(-1, 0, 1, 2, 3, 4, 6, 7, 13)
                        .mapToObj(day::plusDays)
                        .noneMatch(one -> WorkingDays.isHoliday(one, "33")))
                .skip(Math.max(0, days / 7 - 2))
                .findFirst()
                .orElseThrow();
    }

    String state(UUID id) {
        return String.valueOf(at.text("select state from pupil_request where id = ?", id));
    }

    int told(String key, UUID id) {
        return at.count("select count(*) from outgoing_message where key = ? || ':' || ?", key, id.toString());
    }

    void days() {
        AtAStructure.run(jobs, "immersions.pupils");
    }
}
