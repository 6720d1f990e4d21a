package fr.ensemblier.offers.needs;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ensemblier.WholeApplication;
import fr.ensemblier.accounts.SignedIn;
import fr.ensemblier.foundation.Actors;
import fr.ensemblier.foundation.Paris;
import fr.ensemblier.offers.JobOfferId;
import fr.ensemblier.offers.OfferWorld;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Collections;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// A need from the telling to its end: it is counted once, closed with a reason, opened again (R11, R-E6).
@WholeApplication
class NeedLifeTests {

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

    /// Its people are looked for by the offer from then on, and counted there.
    @Test
    void endsWhenItsOfferIsPublished() {
        tell("2");
        assertThat(list("")).contains("1 besoin, 2 personnes encore recherchées");
        publish("2");

        assertThat(need("close_reason || ' ' || closed_by")).isEqualTo("OFFER Solène Marty");
        assertThat(list("")).contains("0 besoin, 0 personne encore recherchée");
        assertThat(list("?etat=CLOSED")).contains("Devenu une offre", "Voir l’offre");
    }

    /// Two clicks at once give one draft.
    @Test
    void becomesOneOfferOnADoubleClick() throws Exception {
        tell("2");
        var address = "/employeur/besoins/" + need("id::text") + "/offre";
        try (var clicks = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<MvcTestResult> one = () ->
                    mvc.post().uri(address).with(SignedIn.as(world.employer)).exchange();
            for (var click : clicks.invokeAll(Collections.nCopies(4, one))) {
                assertThat(click.get()).hasStatus3xxRedirection();
            }
        }

        var drafts = Actors.machine(
                "test",
                () -> jdbc.sql("select count(*) from job_offer where organisation_id = :o")
                        .param("o", world.organisation)
                        .query(Integer.class)
                        .single());
        assertThat(drafts).isEqualTo(1);
    }

    @Test
    void staysOpenForThoseThatTheOfferDoesNotCover() {
        tell("3");
        publish("1");

        assertThat(need("coalesce(close_reason, 'open')")).isEqualTo("open");
        assertThat(list(""))
                .contains("1 besoin, 2 personnes encore recherchées", "Il en manque encore 2")
                .doesNotContain("En faire une offre");
    }

    /// An offer that closed without a hire answered nothing: its people are looked for again.
    @Test
    void isOpenAgainWhenItsOfferClosesUnfilled() {
        tell("3");
        var offer = publish("3");
        assertThat(need("close_reason")).isEqualTo("OFFER");

        assertThat(post(offer + "/fermer", "DUPLICATE")).hasStatus3xxRedirection();
        assertThat(need("coalesce(close_reason, 'open')")).isEqualTo("open");
        assertThat(list(""))
                .contains("1 besoin, 3 personnes encore recherchées", "En refaire une offre")
                .doesNotContain("Voir l’offre", "Il en manque encore");

        assertThat(mvc.post().uri(offer + "/rouvrir").with(SignedIn.as(world.employer)))
                .hasStatus3xxRedirection();
        assertThat(need("close_reason")).isEqualTo("OFFER");
    }

    /// Fewer openings leave people whom nobody looks for: the need is open again for them.
    @Test
    void isOpenAgainForThoseThatItsOfferNoLongerCovers() {
        tell("3");
        var offer = publish("3");
        write(offer + "/modifier", "enregistrer", version(offer), "1");

        assertThat(need("coalesce(close_reason, 'open')")).isEqualTo("open");
        assertThat(list("")).contains("Il en manque encore 2");
    }

    @Test
    void staysAnsweredWhenItsOfferIsFilledElsewhere() {
        tell("2");
        post(publish("2") + "/fermer", "FILLED_OTHER");

        assertThat(need("close_reason")).isEqualTo("OFFER");
    }

