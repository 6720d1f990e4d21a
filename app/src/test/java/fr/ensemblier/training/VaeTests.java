package fr.ensemblier.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import fr.ensemblier.accounts.SignedIn;
import fr.ensemblier.foundation.Actor;
import fr.ensemblier.foundation.Actors;
import fr.ensemblier.people.Given;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.dao.DataIntegrityViolationException;

/// A9, R-W1, R-W5: the VAE of a person, alone and in a group; it feeds her pathway, she reads it, no employer does.
class VaeTests extends GoingForAVae {

    private static final String STEPS = """
            select string_agg(s.state, ' ' order by s.position) from pathway_step s
              join pathway p on p.platform_id = s.platform_id and p.id = s.pathway_id
             where p.person_id = ? and s.kind in ('VAE_FILE', 'VAE')
            """;

    private String stands(String vae) {
        return at.text(
                "select concat_ws(' ', state, sent_on, incomplete_on) from vae where id = ?", InTraining.id(vae));
    }

    private void steps(String states) {
        await().untilAsserted(() -> assertThat(at.text(STEPS, person)).isEqualTo(states));
    }

    @Test
    void goesFromTheProjectToTheDiploma() throws Exception {
        var vae = begun("INDIVIDUAL", "DEAS", "candidate", "PRIVATE");
        for (var act : List.of("envoyer", "incomplet", "envoyer", "recevable", "accompagner", "valider", "jury")) {
            at.moved(vae, act, 0);
        }
        assertThat(at.move(vae, "resultat", 0, "resultat-reason", "BLOCKS"))
                .hasStatus(422)
                .bodyText()
                .contains("Cochez les blocs obtenus");
        at.moved(vae, "resultat", 0, "resultat-reason", "BLOCKS", "resultat-blocks", "BC01", "resultat-blocks", "BC02");

        assertThat(at.text(
                        "select state || ' ' || result || ' ' || obtained::text from vae where person_id = ?", person))
                .isEqualTo("JUDGED BLOCKS {BC01,BC02}");
        assertThat(at.get(vae)).bodyText().contains("Blocs obtenus", "France VAE", "Aucune durée d’expérience");
        assertThat(at.get("/equipe/formations/vae?etat=JUDGED")).hasStatusOk();
        assertThat(at.get("/equipe/formations/vae/export")).bodyText().contains("Blocs obtenus");
        assertThat(mvc.get()
                        .uri("/mon-espace/vae")
                        .with(SignedIn.as(new Actor.Candidate(person, "Zoé", Given.GIRONDE)))
                        .exchange())
                .bodyText()
                .contains("Blocs obtenus", "Nous n’en disons rien à votre employeur");
    }

    /// What comes before is not skipped, and a day that lies ahead or before is refused.
    @Test
    void nothingStandsOnNothing() {
        var vae = begun("HYBRID", "DEAS");
        assertThat(at.move(vae, "jury", 0)).hasStatus(422).bodyText().contains("Cela a changé entre-temps");
        assertThat(at.move(vae, "envoyer", -3)).hasStatus(422).bodyText().contains("date passée");
        at.moved(vae, "envoyer", 0);
        assertThat(at.move(vae, "recevable", 9)).hasStatus(422).bodyText().contains("avant ce qui précède");
        assertThat(at.move(vae, "abandonner", 0)).hasStatus(422).bodyText().contains("Dites pourquoi");
        assertThat(at.post(
                        "/equipe/personnes/" + person + "/formations/vae",
                        "vaeKind",
                        "INDIVIDUAL",
                        "certification",
                        "DEAS",
                        "since",
                        at.today.toString()))
                .hasStatus(422)
                .bodyText()
                .contains("déjà en cours");
    }

