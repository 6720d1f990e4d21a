package fr.ensemblier.matching;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ensemblier.WholeApplication;
import fr.ensemblier.accounts.SignedIn;
import fr.ensemblier.foundation.Actor;
import fr.ensemblier.foundation.Paris;
import fr.ensemblier.matching.model.Endings;
import fr.ensemblier.matching.model.Moves;
import fr.ensemblier.matching.model.Readings;
import fr.ensemblier.matching.model.Stage;
import fr.ensemblier.placements.Hires;
import java.math.BigDecimal;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/// R-P8: an adviser whom a person calls reads in her file which employers asked for her, and who did what.
@WholeApplication
class HerFileTests extends AroundAnOffer {

    /// What a job or a listener is called; no such word may stand under a line of her file.
    private static final String TECHNICAL = "by ~ '^[a-z]+([.-][a-z-]+)*$'";

    @Autowired
    Endings endings;

    private RequestPostProcessor adviser;

    @BeforeEach
    void signIn() {
        adviser = SignedIn.as(new Actor.Team(UUID.randomUUID(), "Claire Bessière", scene.platform, true));
    }

    @Test
    void herFileBeginsWithTheEmployersThatAskedForHer() {
        var her = her("Amina");
        var open = accepted(her);
        var ended = requested(elsewhere(), her);
        decline(ended, "PERSON", "Amina");
        var address = "/equipe/personnes/" + her.person() + "/rapprochements";

        var body = body(address, true);

        assertThat(body)
                .contains("Contacts d’employeurs", "Les Jardins", "Aide à domicile (F/H)", "À joindre avant")
                .contains("Contacts terminés\u00A0: 1", "A décliné", "Depuis le");
        assertThat(body.indexOf("/equipe/contacts/" + open)).isPositive().isLessThan(body.indexOf("<details"));
        assertThat(body.indexOf("/equipe/contacts/" + ended)).isGreaterThan(body.indexOf("<details"));
        assertThat(body.indexOf("Contacts d’employeurs")).isLessThan(body.indexOf("Offres pour cette personne"));
        assertThat(body(address, false)).contains("/equipe/contacts/" + open);
    }

    @Test
    void whomNobodyAskedForHasACardThatSaysSo() {
        var her = her("Amina");

        assertThat(body("/equipe/personnes/" + her.person() + "/rapprochements", true))
                .contains("Aucun employeur ne l’a encore demandée");
    }

    /// R-P8: the act says who: herself, the structure that recruits, or the adviser.
    @Test
    void eachActOfAContactIsALineSignedByWhoActed() {
        var her = her("Amina");
        var contact = accepted(her);
        Readings.across(() -> moves.stage(contact, Stage.TRIAL, null, "EMPLOYER", scene.employer.name()));
        var other = requested(elsewhere(), her);
        decline(other, "TEAM", "Claire Bessière");

        assertThat(line(her, "Les Jardins demande à la rencontrer", "Les Jardins"))
                .isEqualTo(2);
        assertThat(line(her, "Accepte de rencontrer Les Jardins", "la personne"))
                .isEqualTo(1);
        assertThat(line(her, "Essai ou immersion chez Les Jardins", "Les Jardins"))
                .isEqualTo(1);
        assertThat(line(her, "Décline la rencontre avec Les Jardins", "Claire Bessière"))
                .isEqualTo(1);
        assertThat(body("/equipe/personnes/" + her.person(), false)).contains("Accepte de rencontrer Les Jardins");
    }

    /// R-W1: the day of an interview is said with it, and again when it moves.
    @Test
    void theDayOfAnInterviewIsKept() {
        var her = her("Amina");
        var contact = accepted(her);
        var on = fr.ensemblier.foundation.Paris.today(clock).plusDays(3);
        for (var day : java.util.List.of(on, on.plusDays(1))) {
            assertThat(mvc.post()
                            .uri("/employeur/contacts/{id}/issue", contact)
                            .param("stage", "INTERVIEW")
                            .param("on", day.toString())
                            .with(fr.ensemblier.accounts.SignedIn.as(scene.employer)))
                    .hasStatus3xxRedirection();
        }
        assertThat(scene.count(
                        "select count(*) from contact_entry where contact_id = ? and kind = 'interview' and text like 'Le %'",
                        contact))
                .isEqualTo(2);
    }

    /// R-P8: neither a module nor a job signs anything in a person's file.
    @Test
    void noMachineSignsInHerFile() {
        var her = her("Amina");
        var other = requested(elsewhere(), her);
        var hire = hired(accepted(her), Hires.Looking.NO);
        await(() -> scene.state(other).equals("WITHDRAWN"));
        cancel(hire);

        assertThat(scene.count("select count(*) from person_event where person_id = ? and " + TECHNICAL, her.person()))
                .isZero();
        assertThat(scene.count("select count(*) from person_event where by like 'matching%' or by like 'placements%'"))
                .isZero();
        assertThat(line(her, "Embauche : Les Jardins", "la personne")).isEqualTo(1);
        assertThat(line(her, "Fin de la mise en relation avec Les Jardins", "Ensemblier"))
                .isEqualTo(1);
    }

    /// R-E6: a hire that is cancelled leaves the contact where it stood before.
    @Test
    void aCancelledHireBringsTheContactBackToItsStage() {
        var contact = accepted(her("Amina"));
        Readings.across(() -> moves.stage(contact, Stage.TRIAL, null, "EMPLOYER", "Solène Marty"));
        var hire = hired(contact, Hires.Looking.ANOTHER_POST);

        cancel(hire);

        await(() -> scene.state(contact).equals("REACHED"));
        assertThat(scene.count("select count(*) from contact where id = ? and stage = 'TRIAL' and reached", contact))
                .isEqualTo(1);
    }

    /// R-H1: the top of her file says where she works as soon as it is known.
    @Test
    void herFileSaysWhereSheWorks() {
        var her = her("Amina");
        hired(accepted(her), Hires.Looking.NO);

        assertThat(body("/equipe/personnes/" + her.person() + "/embauches", true))
                .contains("En emploi chez Les Jardins depuis le");
        assertThat(body("/equipe/personnes/" + her.person(), false)).contains("hx-select=\".in-post\"");
    }

    private int line(Scene.Her her, String title, String by) {
        return scene.count(
                "select count(*) from person_event where person_id = ? and title = ? and by = ?",
                her.person(),
                title,
                by);
    }

    private void decline(UUID contact, String side, String by) {
        assertThat(Readings.across(() -> answers.decline(contact, side, by, null, null)))
                .isEqualTo(Moves.Done.YES);
    }

    private UUID hired(UUID contact, Hires.Looking looking) {
        var said = new Endings.Hired(Paris.today(clock), null, "PRIVE_CDI", BigDecimal.valueOf(30), looking, null);
        return Readings.across(() -> endings.hired(contact, readings.offer(scene.offer), said, "PERSON", "Amina"))
                .orElseThrow();
    }

    private void cancel(UUID hire) {
        assertThat(mvc.post()
                        .uri("/equipe/embauches/{id}/annuler", hire)
                        .param("why", "Elle n’est jamais venue")
                        .with(adviser))
                .hasStatus3xxRedirection();
    }

    private String body(String address, boolean part) {
        var request = mvc.get().uri(address).with(adviser);
        var answer = (part ? request.header("HX-Request", "true") : request).exchange();
        assertThat(answer).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
    }
}