    @Test
    void closesWithAReasonAndOpensAgain() {
        tell("1");
        var here = "/employeur/besoins/" + need("id::text");
        assertThat(get(here + "/fermer"))
                .contains("Pourquoi\u202F?", "Recrutement reporté")
                .doesNotContain("Devenu une offre");

        assertThat(post(here + "/fermer", "POSTPONED")).hasStatus3xxRedirection();
        assertThat(list("?etat=CLOSED")).contains("Recrutement reporté, aujourd’hui");
        assertThat(mvc.post().uri(here + "/rouvrir").with(SignedIn.as(world.employer)))
                .hasStatus3xxRedirection();
        assertThat(need("coalesce(close_reason, 'open')")).isEqualTo("open");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "OFFER", "n’importe quoi"})
    void refusesToCloseWithoutAReasonAtTheField(String reason) {
        tell("1");

        assertThat(post("/employeur/besoins/" + need("id::text") + "/fermer", reason))
                .hasStatus(422)
                .bodyText()
                .contains("Dites pourquoi vous fermez ce besoin", "reason-error");
        assertThat(need("coalesce(close_reason, 'open')")).isEqualTo("open");
    }

    /// R-P7
    @Test
    void isNobodyElsesToClose() {
        tell("1");
        var other = new OfferWorld(jdbc, clock);

        assertThat(mvc.post()
                        .uri("/employeur/besoins/" + need("id::text") + "/fermer")
                        .param("reason", "OTHER")
                        .with(SignedIn.as(other.employer)))
                .hasStatus(404);
    }

    /// « Retour », then « Noter » again.
    @Test
    void isNotCountedTwiceWhenItIsToldTwice() {
        tell("2");
        tell("2");
        assertThat(list("")).contains("1 besoin, 2 personnes");
        tell("3");
        assertThat(list("")).contains("2 besoins, 5 personnes");
    }

    /// R11: what was noted by mistake is no need.
    @Test
    void countsNowhereOnceItWasAMistake() {
        tell("4");
        assertThat(facts()).isEqualTo(4);
        post("/employeur/besoins/" + need("id::text") + "/fermer", "MISTAKE");
        assertThat(facts()).isZero();
    }

    private int facts() {
        return Actors.as(
                world.team,
                () -> jdbc.sql("select coalesce(sum(headcount), 0)::int from need_fact where organisation_id = :o")
                        .param("o", world.organisation)
                        .query(Integer.class)
                        .single());
    }

    private void tell(String count) {
        assertThat(mvc.post()
                        .uri("/employeur/besoins/nouveau")
                        .param("establishment", world.establishment.toString())
                        .param("occupation", "aide-a-domicile")
                        .param("headcount", count)
                        .param("horizon", "NOW")
                        .param("difficulty", "HARD")
                        .with(SignedIn.as(world.employer)))
                .hasStatus3xxRedirection();
    }

    /// The address of the offer.
    private String publish(String openings) {
        var draft = mvc.post()
                .uri("/employeur/besoins/" + need("id::text") + "/offre")
                .with(SignedIn.as(world.employer))
                .exchange();
        var form = Objects.requireNonNull(draft.getResponse().getRedirectedUrl());
        write(form, "publier", "0", openings);
        return form.replace("/modifier", "");
    }

    private void write(String form, String act, String version, String openings) {
        assertThat(mvc.post()
                        .uri(form)
                        .param("act", act)
                        .param("version", version)
                        .param("establishment", world.establishment.toString())
                        .param("occupation", "aide-a-domicile")
                        .param("placeKind", "STRUCTURE")
                        .param("contractClass", "PRIVE_CDI")
                        .param("openings", openings)
                        .param("weeklyHours", "28")
                        .param("startOn", Paris.today(clock).plusDays(20).toString())
                        .param("payLow", "2000")
                        .param("payPeriod", "MONTH")
                        .with(SignedIn.as(world.employer)))
                .hasStatus3xxRedirection();
    }

    private String version(String offer) {
        return world.column(new JobOfferId(UUID.fromString(offer.substring(offer.lastIndexOf('/') + 1))), "version");
    }

    private MvcTestResult post(String address, String reason) {
        return mvc.post()
                .uri(address)
                .param("reason", reason)
                .with(SignedIn.as(world.employer))
                .exchange();
    }

    private String list(String query) {
        return get("/employeur/besoins" + query);
    }

    private String get(String address) {
        var answer = mvc.get().uri(address).with(SignedIn.as(world.employer)).exchange();
        assertThat(answer).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8).replace('\u00A0', ' ');
    }

    private String need(String column) {
        return Actors.machine(
                "test",
                () -> jdbc.sql("select " + column
                                + " from hiring_need where organisation_id = :o order by collected_at limit 1")
                        .param("o", world.organisation)
                        .query(String.class)
                        .single());
    }
}
