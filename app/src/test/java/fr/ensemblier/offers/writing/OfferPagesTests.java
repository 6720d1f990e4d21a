package fr.ensemblier.offers.writing;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ensemblier.WholeApplication;
import fr.ensemblier.accounts.SignedIn;
import fr.ensemblier.foundation.Actor;
import fr.ensemblier.foundation.Actors;
import fr.ensemblier.foundation.Job;
import fr.ensemblier.foundation.Paris;
import fr.ensemblier.offers.JobOfferId;
import fr.ensemblier.offers.OfferWorld;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// The life of an offer through its pages, without script (R-M1, R-M11, R-E5).
@WholeApplication
class OfferPagesTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @Autowired
    List<Job> jobs;

    OfferWorld world;

    @BeforeEach
    void begin() {
        world = new OfferWorld(jdbc, clock);
    }

    @Test
    void publishesAWholeOfferForSixtyDays() {
        var id = UUID.randomUUID();

        assertThat(write(world.employer, id, "publier", "Une équipe qui prend le temps.", "2000", "0"))
                .hasStatus3xxRedirection();
        assertThat(column(id, "state")).isEqualTo("PUBLISHED");
        assertThat(column(id, "title")).isEqualTo("Aide à domicile (F/H)");
        assertThat(column(id, "expires_on"))
                .isEqualTo(Paris.today(clock).plusDays(60).toString());
        assertThat(get(world.employer, "/employeur/offres/" + id))
                .hasStatusOk()
                .bodyText()
                .contains("En ligne jusqu’au");
        assertThat(mvc.get().uri("/p/{slug}/offres/{id}", slug(), id))
                .hasStatusOk()
                .bodyText()
                .contains("application/ld+json");
    }

    @Test
    void tellsTheSecondOfTwoWritersAndOverwritesNothing() {
        var id = UUID.randomUUID();
        write(world.employer, id, "brouillon", "Premier texte.", "2000", "0");
        write(world.team, id, "brouillon", "Texte de Claire.", "2000", "1");

        assertThat(write(world.employer, id, "brouillon", "Texte de Solène.", "2000", "1"))
                .hasStatus(409)
                .bodyText()
                .contains("Texte de Claire.", "Texte de Solène.", "Garder ma version");
        assertThat(column(id, "description")).isEqualTo("Texte de Claire.");
    }

    /// The draft saves itself while she presses « Publier »: she is not told that somebody was faster.
    @Test
    void isNotOvertakenByItsOwnAutosave() {
        var id = UUID.randomUUID();
        write(world.employer, id, "brouillon", "Début.", "2000", "0");
        assertThat(mvc.post()
                        .uri("/employeur/offres/" + id + "/brouillon")
                        .param("version", "1")
                        .param("establishment", world.establishment.toString())
                        .param("description", "Début du texte")
                        .with(SignedIn.as(world.employer)))
                .hasStatusOk();

        assertThat(write(world.employer, id, "publier", "Début du texte, et sa fin.", "2000", "1"))
                .hasStatus3xxRedirection();
        assertThat(column(id, "state")).isEqualTo("PUBLISHED");
        assertThat(column(id, "description")).isEqualTo("Début du texte, et sa fin.");
    }

    /// One letter and away: no « Offre sans métier » stays among the drafts.
    @Test
    void keepsNothingBeforeAnOccupationIsChosen() {
        var id = UUID.randomUUID();
        assertThat(mvc.post()
                        .uri("/employeur/offres/" + id + "/brouillon")
                        .param("establishment", world.establishment.toString())
                        .param("title", "A")
                        .with(SignedIn.as(world.employer)))
                .hasStatusOk();
        assertThat(get(world.employer, "/employeur/offres/" + id)).hasStatus(404);
    }

    @Test
    void hidesAnothersOffer() {
        var id = world.published(1, Paris.today(clock).plusDays(10));
        var other = new OfferWorld(jdbc, clock);

        assertThat(get(other.employer, "/employeur/offres/" + id)).hasStatus(404);
        assertThat(post(other.employer, "/employeur/offres/" + id + "/renouveler"))
                .hasStatus(404);
        assertThat(get(world.team, "/equipe/offres/" + id)).hasStatusOk();
    }

    @Test
    void renewsWhatExpiredAndClosesWithAReason() {
        var id = world.published(1, Paris.today(clock).minusDays(1));
        Actors.machine("test", () -> clocks().run());
        assertThat(world.column(id, "state")).isEqualTo("EXPIRED");
        assertThat(mvc.get().uri("/p/{slug}/offres/{id}", slug(), id)).hasStatus(410);

        assertThat(get(world.employer, "/employeur/offres/" + id + "/renouveler"))
                .hasStatusOk();
        assertThat(world.column(id, "state")).isEqualTo("EXPIRED");
        assertThat(post(world.employer, "/employeur/offres/" + id + "/renouveler"))
                .hasStatus3xxRedirection();
        assertThat(world.column(id, "state")).isEqualTo("PUBLISHED");

        assertThat(post(world.employer, "/employeur/offres/" + id + "/fermer")).hasStatus(422);
        assertThat(mvc.post()
                        .uri("/employeur/offres/" + id + "/fermer")
                        .param("reason", "FILLED_OTHER")
                        .with(SignedIn.as(world.employer)))
                .hasStatus3xxRedirection();
        assertThat(world.column(id, "close_reason")).isEqualTo("FILLED_OTHER");
    }

    @ParameterizedTest
    @ValueSource(ints = {7, 1})
    void remindsOnceAWeekAndOnceADayBeforeTheEnd(int days) {
        world.recruiter();
        var id = world.published(1, Paris.today(clock).plusDays(days));
        Actors.machine("test", () -> clocks().run());
        Actors.machine("test", () -> clocks().run());

        var told = Actors.machine(
                "test",
                () -> jdbc.sql("select count(*) from notice where key like :key")
                        .param("key", "offer-ending:" + id + "%")
                        .query((row, _) -> row.getInt(1))
                        .single());
        assertThat(told).isEqualTo(1);
    }

    /// R-M11: where nobody has an account a message is read by nobody; the team calls, and the task ends with the
    /// renewal.
    @Test
    void givesTheTeamWhatNoRecruiterReads() {
        var id = world.published(1, Paris.today(clock).plusDays(7));
        Actors.machine("test", () -> clocks().run());
        assertThat(task(id)).contains("s’arrête").endsWith("open");

        assertThat(post(world.team, "/equipe/offres/" + id + "/renouveler")).hasStatus3xxRedirection();
        assertThat(task(id)).endsWith("done");

        var over = world.published(1, Paris.today(clock).minusDays(1));
        Actors.machine("test", () -> clocks().run());
        assertThat(task(over)).isEqualTo("« Aide à domicile (F/H) » n’est plus en ligne open");
    }

    private String task(JobOfferId id) {
        return Actors.machine(
                "test",
                () -> jdbc.sql(
                                "select title || case when done_at is null then ' open' else ' done' end from task where key = :key")
                        .param("key", "offer-ending:" + id)
                        .query(String.class)
                        .single());
    }

    /// R-M10: an offer that expired with a post filled does not come back with nothing left to fill.
    @Test
    void doesNotComeBackFull() {
        var id = world.offer("EXPIRED", 2, Paris.today(clock).minusDays(3), null);
        Actors.machine(
                "test",
                () -> jdbc.sql("update job_offer set filled = 1 where id = :id")
                        .param("id", id.value())
                        .update());

        assertThat(write(world.employer, id.value(), "publier", "Une équipe.", "2000", "0"))
                .hasStatus(422)
                .bodyText()
                .contains("Des postes sont déjà pourvus", "Une équipe.");
        assertThat(world.column(id, "state")).isEqualTo("EXPIRED");
    }

    @Test
    void whatWasPublishedMeanwhileIsNotThrownAway() {
        var id = world.published(1, Paris.today(clock).plusDays(20));

        assertThat(post(world.employer, "/employeur/offres/" + id + "/supprimer"))
                .hasStatus3xxRedirection()
                .hasRedirectedUrl("/employeur/offres/" + id);
        assertThat(world.column(id, "state")).isEqualTo("PUBLISHED");
    }

    @ParameterizedTest
    @CsvSource({"28h30, 28.5", "28 h, 28.0", "'24,5 h', 24.5", "35 heures, 35.0"})
    void readsHoursAsTheyAreWritten(String typed, String hours) {
        var id = UUID.randomUUID();
        assertThat(mvc.post()
                        .uri("/employeur/offres/" + id + "/modifier")
                        .param("act", "brouillon")
                        .param("version", "0")
                        .param("establishment", world.establishment.toString())
                        .param("occupation", "aide-a-domicile")
                        .param("weeklyHours", typed)
                        .with(SignedIn.as(world.employer)))
                .hasStatus3xxRedirection();
        assertThat(column(id, "weekly_hours")).isEqualTo(hours);
    }

    /// R-E5: whatever a colleague changed is in the table, also what the page of the offer does not show.
    @Test
    void showsEachAnswerThatDiffers() {
        var id = world.published(1, Paris.today(clock).plusDays(30));
        Actors.machine("test", () -> jdbc.sql("""
                        update job_offer set training_text = 'Un tutorat de deux mois', contact_name = 'Nadia', version = 7
                         where id = :id
                        """).param("id", id.value()).update());

        assertThat(write(world.employer, id.value(), "publier", "Une équipe.", "2000", "0"))
                .hasStatus(409)
                .bodyText()
                .contains(
                        "Comment vous formez",
                        "Un tutorat de deux mois",
                        "Qui accueille",
                        "Nadia",
                        "Garder ma version");
    }

    /// A place of somebody else is refused at its field; no other place takes its offer.
    @Test
    void putsNoOtherPlaceInTheStead() {
        var other = new OfferWorld(jdbc, clock);
        var id = UUID.randomUUID();
        assertThat(mvc.post()
                        .uri("/employeur/offres/" + id + "/modifier")
                        .param("version", "0")
                        .param("establishment", other.establishment.toString())
                        .param("occupation", "aide-a-domicile")
                        .with(SignedIn.as(world.employer)))
                .hasStatus(422)
                .bodyText()
                .contains("Choisissez la structure qui recrute");
    }

    /// An offer that ended is not a dead end: it is corrected, then published again.
    @Test
    void correctsWhatExpiredAndPublishesItAgain() {
        var id = world.offer("EXPIRED", 1, Paris.today(clock).minusDays(3), null);

        assertThat(get(world.employer, "/employeur/offres/" + id + "/modifier"))
                .hasStatusOk()
                .bodyText()
                .contains("Publier l’offre pour 60")
                .doesNotContain("Garder en brouillon");
        assertThat(write(world.employer, id.value(), "publier", "Femme uniquement.", "2000", "0"))
                .hasStatus(422);
        assertThat(world.column(id, "state")).isEqualTo("EXPIRED");
        assertThat(write(world.employer, id.value(), "publier", "Une équipe.", "2000", "0"))
                .hasStatus3xxRedirection();
        assertThat(world.column(id, "state")).isEqualTo("PUBLISHED");
        assertThat(world.column(id, "description")).isEqualTo("Une équipe.");
    }

    @Test
    void showsTheListsAndFormsOfBothDesks() {
        world.published(1, Paris.today(clock).plusDays(3));

        assertThat(get(world.employer, "/employeur/offres"))
                .hasStatusOk()
                .bodyText()
                .contains("Aide à domicile (F/H)");
        assertThat(get(world.team, "/equipe/offres?etat=PUBLISHED&fin=bientot&q=domicile"))
                .hasStatusOk();
        assertThat(get(world.team, "/equipe/offres/export.csv")).hasStatusOk();
        assertThat(get(world.team, "/equipe/besoins/export.csv")).hasStatusOk();
        assertThat(get(world.team, "/equipe/offres/nouvelle?structure=" + world.establishment))
                .hasStatusOk();
        assertThat(get(world.employer, "/employeur/offres/nouvelle")).hasStatusOk();
        assertThat(get(world.team, "/equipe/recherche?q=domicile")).hasStatusOk();
    }

    private MvcTestResult write(Actor actor, UUID id, String act, String text, String pay, String version) {
        var base = actor instanceof Actor.Team ? "/equipe" : "/employeur";
        return mvc.post()
                .uri(base + "/offres/" + id + "/modifier")
                .param("act", act)
                .param("version", version)
                .param("establishment", world.establishment.toString())
                .param("occupation", "aide-a-domicile")
                .param("placeKind", "STRUCTURE")
                .param("contractClass", "PRIVE_CDI")
                .param("openings", "1")
                .param("weeklyHours", "28")
                .param("startOn", Paris.today(clock).plusDays(20).toString())
                .param("payLow", pay)
                .param("payPeriod", "MONTH")
                .param("description", text)
                .with(SignedIn.as(actor))
                .exchange();
    }

    private MvcTestResult get(Actor actor, String uri) {
        return mvc.get().uri(uri).with(SignedIn.as(actor)).exchange();
    }

    private MvcTestResult post(Actor actor, String uri) {
        return mvc.post().uri(uri).with(SignedIn.as(actor)).exchange();
    }

    private Job clocks() {
        return jobs.stream()
                .filter(job -> job.name().equals("offers.clocks"))
                .findFirst()
                .orElseThrow();
    }

    private String slug() {
        return Actors.machine(
                "test",
                () -> jdbc.sql("select slug from platform where id = '33'")
                        .query((row, _) -> row.getString(1))
                        .single());
    }

    private String column(UUID id, String column) {
        return world.column(new JobOfferId(id), column);
    }
}
