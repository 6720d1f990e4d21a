package fr.ensemblier.immersions;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ensemblier.foundation.Actor;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// R-W4: a school or a parent asks for a pupil on the public site; a talk precedes, the structure gives a day, both say
/// their view, and the names go.
class PupilsTests extends AskedForAPupil {

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

    /// What is wrong is summed up in the order of the form.
    @Test
    void theSummaryFollowsTheForm() {
        var body = AtAStructure.body(ask("pupil", "", "level", "", "signatory", "", "from", ""));
        assertThat(body.indexOf("Écrivez le prénom")).isPositive().isLessThan(body.indexOf("Choisissez la classe"));
        assertThat(body.indexOf("Choisissez la classe")).isLessThan(body.indexOf("Écrivez qui signe"));
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

    /// R-E4: two posts at the same moment are one request.
    @Test
    void aDoubleClickIsOneRequest() throws Exception {
        try (var clicks = Executors.newFixedThreadPool(4)) {
            clicks.invokeAll(Collections.nCopies(8, (Callable<MvcTestResult>) this::ask));
        }
        assertThat(at.count("select count(*) from pupil_request where adult_email = ?", mother))
                .isEqualTo(1);
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

    /// R-W4: nor the one that takes visitors only by now.
    @Test
    void aPlaceThatTakesNoPupilMeanwhileIsNotAsked() {
        var id = asked();
        at.sql("update immersion_place set frames = '{VISIT}' where id = ?", at.place);
        var answer = at.post(at.claire, "/equipe/immersions/eleves/" + id + "/entretien", "day", at.today.toString());
        assertThat(answer).hasStatus(422);
        assertThat(AtAStructure.body(answer)).contains("ne propose plus cette place à un élève");
        assertThat(told("pupil.sent-at-by-mail", id)).isZero();
    }

    /// Who says that a school asks writes to one address no more often than a class needs, wherever she is.
    @Test
    void oneAddressIsWrittenToForAClassAndNoMore() {
        for (var time = 0; time < 40; time++) {
            at.elsewhere();
            assertThat(ask("through", "SCHOOL")).hasStatus3xxRedirection();
        }
        at.elsewhere();
        assertThat(ask("through", "SCHOOL")).hasStatus(429);
    }
}
