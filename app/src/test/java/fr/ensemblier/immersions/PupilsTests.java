package fr.ensemblier.immersions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ensemblier.WholeApplication;
import fr.ensemblier.foundation.Actor;
import fr.ensemblier.foundation.Job;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// R-W4: a school or a parent asks for a pupil on the public site; a talk precedes, the structure gives a day, both say
/// their view, and the names go.
@WholeApplication
class PupilsTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    List<Job> jobs;

    private final String mother = "mere-" + UUID.randomUUID() + "@example.invalid";
    private final String pupil = "Zébulon";
    private AtAStructure at;

    @BeforeEach
    void makeThem() {
        at = new AtAStructure(mvc, jdbc);
    }

    private String form() {
        return "/p/gironde/decouvrir/" + at.place + "/eleve";
    }

    private MvcTestResult ask(String... other) {
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

    private UUID asked() {
        assertThat(ask()).hasStatus3xxRedirection();
        return UUID.fromString(
                String.valueOf(at.text("select id::text from pupil_request where adult_email = ?", mother)));
    }

    private UUID sent() {
        var id = asked();
        assertThat(at.post(at.claire, "/equipe/immersions/eleves/" + id + "/entretien", "day", at.today.toString()))
                .hasStatus3xxRedirection();
        return id;
    }

    private UUID accepted() {
        var id = sent();
        assertThat(answer(id, tuesday(25), tuesday(25).plusDays(2))).hasStatus3xxRedirection();
        return id;
    }

    private MvcTestResult answer(UUID id, LocalDate from, LocalDate until, String... other) {
        return at.post(
                at.paul,
                "/employeur/immersions/eleves/" + id + "/reponse",
                AtAStructure.joined(days(from, until), other));
    }

    /// R-P3: the team corrects what the structure will read; what was not on the form stays.
    @Test
    void theTeamCorrectsWhatTheStructureWillRead() {
        assertThat(ask("words", "Enzo est diabétique")).hasStatus(422);
        var id = asked();
        at.sql("update pupil_request set words = 'Il prend un traitement, sa tante aussi' where id = ?", id);
        var page = "/equipe/immersions/eleves/" + id;
        assertThat(AtAStructure.body(at.get(at.claire, page))).contains("Ce que la structure lira");
        var correct = new String[] {
            "day", at.today.toString(),
            "from", at.today.plusDays(22).toString(),
            "until", at.today.plusDays(30).toString(),
            "level", "SECOND",
            "words", "Sa tante fait ce métier"
        };
        var refused = at.post(at.claire, page + "/entretien", AtAStructure.joined(correct, new String[] {
            "words", "Il a le diabète", "level", "OTHER"
        }));
        assertThat(refused).hasStatus(422);
        assertThat(AtAStructure.body(refused))
                .contains("Retirez", "3e et de 2de seulement", "Il a le diabète</textarea>");
        assertThat(state(id)).isEqualTo("ASKED");
        assertThat(at.post(at.claire, page + "/entretien", correct)).hasStatus3xxRedirection();
        assertThat(AtAStructure.body(at.get(at.paul, "/employeur/immersions/eleves/" + id)))
                .contains("Sa tante fait ce métier", "en 2de")
                .doesNotContain("traitement");
        assertThat(AtAStructure.body(at.get(at.claire, page)))
                .contains("Demande corrigée avant de la transmettre")
                .doesNotContain("traitement");
    }

    /// A pupil finds no work: her reasons are her own, and who is told reads which days and which occupation.
    @Test
    void herReasonsAreHerOwnAndTheMailSaysWhatIsCancelled() {
        var id = accepted();
        var page = "/equipe/immersions/eleves/" + id;
        assertThat(AtAStructure.body(at.get(at.claire, page)))
                .contains("L’établissement scolaire ne donne pas son accord")
                .doesNotContain("trouvé un emploi");
        assertThat(at.post(at.claire, page + "/annuler", "cancelled", "FOUND_WORK"))
                .hasStatus(422);
        assertThat(at.post(at.claire, page + "/annuler", "cancelled", "SCHOOL")).hasStatus3xxRedirection();
        for (var key : List.of("pupil.cancelled:", "pupil.cancelled-at-by-mail:")) {
            assertThat(at.text("select body from outgoing_message where key = ? || ?", key, id.toString()))
                    .matches("(?s)Aide à domicile.*, du \\d+ .*");
        }
        assertThat(AtAStructure.body(at.get(at.claire, page))).contains("ne donne pas son accord. Claire");
    }

    /// What is wrong is summed up in the order of the form.
    @Test
    void theSummaryFollowsTheForm() {
        var body = AtAStructure.body(ask("pupil", "", "level", "", "signatory", "", "from", ""));
        assertThat(body.indexOf("Écrivez le prénom")).isPositive().isLessThan(body.indexOf("Choisissez la classe"));
        assertThat(body.indexOf("Choisissez la classe")).isLessThan(body.indexOf("Écrivez qui signe"));
    }

    /// A mini-stage is for the school holidays: who asks, the team and the structure read it.
    @Test
    void aMiniStageIsForTheHolidays() {
        at.sql("update immersion_place set frames = '{MINI_STAGE}' where id = ?", at.place);
        assertThat(AtAStructure.body(at.get(new Actor.Visitor(), form())))
                .contains("pendant les vacances scolaires seulement");
        var id = asked();
        assertThat(AtAStructure.body(at.get(at.claire, "/equipe/immersions/eleves/" + id)))
                .contains("vérifiez la période");
        at.post(at.claire, "/equipe/immersions/eleves/" + id + "/entretien", "day", at.today.toString());
        assertThat(AtAStructure.body(at.get(at.paul, "/employeur/immersions/eleves/" + id)))
                .contains("Pendant les vacances scolaires seulement");
    }

    /// Until the first day: the others are told of each change, once.
    @Test
    void theDatesChangeUntilTheFirstDay() {
        var id = accepted();
        var day = tuesday(32);
        var theirs = "/employeur/immersions/eleves/" + id;
        assertThat(AtAStructure.body(at.get(at.paul, theirs))).contains("Changer les dates", "value=\"09:00\"");
        var night = at.post(
                at.paul, theirs + "/dates", AtAStructure.joined(days(day, day), new String[] {"ends", "23:00"}));
        assertThat(night).hasStatus(422);
        assertThat(AtAStructure.body(night)).contains("Jamais de nuit", "value=\"23:00\"");
        assertThat(at.post(at.paul, theirs + "/dates", days(day, day))).hasStatus3xxRedirection();
        assertThat(at.post(at.paul, theirs + "/dates", days(day, day))).hasStatus(422);
        assertThat(moved("", id)).isEqualTo(1);
        assertThat(moved("-at", id)).as("the structure knows").isZero();
        assertThat(at.text(
                        "select due_on > ? from task where key = 'pupil.paper:' || ?",
                        at.today.plusDays(20),
                        id.toString()))
                .isEqualTo("t");
        var next = day.plusDays(1);
        assertThat(at.post(at.claire, "/equipe/immersions/eleves/" + id + "/dates", days(next, next)))
                .hasStatus3xxRedirection();
        assertThat(moved("", id)).isEqualTo(2);
        assertThat(moved("-at-by-mail", id)).isEqualTo(1);
        assertThat(AtAStructure.body(at.get(at.claire, "/equipe/immersions/eleves/" + id)))
                .contains("Dates changées");
        var link = at.link("pupil.sent-at-by-mail:" + id);
        assertThat(at.post(new Actor.Visitor(), link + "/dates", days(day, day)))
                .hasStatus3xxRedirection();
        assertThat(at.post(new Actor.Visitor(), at.link("pupil.accepted:" + id) + "/dates", days(next, next)))
                .hasStatus(404);
        at.sql("update pupil_request set from_on = current_date - 1, until_on = current_date where id = ?", id);
        assertThat(AtAStructure.body(at.get(at.paul, theirs))).doesNotContain("Changer les dates");
        assertThat(at.post(at.paul, theirs + "/dates", days(next, next))).hasStatus(422);
    }

    private int moved(String to, UUID id) {
        return at.count(
                "select count(*) from outgoing_message where key ~ ('^pupil\\.moved-\\d+' || ? || ':') and key like '%' || ?",
                to, id.toString());
    }

    /// Who gave a mail alone is written to, not called.
    @Test
    void whoGaveNoTelephoneIsWrittenTo() {
        var id = asked();
        assertThat(AtAStructure.body(at.get(new Actor.Visitor(), at.link("pupil.asked:" + id))))
                .contains("L’équipe vous écrit")
                .doesNotContain("vous appelle");
        assertThat(at.text("select body from outgoing_message where key = 'pupil.asked:' || ?", id.toString()))
                .startsWith("L’équipe vous écrit");
        assertThat(AtAStructure.body(at.get(at.claire, "/equipe/immersions/eleves/" + id)))
                .contains("Écrivez d’abord à la personne", "Noter l’échange et transmettre la demande");
    }

    /// What is typed of a day and its hours.
    private static String[] days(LocalDate from, LocalDate until) {
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

    /// The first Tuesday after so many days.
    private LocalDate tuesday(int days) {
        return at.today.plusDays(days).with(TemporalAdjusters.nextOrSame(DayOfWeek.TUESDAY));
    }

    private String state(UUID id) {
        return String.valueOf(at.text("select state from pupil_request where id = ?", id));
    }

    private int told(String key, UUID id) {
        return at.count("select count(*) from outgoing_message where key = ? || ':' || ?", key, id.toString());
    }

    private void days() {
        AtAStructure.run(jobs, "immersions.pupils");
    }

    @Test
    void theStructureIsAskedOnceTheTalkWasHeldAndGivesADay() {
        var id = asked();
        assertThat(told("pupil.asked", id)).isEqualTo(1);
        assertThat(at.count("select count(*) from task where key = 'pupil.talk:' || ?", id.toString()))
                .isEqualTo(1);
        assertThat(at.get(at.paul, "/employeur/immersions/eleves/" + id)).hasStatus(404);
        assertThat(told("pupil.sent-at-by-mail", id)).isZero();

        assertThat(at.post(at.claire, "/equipe/immersions/eleves/" + id + "/entretien", "day", at.today.toString()))
                .hasStatus3xxRedirection();
        assertThat(told("pupil.sent-at-by-mail", id)).isEqualTo(1);
        assertThat(AtAStructure.body(at.get(at.paul, "/employeur/immersions/eleves/" + id)))
                .contains(pupil, "Sa tante")
                .doesNotContain("Secretmother", mother);

        assertThat(answer(id, tuesday(25), tuesday(25).plusDays(2))).hasStatus3xxRedirection();
        assertThat(state(id)).isEqualTo("ACCEPTED");
        assertThat(AtAStructure.body(at.get(at.paul, "/employeur/immersions/eleves/" + id)))
                .contains("Secretmother");
        assertThat(AtAStructure.body(at.get(new Actor.Visitor(), at.link("pupil.accepted:" + id))))
                .contains("de 9\u00A0h à 16\u00A0h, avec 1\u00A0h de pause", "Elle est signée avant le premier jour");
        assertThat(at.count(
                        "select count(*) from task where key like 'pupil.%' || ? and done_at is null", id.toString()))
                .isEqualTo(1);
    }

    /// A pupil never has a file or a card.
    @Test
    void aPupilHasNoFile() {
        accepted();
        assertThat(at.count("select count(*) from person where first_name = ?", pupil))
                .isZero();
    }

    /// By its link, where nobody has an account: a page that asks (R-M7).
    @Test
    void aStructureWithoutAnAccountAnswersByItsLink() {
        var id = sent();
        var link = at.link("pupil.sent-at-by-mail:" + id);
        assertThat(AtAStructure.body(at.get(new Actor.Visitor(), link))).contains("Pouvez-vous accueillir cet élève");
        assertThat(at.post(new Actor.Visitor(), link + "/retrait")).hasStatus(404);
        assertThat(at.post(new Actor.Visitor(), link + "/reponse", "answer", "non"))
                .hasStatus(422);
        assertThat(at.post(new Actor.Visitor(), link + "/reponse", "answer", "non", "reason", "NO_TUTOR"))
                .hasStatus3xxRedirection();
        assertThat(state(id)).isEqualTo("DECLINED");
        assertThat(AtAStructure.body(at.get(new Actor.Visitor(), at.link("pupil.declined:" + id))))
                .contains("D’autres structures")
                .doesNotContain("Personne de disponible");
    }

    /// R-E2: what is refused is said at its field, what was typed stays.
    @Test
    void daysOfThePastAndTooManyOfThemAreRefused() {
        var id = sent();
        assertThat(AtAStructure.body(answer(id, at.today.minusDays(1), tuesday(1))))
                .contains("Choisissez aujourd’hui ou un jour à venir", "value=\"09:00\"", "value=\"60\" selected");
        assertThat(answer(id, tuesday(20), tuesday(20).plusDays(14))).hasStatus(422);
        assertThat(state(id)).isEqualTo("SENT");
        assertThat(answer(id, tuesday(20), tuesday(20).plusDays(13))).hasStatus3xxRedirection();
    }

    /// R-W4: never at night, never on a Sunday, no more than 7 hours before 16, with a break; the team is held to it
    /// too.
    @Test
    void theHoursAreThoseOfSomebodyUnderSixteen() {
        var id = sent();
        var day = tuesday(25);
        assertThat(AtAStructure.body(answer(id, day.plusDays(4), day.plusDays(5), "begins", "22:00", "ends", "06:00")))
                .contains(
                        "Jamais de nuit\u00A0: entre 6\u00A0h et 20\u00A0h pour un élève de 14 ou 15 ans",
                        "Un élève ne vient jamais le dimanche",
                        "value=\"22:00\"");
        assertThat(answer(id, day, day, "ends", "20:30")).hasStatus(422);
        assertThat(answer(id, day, day, "begins", "05:30", "ends", "10:00")).hasStatus(422);
        assertThat(AtAStructure.body(answer(id, day, day, "begins", "16:00", "ends", "09:00")))
                .contains("L’élève part après son arrivée");
        assertThat(AtAStructure.body(answer(id, day, day, "ends", "17:30"))).contains("Au plus 7\u00A0h par jour");
        assertThat(AtAStructure.body(answer(id, day, day, "pause", "0"))).contains("30\u00A0min de pause");
        assertThat(AtAStructure.body(answer(id, day, day, "pause", ""))).contains("Choisissez la pause");
        assertThat(AtAStructure.body(answer(id, day, day, "begins", "de nuit"))).contains("Écrivez l’heure d’arrivée");
        assertThat(at.post(
                        at.claire,
                        "/equipe/immersions/eleves/" + id + "/reponse",
                        AtAStructure.joined(days(day, day), new String[] {"ends", "21:00"})))
                .hasStatus(422);
        assertThat(state(id)).isEqualTo("SENT");
        at.sql("update pupil_request set age = 'FROM_16' where id = ?", id);
        assertThat(answer(id, day, day, "begins", "13:00", "ends", "22:30")).hasStatus(422);
        assertThat(answer(id, day, day, "begins", "13 h", "ends", "22:00")).hasStatus3xxRedirection();
    }

    @Test
    void theFrameIsForTheClassesThatTheLawNames() {
        assertThat(AtAStructure.body(ask("level", "OTHER"))).contains("3e et de 2de");
        assertThat(ask("agreed", "")).hasStatus(422);
        assertThat(ask("through", "PUPIL")).hasStatus(422);
        assertThat(AtAStructure.body(ask("email", ""))).contains("Donnez un courriel ou un téléphone", "Secretschool");
        assertThat(at.count("select count(*) from pupil_request where adult_email = ?", mother))
                .isZero();
    }

    @Test
    void robotsAndASecondClickAreThankedAndNothingMore() {
        assertThat(ask("site", "http://spam.example")).hasStatus3xxRedirection();
        assertThat(at.count("select count(*) from pupil_request where adult_email = ?", mother))
                .isZero();
        ask();
        assertThat(ask()).hasRedirectedUrl("/p/gironde/decouvrir/merci");
        assertThat(at.count("select count(*) from pupil_request where adult_email = ?", mother))
                .isEqualTo(1);
    }

    @Test
    void whoAskedTakesItBack() {
        var id = accepted();
        var link = at.link("pupil.accepted:" + id);
        assertThat(at.post(new Actor.Visitor(), link + "/reponse", "answer", "oui"))
                .hasStatus(404);
        assertThat(at.post(new Actor.Visitor(), link + "/retrait")).hasStatus3xxRedirection();
        assertThat(state(id)).isEqualTo("CANCELLED");
        assertThat(told("pupil.cancelled-at-by-mail", id)).isEqualTo(1);
        assertThat(at.post(new Actor.Visitor(), link + "/retrait")).hasStatus(422);
    }

    /// R-W4: both are asked afterwards and reminded; then nobody is named any more.
    @Test
    void bothSayTheirViewAndTheNamesGo() {
        var id = accepted();
        at.sql("update pupil_request set from_on = current_date - 5, until_on = current_date - 1 where id = ?", id);
        days();
        assertThat(state(id)).isEqualTo("DONE");
        var link = at.link("pupil.view:" + id);
        assertThat(AtAStructure.body(at.get(new Actor.Visitor(), link)))
                .contains("Attend votre avis", "state warn", "<dt>Dates</dt>", "De 9\u00A0h à 16\u00A0h")
                .doesNotContain("Période souhaitée");
        at.sql("update pupil_request set views_due = current_date + 6 where id = ?", id);
        days();
        days();
        assertThat(told("pupil.view-first", id)).isEqualTo(1);
        assertThat(at.post(new Actor.Visitor(), link + "/avis", "opinion", "GOOD", "words", "Elle veut y retourner"))
                .hasStatus3xxRedirection();
        assertThat(at.post(at.paul, "/employeur/immersions/eleves/" + id + "/avis", "opinion", "MIXED"))
                .hasStatus3xxRedirection();
        assertThat(AtAStructure.body(at.get(at.claire, "/equipe/immersions/eleves/" + id)))
                .contains("Elle veut y retourner", "Passée avec des difficultés");
        at.sql("update pupil_request set from_on = current_date - 95, until_on = current_date - 90 where id = ?", id);
        days();
        assertThat(at.get(new Actor.Visitor(), link)).hasStatusOk();

        at.sql("update pupil_request set until_on = current_date - 91 where id = ?", id);
        days();
        assertThat(at.get(new Actor.Visitor(), link)).hasStatus(404);
        for (var table : List.of("pupil_request", "pupil_event", "pupil_link", "notice", "outgoing_message", "task")) {
            assertThat(at.count(
                            "select count(*) from " + table
                                    + " t where (t::text like ? or t::text like '%Secretschool%' or t::text like '%Secretmother%' or t::text like '%y retourner%') and t::text like ?",
                            "%" + mother + "%",
                            "%" + id + "%"))
                    .as(table)
                    .isZero();
        }
        assertThat(AtAStructure.body(at.get(at.claire, "/equipe/immersions/eleves/" + id)))
                .contains("Effacés", "Passée avec des difficultés");
    }

    /// R-W1, R-W4: the database refuses too.
    @Test
    void noDayWithoutATalk() {
        var id = asked();
        assertThatThrownBy(() -> at.sql(
                        "update pupil_request set state = 'ACCEPTED', from_on = current_date, until_on = current_date, timetable = 'x' where id = ?",
                        id))
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    /// R-T1, R-W4: only what is open and engaged is shown, and nobody's name or telephone with it.
    @Test
    void openPlacesAreShownToAnybody() {
        var list = "/p/gironde/decouvrir?pour=eleve&metier=aide-a-domicile&commune=33063";
        at.sql("update immersion_place set tasks = ? where id = ?", "Accompagner " + at.place, at.place);
        var body = wholeList(list);
        assertThat(body).contains(at.place + "/eleve").doesNotContain("paul@example.invalid");
        at.sql("update immersion_place set state = 'PAUSED' where id = ?", at.place);
        assertThat(wholeList(list)).doesNotContain(at.place.toString());
        assertThat(at.get(new Actor.Visitor(), form())).hasStatus(404);
        assertThat(at.get(new Actor.Visitor(), "/p/haute-garonne/decouvrir")).hasStatus(404);
    }

    /// All its pages, one after the other.
    private String wholeList(String path) {
        var all = new StringBuilder();
        var next = path;
        for (var page = 0; page < 60 && next != null; page++) {
            var body = AtAStructure.body(at.get(new Actor.Visitor(), next));
            all.append(body);
            var more = java.util.regex.Pattern.compile("href=\"([^\"]*apres=[^\"]*)\"")
                    .matcher(body);
            String last = null;
            while (more.find()) {
                last = more.group(1).replace("&amp;", "&");
            }
            next = last;
        }
        return all.toString();
    }

    /// R-P8: the team notes what it is told at the telephone, where there is no mail too.
    @Test
    void theTeamNotesWhatItIsToldAndIsAskedToCallBack() {
        var answer = at.post(
                at.claire,
                form(),
                "through",
                "SCHOOL",
                "adult",
                "Mme Secretmother",
                "phone",
                "06 39 98 12 12",
                "pupil",
                pupil,
                "age",
                "FROM_14",
                "level",
                "SECOND",
                "school",
                mother,
                "signatory",
                "Le proviseur",
                "from",
                at.today.plusDays(20).toString(),
                "until",
                at.today.plusDays(40).toString(),
                "agreed",
                "true");
        assertThat(answer).hasStatus3xxRedirection();
        var id =
                UUID.fromString(String.valueOf(at.text("select id::text from pupil_request where school = ?", mother)));
        assertThat(AtAStructure.body(at.get(at.claire, "/equipe/immersions/eleves/" + id)))
                .contains("Demande notée au téléphone", "Claire");
        at.post(at.claire, "/equipe/immersions/eleves/" + id + "/entretien", "day", at.today.toString());
        assertThat(toCall(id)).as("she was on the telephone").isNull();
        assertThat(answer(id, tuesday(25), tuesday(25).plusDays(2))).hasStatus3xxRedirection();
        assertThat(toCall(id))
                .startsWith("Appeler Mme Secretmother : accueil de Zébulon / Dites que Les Tilleuls accueille Zébulon");
        assertThat(at.post(at.claire, "/equipe/immersions/eleves/" + id + "/annuler", "cancelled", "HOST"))
                .hasStatus3xxRedirection();
        assertThat(toCall(id)).contains("Dites que la découverte chez Les Tilleuls est annulée");
        assertThat(at.count("select count(*) from task where key like 'pupil.tell%' || ?", id.toString()))
                .isEqualTo(1);
    }

    private @Nullable String toCall(UUID id) {
        return at.text(
                "select title || ' / ' || detail from task where key = 'pupil.tell:' || ? and done_at is null",
                id.toString());
    }

    /// R-P6: on demand, once it is over.
    @Test
    void theNamesGoOnDemandOnceItIsOver() {
        var id = sent();
        var link = at.link("pupil.sent:" + id);
        assertThat(at.post(new Actor.Visitor(), link + "/effacement")).hasStatus(422);
        assertThat(at.post(new Actor.Visitor(), link + "/retrait")).hasStatus3xxRedirection();
        assertThat(at.post(new Actor.Visitor(), link + "/effacement")).hasRedirectedUrl("/p/gironde/decouvrir");
        assertThat(at.get(new Actor.Visitor(), link)).hasStatus(404);
        assertThat(at.count("select count(*) from pupil_request where id = ? and pupil is null", id))
                .isEqualTo(1);
        assertThat(at.count(
                        "select count(*) from outgoing_message m where key like '%:' || ? and (m::text like ? or m::text like ?)",
                        id.toString(), "%" + mother + "%", "%" + pupil + "%"))
                .as("nothing that waits to leave names them")
                .isZero();
        assertThat(at.count(
                        "select count(*) from outgoing_message where key = 'pupil.gone-at-by-mail:' || ? or key = 'pupil.cancelled-at-by-mail:' || ? and state <> 'WAITING'",
                        id.toString(),
                        id.toString()))
                .as("the structure hears that nobody comes, whether its message had left or waited")
                .isPositive();
    }

    /// R-P6: what nobody answers is closed when the days that were wished are over, and the names go in their time.
    @Test
    void whatNobodyAnswersClosesWithItsPeriodAndTheNamesGo() {
        var id = sent();
        at.sql(
                "update pupil_request set wished_from = current_date - 20, wished_until = current_date where id = ?",
                id);
        days();
        assertThat(state(id)).isEqualTo("SENT");
        at.sql("update pupil_request set wished_until = current_date - 1 where id = ?", id);
        days();
        assertThat(state(id)).isEqualTo("CANCELLED");
        assertThat(at.count(
                        "select count(*) from task where key like 'pupil.%' || ? and done_at is null", id.toString()))
                .isZero();
        assertThat(AtAStructure.body(at.get(new Actor.Visitor(), at.link("pupil.lapsed:" + id))))
                .contains("la période souhaitée est passée");
        assertThat(AtAStructure.body(at.get(at.paul, "/employeur/immersions/eleves/" + id)))
                .doesNotContain("Attend votre réponse");
        at.sql("update pupil_request set closed_on = current_date - 91 where id = ?", id);
        days();
        assertThat(at.count("select count(*) from pupil_request where id = ? and pupil is null", id))
                .isEqualTo(1);
    }

    /// R-W4: the structure that withdrew its offer meanwhile is not asked.
    @Test
    void aPlaceThatIsPausedMeanwhileIsNotAsked() {
        var id = asked();
        at.sql("update immersion_place set state = 'PAUSED' where id = ?", at.place);
        var answer = at.post(at.claire, "/equipe/immersions/eleves/" + id + "/entretien", "day", at.today.toString());
        assertThat(answer).hasStatus(422);
        assertThat(AtAStructure.body(answer)).contains("La structure ne propose plus cette place");
        assertThat(told("pupil.sent-at-by-mail", id)).isZero();
    }

    /// R-W1: what has begun is not withdrawn, what is over is not cancelled: its days and both views stay.
    @Test
    void aVisitThatHasBegunIsNotTakenBack() {
        var id = accepted();
        var link = at.link("pupil.accepted:" + id);
        at.sql("update pupil_request set from_on = current_date - 1, until_on = current_date where id = ?", id);
        assertThat(at.post(new Actor.Visitor(), link + "/retrait")).hasStatus(422);
        assertThat(AtAStructure.body(at.get(new Actor.Visitor(), link))).doesNotContain("Retirer ma demande");
        at.sql("update pupil_request set until_on = current_date - 1 where id = ?", id);
        assertThat(at.post(at.claire, "/equipe/immersions/eleves/" + id + "/annuler", "cancelled", "HOST"))
                .hasStatus(422);
        assertThat(state(id)).isEqualTo("ACCEPTED");
    }

    /// R-E2: the choice stays when the words are refused, the day of the call when it is.
    @Test
    void whatWasChosenStaysWhenItIsRefused() {
        var id = asked();
        var day = at.today.plusDays(3);
        assertThat(AtAStructure.body(
                        at.post(at.claire, "/equipe/immersions/eleves/" + id + "/entretien", "day", day.toString())))
                .contains("value=\"" + day + "\"");
        at.post(at.claire, "/equipe/immersions/eleves/" + id + "/entretien", "day", at.today.toString());
        answer(id, tuesday(25), tuesday(25).plusDays(2));
        at.sql("update pupil_request set from_on = current_date - 5, until_on = current_date - 1 where id = ?", id);
        days();
        var refused = at.post(
                new Actor.Visitor(),
                at.link("pupil.view:" + id) + "/avis",
                "opinion",
                "GOOD",
                "words",
                "Elle a le diabète");
        assertThat(refused).hasStatus(422);
        assertThat(AtAStructure.body(refused)).contains("value=\"GOOD\" checked", "Elle a le diabète");
    }

    /// R-W4: only what took place is judged, and what is wrong is said.
    @Test
    void aViewOfWhatWasTakenBackIsNotGivenAlready() {
        var id = accepted();
        var link = at.link("pupil.accepted:" + id);
        at.post(new Actor.Visitor(), link + "/retrait");
        assertThat(AtAStructure.body(at.post(new Actor.Visitor(), link + "/avis", "opinion", "GOOD")))
                .contains("a changé entre-temps")
                .doesNotContain("déjà donné");
    }

    /// R-E4: two posts at the same moment are one request.
    @Test
    void aDoubleClickIsOneRequest() throws Exception {
        try (var clicks = Executors.newFixedThreadPool(4)) {
            clicks.invokeAll(Collections.nCopies(8, (Callable<MvcTestResult>) this::ask));
        }
        assertThat(at.count("select count(*) from pupil_request where adult_email = ?", mother))
                .isEqualTo(1);
    }

    /// R-P6: the page says how long the names are kept, in the number of the rule.
    @Test
    void theFormSaysHowLongNamesAreKept() {
        assertThat(AtAStructure.body(at.get(new Actor.Visitor(), form()))).contains("effacés 90\u00A0jours après");
    }

    /// The list of the team goes from page to page, and says how many there are of each state.
    @Test
    void theTeamReadsAllOfThemPageAfterPage() {
        var first = asked();
        for (var number = 0; number < 26; number++) {
            ask("through", "SCHOOL", "pupil", pupil + (char) ('a' + number));
        }
        var list = "/equipe/immersions/eleves?etat=ASKED";
        var waiting = at.count("select count(*) from pupil_request where platform_id = '33' and state = 'ASKED'");
        var page = AtAStructure.body(at.get(at.claire, list));
        assertThat(page).contains("25 sur " + waiting).doesNotContain("eleves/" + first);
        var last = String.valueOf(
                at.text(
                        "select id::text from pupil_request where platform_id = '33' and state = 'ASKED' order by asked_at desc, id desc offset 24 limit 1"));
        assertThat(page).contains("apres=" + last);
        assertThat(AtAStructure.body(at.get(at.claire, list + "&apres=" + last)))
                .contains("eleves/" + first);
        assertThat(AtAStructure.body(at.get(at.claire, "/equipe/immersions/eleves?etat=SENT")))
                .doesNotContain("eleves/" + first);
    }

    /// A class has more than ten pupils.
    @Test
    void aSchoolAsksForAWholeClass() {
        for (var number = 0; number < 12; number++) {
            assertThat(ask("through", "SCHOOL", "pupil", pupil + (char) ('a' + number)))
                    .hasStatus3xxRedirection();
        }
    }

    /// What comes from one adult is limited.
    @Test
    void oneAdultAsksTenTimesAnHour() {
        for (var time = 0; time < 10; time++) {
            assertThat(ask()).hasStatus3xxRedirection();
        }
        assertThat(ask()).hasStatus(429);
    }
}