    /// R-W1: the database refuses it too.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "state = 'JURY', sent_on = current_date, admissible_on = current_date, written_on = current_date, jury_on = current_date",
                "state = 'SENT'",
                "state = 'JUDGED', result = 'WHOLE', ended_on = current_date",
                "state = 'DROPPED_OUT', ended_on = current_date",
                "certification = 'ADVF'",
                "group_id = gen_random_uuid()",
                "kind = 'COLLECTIVE'"
            })
    void theDatabaseRefusesAForbiddenMove(String change) {
        var vae = InTraining.id(begun("INDIVIDUAL", "DEAS"));
        assertThatThrownBy(() -> at.sql("update vae set " + change + " where id = ?", vae))
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    /// C2: the steps of her pathway follow; what was noted by mistake opens them again.
    @Test
    void feedsThePathway() {
        at.get("/equipe/personnes/" + person + "/parcours/nouveau");
        InTraining.to(at.post(
                "/equipe/personnes/" + person + "/parcours/nouveau",
                "template",
                at.text("select id::text from pathway_template where platform_id = '33' and code = 'VAE_INDIVIDUAL'"),
                "day",
                at.today.minusDays(40).toString()));
        var vae = begun("INDIVIDUAL", "DEAES");
        at.moved(vae, "envoyer", 0);
        steps("UNDERWAY TO_COME");
        at.moved(vae, "recevable", 0);
        steps("DONE TO_COME");
        at.moved(vae, "accompagner", 0);
        steps("DONE UNDERWAY");
        at.moved(vae, "abandonner", 0, "abandonner-reason", "NO_FUNDING");
        steps("DONE BROKEN_OFF");
        InTraining.to(at.post(vae + "/retour"));
        steps("DONE UNDERWAY");
        at.moved(vae, "valider", 0);
        at.moved(vae, "jury", 0);
        at.moved(vae, "resultat", 0, "resultat-reason", "WHOLE");
        steps("DONE DONE");
    }

    /// R-E6: a file that was sent again goes back to the day it was called incomplete, and its step stays begun.
    @Test
    void whatWasSentAgainWasIncompleteBefore() {
        var vae = begun("INDIVIDUAL", "DEAS", "since", at.today.minusDays(30).toString());
        at.moved(vae, "envoyer", 20);
        at.moved(vae, "incomplet", 10);
        at.moved(vae, "envoyer", 5);
        assertThat(stands(vae))
                .startsWith("SENT")
                .endsWith(at.today.minusDays(5).toString());
        assertThat(at.get(vae)).bodyText().contains("incomplet le");

        InTraining.to(at.post(vae + "/retour"));
        assertThat(stands(vae)).isEqualTo("INCOMPLETE " + at.today.minusDays(20) + " " + at.today.minusDays(10));
        at.moved(vae, "envoyer", 4);
        at.moved(vae, "incomplet", 3);
        at.moved(vae, "envoyer", 2);
        at.moved(vae, "recevable", 1);
        for (var back = 0; back < 4; back++) {
            InTraining.to(at.post(vae + "/retour"));
        }
        assertThat(stands(vae)).isEqualTo("INCOMPLETE " + at.today.minusDays(20) + " " + at.today.minusDays(10));
        InTraining.to(at.post(vae + "/retour"));
        assertThat(stands(vae)).isEqualTo("SENT " + at.today.minusDays(20));
    }

    /// R-E6: what was over is not taken back over a second one for the same certification.
    @Test
    void whoGoesAgainGoesOnce() {
        var first = begun("INDIVIDUAL", "DEAS");
        at.moved(first, "abandonner", 0, "abandonner-reason", "NO_TIME");
        var second = begun("INDIVIDUAL", "DEAS");
        assertThat(second).isNotEqualTo(first);

        assertThat(at.post(first + "/retour")).hasStatus(422).bodyText().contains("Une autre VAE est en cours");

        at.moved(second, "abandonner", 0, "abandonner-reason", "NO_TIME");
        InTraining.to(at.post(first + "/retour"));
    }

    /// R-W1: what runs already is noted with its days, not with that of the typing; no day lies ahead.
    @Test
    void beganOnTheDayThatIsSaid() {
        var asked = new String[] {"vaeKind", "INDIVIDUAL", "certification", "DEAS", "since", ""};
        for (var wrong : List.of("", "14/03", at.today.plusDays(1).toString())) {
            asked[5] = wrong;
            assertThat(at.post("/equipe/personnes/" + person + "/formations/vae", asked))
                    .hasStatus(422)
                    .bodyText()
                    .contains(wrong.isEmpty() || wrong.length() < 8 ? "Écrivez le jour" : "date passée");
        }
        var since = at.today.minusDays(48);
        var vae = begun("INDIVIDUAL", "DEAS", "since", since.toString());
        assertThat(at.move(vae, "envoyer", 49)).hasStatus(422).bodyText().contains("avant ce qui précède");
        at.moved(vae, "envoyer", 47);
        assertThat(at.text("select made_on::text from vae where id = ?", InTraining.id(vae)))
                .isEqualTo(since.toString());
    }

    /// R-E2: the blocks ticked stay ticked when the form comes back, and what is aimed at is shown as it stands.
    @Test
    void theBlocksTickedStay() {
        var vae = begun("INDIVIDUAL", "DEAS");
        assertThat(at.get(vae)).bodyText().doesNotContain("viser-day");
        InTraining.to(at.post(vae + "/viser", "viser-blocks", "BC02", "viser-blocks", "XX"));
        assertThat(at.text("select aimed::text from vae where id = ?", InTraining.id(vae)))
                .isEqualTo("{BC02}");
        assertThat(at.get(vae)).bodyText().contains("name=\"viser-blocks\" value=\"BC02\" checked");
        for (var act : List.of("envoyer", "recevable", "valider", "jury")) {
            at.moved(vae, act, 0);
        }
        assertThat(at.post(vae + "/viser", "viser-blocks", "BC01"))
                .hasStatus(422)
                .bodyText()
                .contains("Cela a changé entre-temps");
        assertThat(at.move(vae, "resultat", 3, "resultat-reason", "BLOCKS", "resultat-blocks", "BC01"))
                .hasStatus(422)
                .bodyText()
                .contains("avant ce qui précède", "name=\"resultat-blocks\" value=\"BC01\" checked");
    }

    /// Hybrid (ASH to DEAS): the block that is learnt is followed in a session of hers, and each page leads to the
    /// other.
    @Test
    void aHybridOneIsTiedToTheSessionOfItsBlock() {
        var vae = begun("HYBRID", "DEAS");
        assertThat(at.get(vae)).bodyText().contains("Inscrivez la personne à une session");
        var trainee = at.enrol(person);
        var hers = InTraining.id(trainee).toString();
        var another = InTraining.id(at.enrol(at.person())).toString();
        assertThat(at.get(vae)).bodyText().contains("Suivre un bloc en formation", at.title);
        assertThat(at.post(vae + "/former", "former-reason", another))
                .hasStatus(422)
                .bodyText()
                .contains("Choisissez une formation");

        InTraining.to(at.post(vae + "/former", "former-reason", hers));
        assertThat(at.get(vae)).bodyText().contains("href=\"" + trainee + "\"");
        assertThat(at.get(trainee)).bodyText().contains("href=\"" + vae + "\"");
        at.moved(vae, "envoyer", 0);
        assertThat(at.text("select trainee_id::text from vae where id = ?", InTraining.id(vae)))
                .as("it stays while the VAE goes on")
                .isEqualTo(hers);

        InTraining.to(at.post(vae + "/former", "former-reason", "AUCUNE"));
        assertThat(at.get(trainee)).bodyText().doesNotContain(vae);
        var alone = begun("INDIVIDUAL", "DEAES");
        assertThat(at.get(alone)).bodyText().doesNotContain("Suivre un bloc en formation");
        assertThat(at.post(alone + "/former", "former-reason", hers)).hasStatus(422);
        assertThatThrownBy(() -> at.sql(
                        "update vae set trainee_id = ? where id = ?", InTraining.id(trainee), InTraining.id(alone)))
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    /// What lasts is said with « depuis », the jury with the day she was heard.
    @Test
    void theDayIsSaidAsWhatItIs() {
        var vae = begun("INDIVIDUAL", "DEAS");
        assertThat(at.get(vae)).bodyText().contains("depuis le ");
        for (var act : List.of("envoyer", "recevable", "valider", "jury")) {
            at.moved(vae, act, 0);
        }
        assertThat(at.get(vae)).bodyText().contains("Résultat du jury attendu", "passage devant le jury le ");
    }

    /// After some blocks the page leads to the VAE of the others, which aims at them.
    @Test
    void theBlocksThatAreLeftAreGoneFor() {
        var vae = begun("INDIVIDUAL", "DEAS");
        for (var act : List.of("envoyer", "recevable", "valider", "jury")) {
            at.moved(vae, act, 0);
        }
        at.moved(vae, "resultat", 0, "resultat-reason", "BLOCKS", "resultat-blocks", "BC01");
        assertThat(at.get(vae)).bodyText().contains("Ouvrir la suite pour les blocs restants", "certification=DEAS");
        assertThat(at.get("/equipe/personnes/" + person
                        + "/formations?ajouter=vae&vaeKind=INDIVIDUAL&certification=DEAS"))
                .bodyText()
                .contains("<option value=\"DEAS\" selected>", "<option value=\"INDIVIDUAL\" selected>");

        var next = InTraining.id(begun("INDIVIDUAL", "DEAS"));
        assertThat(at.text(
                        "select ('BC01' = any (aimed)) || ' ' || ('BC02' = any (aimed)) from vae where id = ?", next))
                .isEqualTo("false true");
        assertThat(at.get(vae)).bodyText().contains("Blocs restants").doesNotContain("Ouvrir la suite");
    }

    /// R-E6: what was opened by mistake is taken out and counts nowhere, as long as nothing else is noted.
    @Test
    void whatWasOpenedByMistakeIsTakenOut() {
        var vae = begun("INDIVIDUAL", "DEAS");
        assertThat(at.get(vae)).bodyText().contains("Retirer cette VAE");
        at.moved(vae, "envoyer", 0);
        assertThat(at.get(vae)).bodyText().doesNotContain("Retirer cette VAE");
        InTraining.to(at.post(vae + "/erreur"));
        InTraining.to(at.post(vae + "/retour"));
        assertThat(InTraining.to(at.post(vae + "/erreur"))).endsWith("/formations");
        assertThat(at.text("select count(*)::text from vae where person_id = ?", person))
                .isEqualTo("0");
        assertThat(at.text(
                        "select count(*)::text from person_event where person_id = ? and title like 'Retiré, noté par erreur%'",
                        person))
                .isEqualTo("1");
    }

    /// R-P9: at the database no employer reads a VAE or a group, not even one that was asked.
    @Test
    void noEmployerReadsAnyOfIt() {
        begun("INDIVIDUAL", "DEAS");
        var employer = new Actor.Employer(UUID.randomUUID(), "Paul", Given.GIRONDE, UUID.randomUUID(), true);
        for (var table : List.of("vae", "vae_group", "vae_group_employer", "vae_fact", "vae_national")) {
            assertThat(Actors.as(
                            employer,
                            () -> jdbc.sql("select count(*) from " + table)
                                    .query(Integer.class)
                                    .single()))
                    .as(table)
                    .isZero();
        }
    }

    /// The list is in the order of the day that it shows.
    @Test
    void whatMovedLastComesFirst() {
        var all = new java.util.ArrayList<String>();
        for (var days : java.util.List.of(9, 2, 5)) {
            person = at.person();
            var vae = begun(
                    "INDIVIDUAL",
                    "DEAES",
                    "since",
                    at.today.minusDays(20 - days).toString());
            at.moved(vae, "envoyer", days);
            all.add(vae);
        }
        var body = at.get("/equipe/formations/vae?etat=SENT&tri=");
        assertThat(body).hasStatusOk();
        var html = new String(body.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
        assertThat(html).containsSubsequence(all.get(1), all.get(2), all.get(0));
    }
}
