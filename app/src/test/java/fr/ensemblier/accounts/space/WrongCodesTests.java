package fr.ensemblier.accounts.space;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ensemblier.WholeApplication;
import fr.ensemblier.accounts.CandidateLinks;
import fr.ensemblier.accounts.model.AccessLinks;
import fr.ensemblier.foundation.Actor;
import fr.ensemblier.foundation.Actors;
import fr.ensemblier.foundation.Limits;
import fr.ensemblier.foundation.PlatformId;
import fr.ensemblier.notices.Tasks;
import java.time.Clock;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// Who tries codes at random is stopped, who mistypes beside ten others is not.
@WholeApplication
class WrongCodesTests {

    private static final PlatformId LYON = PlatformId.of("69");

    @Autowired
    AccessLinks links;

    @Autowired
    CandidateLinks doors;

    @Autowired
    Tasks tasks;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    private WrongCodes wrong(int ceiling) {
        return new WrongCodes(new Limits(), links, tasks, transaction, Clock.systemUTC(), ceiling);
    }

    @Test
    void tenPeopleBehindOneAddressMayEachMistype() {
        var wrong = wrong(300);
        assertThat(IntStream.range(0, 50)).allMatch(i -> wrong.mayTry("192.0.2.1", "CODE" + i));
        assertThat(IntStream.range(0, 50).filter(i -> wrong.mayTry("192.0.2.1", "AUTRE" + i)))
                .hasSizeLessThan(15);
        assertThat(wrong.mayTry("192.0.2.2", "CODE1")).isTrue();
    }

    @Test
    void oneCodeIsNotTriedFromManyAddresses() {
        var wrong = wrong(300);
        assertThat(IntStream.range(0, 30).filter(i -> wrong.mayTry("192.0.2." + i, "KX7M4QRT")))
                .hasSizeLessThan(12);
    }

    @Test
    void tooManyWrongCodesTellTheTeamAndNarrowWhatEachMayTry() {
        Actors.as(
                new Actor.Team(UUID.randomUUID(), "Karim", LYON, false),
                () -> doors.code(LYON, UUID.randomUUID(), "Nadia"));
        var wrong = wrong(3);
        IntStream.range(0, 4).forEach(_ -> wrong.typed());

        assertThat(IntStream.range(0, 20).filter(i -> wrong.mayTry("192.0.2.9", "CODE" + i)))
                .hasSize(5);
        assertThat(Actors.machine(
                        "test", () -> jdbc.sql("""
                select title from task where platform_id = '69' and kind = 'space.codes' and urgent
                """).query(String.class).list()))
                .containsOnly("Quelqu’un essaie des codes au hasard");
    }
}
