package fr.ensemblier.immersions;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ensemblier.foundation.Actor;
import fr.ensemblier.ui.French;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// R-W4, R-P8: what the team notes, corrects and reads of the requests for pupils.
class PupilsOfTheTeamTests extends AskedForAPupil {

    private @Nullable String toCall(UUID id) {
        return at.text(
                "select title || ' / ' || detail from task where key = 'pupil.tell:' || ? and done_at is null",
                id.toString());
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
        var late = at.post(
                at.claire,
                "/equipe/immersions/eleves/" + id + "/entretien",
                "day",
                at.today.plusDays(1).toString());
        assertThat(AtAStructure.body(late))
                .contains("Notez le jour de l’échange")
                .doesNotContain("jour de l’appel");
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
                "05 36 49 12 12",
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

    /// R-P8: who gave a mobile telephone alone reads each news by text message, with the link to follow it.
    @Test
    void whoGaveAMobileAloneIsToldByTextMessage() {
        var mobile = "06" + (10_000_000 + new java.util.Random().nextInt(89_999_999));
        var asked = ask("email", "", "phone", mobile, "school", mother);
        assertThat(asked).hasStatus3xxRedirection();
        var id =
                UUID.fromString(String.valueOf(at.text("select id::text from pupil_request where school = ?", mother)));
        var page = "/equipe/immersions/eleves/" + id;
        assertThat(at.post(at.claire, page + "/entretien", "day", at.today.toString()))
                .hasStatus3xxRedirection();
        assertThat(AtAStructure.body(at.get(new Actor.Visitor(), at.link("pupil.sent:" + id))))
                .contains("Un SMS vous donne sa réponse");
        assertThat(answer(id, tuesday(25), tuesday(25).plusDays(2))).hasStatus3xxRedirection();
        assertThat(at.post(at.paul, "/employeur/immersions/eleves/" + id + "/dates", days(tuesday(32), tuesday(32))))
                .hasStatus3xxRedirection();
        assertThat(at.post(at.claire, page + "/annuler", "cancelled", "HOST")).hasStatus3xxRedirection();
        for (var key : List.of("pupil.asked", "pupil.sent", "pupil.accepted", "pupil.moved-%", "pupil.cancelled")) {
            assertThat(at.text(
                            "select title from outgoing_message where channel = 'SMS' and recipient = ? and key like ? || ':' || ? and (state = 'SENT' or action_href like '/immersion/eleve/%')",
                            "+33" + mobile.substring(1), key, id.toString()))
                    .as(key)
                    .isNotNull()
                    .doesNotContain("Secretmother", mother);
        }
        assertThat(toCall(id)).as("she has read it").isNull();
    }

    /// The structure says why of a list made for pupils: nobody is already known there, nobody looks for work.
    @Test
    void theReasonsOfARefusalAreThoseOfAPupil() {
        var id = sent();
        var page = "/employeur/immersions/eleves/" + id;
        assertThat(AtAStructure.body(at.get(at.paul, page)))
                .contains("Ce métier ne se montre pas à un élève ici")
                .doesNotContain("déjà connue");
        assertThat(at.post(at.paul, page + "/reponse", "answer", "non", "reason", "KNOWN"))
                .hasStatus(422);
        assertThat(at.post(at.paul, page + "/reponse", "answer", "non", "reason", "TOO_YOUNG"))
                .hasStatus3xxRedirection();
    }

    /// Of three pupils the adviser reads on her list which one it is.
    @Test
    void aTaskSaysWhichPupilItIs() {
        var id = sent();
        assertThat(at.text(
                        "select title from task where key = 'pupil.silent:' || ? and done_at is null", id.toString()))
                .isEqualTo("Zébulon : réponse attendue des Tilleuls");
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

    /// R-P6: what never ends would never be forgotten.
    @Test
    void theTeamCorrectsAPeriodWithinTheYear() {
        var id = asked();
        var refused = at.post(
                at.claire,
                "/equipe/immersions/eleves/" + id + "/entretien",
                "day",
                at.today.toString(),
                "until",
                at.today.plusYears(180).toString());
        assertThat(refused).hasStatus(422);
        assertThat(AtAStructure.body(refused)).contains("dans l’année");
    }

    /// R-W4: the structure that has neither an account nor a mail is called, and hears all that others read.
    @Test
    void aStructureThatReadsNothingIsCalled() {
        at.sql(
                "update immersion_place set contact_email = null, contact_phone = '+33536491212' where id = ?",
                at.place);
        var id = sent();
        var toCall =
                "select title || ' / ' || detail from task where key = 'pupil.tell-host:' || ? and done_at is null";
        assertThat(at.text(toCall, id.toString()))
                .startsWith("Appeler Les Tilleuls : accueil de Zébulon / Paul, 05")
                .contains("À dire : Un élève voudrait découvrir un métier chez vous");
        assertThat(AtAStructure.body(at.get(new Actor.Visitor(), at.link("pupil.sent:" + id))))
                .as("nobody has received anything")
                .contains("L’équipe appelle Les Tilleuls pour votre demande.")
                .doesNotContain("a reçu votre demande", "est transmise");
        assertThat(at.text("select title from outgoing_message where key = 'pupil.sent:' || ?", id.toString()))
                .endsWith("l’équipe appelle Les Tilleuls");
        var page = "/equipe/immersions/eleves/" + id;
        assertThat(AtAStructure.body(at.get(at.claire, page)))
                .contains("Appelez la structure\u00A0: elle n’a ni compte");
        assertThat(at.post(at.claire, page + "/reponse", days(tuesday(25), tuesday(25))))
                .hasStatus3xxRedirection();
        assertThat(at.text(toCall, id.toString())).isNull();
        var link = at.link("pupil.accepted:" + id);
        at.post(new Actor.Visitor(), link + "/retrait");
        assertThat(at.text(toCall, id.toString())).contains("La venue de Zébulon est annulée");
        at.post(new Actor.Visitor(), link + "/effacement");
        assertThat(at.text(toCall, id.toString()))
                .contains("accueil d’un élève", "est annulée")
                .doesNotContain(pupil);
    }

    /// Found by her first name, her school or the structure; in the order asked, and downloaded without who asked.
    @Test
    void theTeamSearchesOrdersAndDownloads() {
        var word = "Quartz" + UUID.randomUUID().toString().substring(0, 8);
        ask("school", "Collège " + word);
        var first = UUID.fromString(
                String.valueOf(at.text("select id::text from pupil_request where adult_email = ?", mother)));
        ask(
                "school",
                "Lycée " + word,
                "pupil",
                "Yaël",
                "from",
                at.today.plusDays(2).toString());
        var second = UUID.fromString(String.valueOf(
                at.text("select id::text from pupil_request where adult_email = ? and id <> ?", mother, first)));
        var list = "/equipe/immersions/eleves?q=" + word;
        assertThat(AtAStructure.body(at.get(at.claire, list)))
                .contains("2\u00A0demandes")
                .containsSubsequence("eleves/" + second, "eleves/" + first);
        assertThat(AtAStructure.body(at.get(at.claire, list + "&tri=anciennes")))
                .containsSubsequence("eleves/" + first, "eleves/" + second);
        assertThat(AtAStructure.body(at.get(at.claire, list + "&tri=jour")))
                .containsSubsequence("eleves/" + second, "eleves/" + first);
        at.post(at.claire, "/equipe/immersions/eleves/" + first + "/entretien", "day", at.today.toString());
        assertThat(AtAStructure.body(at.get(at.claire, list + "&tri=reponse")))
                .contains("Réponse attendue le ")
                .containsSubsequence("eleves/" + first, "eleves/" + second);
        assertThat(AtAStructure.body(at.get(at.claire, list + "&tri=reponse&apres=" + first)))
                .contains("eleves/" + second)
                .doesNotContain("eleves/" + first + "\"");
        assertThat(AtAStructure.body(at.get(at.claire, "/equipe/immersions/eleves?q=yael " + word)))
                .contains("eleves/" + second)
                .doesNotContain("eleves/" + first);
        assertThat(AtAStructure.body(at.get(at.claire, list + "&cadre=MINI_STAGE")))
                .contains("Aucune demande ne correspond");
        assertThat(AtAStructure.body(at.get(at.claire, "/equipe/immersions/eleves/export.csv?q=" + word)))
                .contains("Réponse attendue le", "Les Tilleuls")
                .as("R-P6: a file outlives the day on which the names go")
                .doesNotContain("Yaël", word, "Secretmother", mother);
    }

    /// R-W4: a call that is noted days later: the structure is awaited from the day it was asked, as the task says.
    @Test
    void theStructureIsAwaitedFromTheDayItWasAsked() {
        var id = asked();
        at.sql("update pupil_request set asked_at = asked_at - interval '9 days' where id = ?", id);
        var page = "/equipe/immersions/eleves/" + id;
        assertThat(at.post(
                        at.claire,
                        page + "/entretien",
                        "day",
                        at.today.minusDays(8).toString()))
                .hasStatus3xxRedirection();
        var due = LocalDate.parse(String.valueOf(
                at.text("select due_on::text from task where key = 'pupil.silent:' || ?", id.toString())));
        at.sql("update pupil_request set school = ? where id = ?", mother, id);
        assertThat(AtAStructure.body(at.get(at.claire, "/equipe/immersions/eleves?q=" + mother)))
                .contains("Réponse attendue le " + French.shortDate(due, at.today));
        assertThat(AtAStructure.body(at.get(at.claire, "/equipe/immersions/eleves/export.csv?q=" + mother)))
                .contains(day(at.today) + ";" + day(due))
                .doesNotContain(day(at.today.minusDays(8)));
    }

    private static String day(LocalDate day) {
        return DateTimeFormatter.ofPattern("dd/MM/yyyy").format(day);
    }

    /// R-W4: whom the place names is written to with her link, beside those who have an account; not twice where she is
    /// one of them.
    @Test
    void whomThePlaceNamesIsWrittenToWhereTheStructureHasAnAccountToo() {
        at.recruiter("recrute-" + at.place + "@example.invalid");
        var id = sent();
        assertThat(told("pupil.sent-at", id)).isEqualTo(1);
        assertThat(told("pupil.sent-at-by-mail", id)).isEqualTo(1);
        assertThat(answer(id, tuesday(25), tuesday(25))).hasStatus3xxRedirection();
        at.sql(
                "update immersion_place set contact_email = ? where id = ?",
                "Recrute-" + at.place + "@example.invalid",
                at.place);
        assertThat(at.post(at.claire, "/equipe/immersions/eleves/" + id + "/annuler", "cancelled", "SCHOOL"))
                .hasStatus3xxRedirection();
        assertThat(told("pupil.cancelled-at", id)).isEqualTo(1);
        assertThat(told("pupil.cancelled-at-by-mail", id)).isZero();
    }

    /// A key that is none of a request begins at the first page.
    @Test
    void anUnknownKeyIsTheFirstPage() {
        var id = asked();
        assertThat(AtAStructure.body(
                        at.get(at.claire, "/equipe/immersions/eleves?etat=ASKED&apres=" + UUID.randomUUID())))
                .contains("eleves/" + id);
    }
}
