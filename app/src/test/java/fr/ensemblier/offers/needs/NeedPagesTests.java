package fr.ensemblier.offers.needs;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ensemblier.WholeApplication;
import fr.ensemblier.accounts.SignedIn;
import fr.ensemblier.foundation.Actor;
import fr.ensemblier.foundation.Actors;
import fr.ensemblier.foundation.Paris;
import fr.ensemblier.offers.OfferWorld;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// R11: a need in one minute, by the employer or by the team at the telephone; it becomes an offer in one click.
@WholeApplication
class NeedPagesTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    OfferWorld world;

    @BeforeEach
    void begin() {
        world = new OfferWorld(jdbc, clock);
    }

    @Test
    void becomesAnOfferInOneClickWithWhatItSaid() {
        assertThat(tell(world.employer, "aide-a-domicile", "3", "NOW", "HARD")).hasStatus3xxRedirection();
        var need = needs().getFirst();

        var first = offer(need);
        assertThat(first).hasStatus3xxRedirection();
        var id = Objects.requireNonNull(first.getResponse().getRedirectedUrl()).split("/")[3];
        assertThat(draft("occupation || ' ' || openings || ' ' || start_on || ' ' || need_id"))
                .containsExactly("aide-a-domicile 3 " + Paris.today(clock) + " " + need);
        assertThat(offer(need).getResponse().getRedirectedUrl()).contains(id);
        assertThat(draft("id::text")).hasSize(1);
    }

    @ParameterizedTest(name = "{0} {1} {2} {3}: {4}")
    @CsvSource({
        "sorcellerie,0,NOW,HARD,Choisissez un métier",
        "aide-a-domicile,0,NOW,HARD,Écrivez un nombre entre 1 et 200",
        "aide-a-domicile,deux,NOW,HARD,Écrivez un nombre entre 1 et 200",
        "aide-a-domicile,9999999999,NOW,HARD,Écrivez un nombre entre 1 et 200",
        "aide-a-domicile,1,JAMAIS,HARD,Dites pour quand",
        "aide-a-domicile,1,NOW,'',Dites si c’est difficile"
    })
    void refusesAtTheFieldAndKeepsWhatWasTyped(
            String occupation, String count, String horizon, String difficulty, String why) {
        assertThat(tell(world.employer, occupation, count, horizon, difficulty))
                .hasStatus(422)
                .bodyText()
                .contains(why, "value=\"" + count + "\"");
        assertThat(needs()).isEmpty();
    }

    @Test
    void ordersByPeopleOverPagesWithoutLosingOne() {
        Actors.machine("test", () -> {
            for (var n = 1; n <= 60; n++) {
                jdbc.sql("""
                        insert into hiring_need (platform_id, id, organisation_id, establishment_id, occupation, headcount,
                                horizon, difficulty, collected_by, collected_name, collected_at)
                        values ('33', :id, :o, :e, 'aide-soignant', :n, 'M3', 'HARD', 'TEAM', 'Claire', now())
                        """)
                        .param("id", UUID.randomUUID())
                        .param("o", world.organisation)
                        .param("e", world.establishment)
                        .param("n", (n + 1) / 2)
                        .update();
            }
        });

        var first = text(get(world.employer, "/employeur/besoins?tri=nombre"));
        var next =
                first.replaceAll("(?s).*href=\"([^\"]*apres=[^\"]*)\".*", "$1").replace("&amp;", "&");
        var second = text(get(world.employer, next));

        assertThat(first).contains("60 besoins", "30 × ").doesNotContain(">1 × ");
        assertThat(second).contains("1 × ").doesNotContain("30 × ");
        assertThat(count(first) + count(second)).isEqualTo(60);
    }

    @Test
    void showsTheTeamTheNeedsOfOneEmployer() {
        tell(world.employer, "aide-a-domicile", "3", "NOW", "HARD");
        var other = new OfferWorld(jdbc, clock);
        tell(other.employer, "aide-soignant", "7", "M12", "NORMAL");

        assertThat(text(get(world.team, "/equipe/besoins?employeur=" + world.organisation)))
                .contains("1 besoin, 3 personnes encore recherchées")
                .doesNotContain("7 × ");
    }

    @Test
    void exportsTheListAskedFor() {
        tell(world.employer, "aide-a-domicile", "3", "NOW", "HARD");
        tell(world.employer, "aide-soignant", "1", "M12", "NORMAL");

        assertThat(text(get(world.employer, "/employeur/besoins/export.csv?horizon=M12")))
                .contains("Métier;Structure", "Aide-soignant")
                .doesNotContain("Aide à domicile");
    }

    /// R-P7
    @Test
    void hidesAnothersNeed() {
        tell(world.employer, "aide-a-domicile", "3", "NOW", "HARD");
        var other = new OfferWorld(jdbc, clock);

        assertThat(mvc.post()
                        .uri("/employeur/besoins/{id}/offre", needs().getFirst())
                        .with(SignedIn.as(other.employer)))
                .hasStatus(404);
    }

    private static int count(String page) {
        return page.split("En faire une offre", -1).length - 1;
    }

    private MvcTestResult tell(Actor actor, String occupation, String count, String horizon, String difficulty) {
        return mvc.post()
                .uri("/employeur/besoins/nouveau")
                .param("establishment", world.establishment.toString())
                .param("occupation", occupation)
                .param("headcount", count)
                .param("horizon", horizon)
                .param("difficulty", difficulty)
                .with(SignedIn.as(actor))
                .exchange();
    }

    private MvcTestResult offer(String need) {
        return mvc.post()
                .uri("/employeur/besoins/{id}/offre", need)
                .with(SignedIn.as(world.employer))
                .exchange();
    }

    private MvcTestResult get(Actor actor, String address) {
        return mvc.get()
                .uri(java.net.URI.create(address))
                .with(SignedIn.as(actor))
                .exchange();
    }

    private List<String> needs() {
        return rows("select id::text from hiring_need where organisation_id = :o");
    }

    private List<String> draft(String sql) {
        return rows("select " + sql + " from job_offer where organisation_id = :o");
    }

    private List<String> rows(String sql) {
        return Actors.machine(
                "test",
                () -> jdbc.sql(sql)
                        .param("o", world.organisation)
                        .query((row, _) -> row.getString(1))
                        .list());
    }

    private static String text(MvcTestResult answer) {
        assertThat(answer).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8).replace('\u00A0', ' ');
    }
}
