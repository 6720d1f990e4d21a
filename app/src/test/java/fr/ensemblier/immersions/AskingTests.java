package fr.ensemblier.immersions;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ensemblier.WholeApplication;
import fr.ensemblier.foundation.Actor;
import fr.ensemblier.people.Given;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// C4, R-W4: places, requests by the adviser and by the person, the answer of the structure.
@WholeApplication
class AskingTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    private AtAStructure at;

    @BeforeEach
    void makeThem() {
        at = new AtAStructure(mvc, jdbc);
    }

    @Test
    void aStructureOffersAPlaceAndTheTeamFindsIt() {
        assertThat(at.post(
                        at.paul,
                        "/employeur/immersions/places/nouvelle",
                        "establishment",
                        at.establishment.toString(),
                        "occupation",
                        "aide-soignant",
                        "frames",
                        "VISIT",
                        "tasks",
                        "Voir un lever",
                        "days",
                        "Le mardi",
                        "seats",
                        "2",
                        "contactName",
                        "Lucie",
                        "contactPhone",
                        "05 56 00 00 00"))
                .hasStatus3xxRedirection();
        assertThat(AtAStructure.body(at.get(at.claire, "/equipe/immersions/places?metier=aide-soignant&cadre=VISIT")))
                .contains("Voir un lever", "Les Tilleuls");
    }

    /// R-W4: no frame, no date.
    @Test
    void aPlaceWithoutAFrameIsRefusedAndWhatWasTypedStays() {
        var answer = at.post(
                at.paul,
                "/employeur/immersions/places/nouvelle",
                "establishment",
                at.establishment.toString(),
                "occupation",
                "aide-soignant",
                "tasks",
                "Voir un lever très tôt");
        assertThat(answer).hasStatus(422);
        assertThat(AtAStructure.body(answer)).contains("sans cadre, pas de date", "Voir un lever très tôt");
    }

    @Test
    void anAdviserAsksAndTheStructureReadsTheFirstNameAlone() {
        var id = at.asked("PMSMP");
        var page = AtAStructure.body(at.get(at.paul, "/employeur/immersions/" + id));
        assertThat(page)
                .contains("Zoé", "Elle aime aider", "Pouvez-vous accueillir")
                .doesNotContain("Secretname");
        assertThat(at.post(at.paul, "/employeur/immersions/" + id + "/reponse", "answer", "oui"))
                .hasStatus3xxRedirection();
        assertThat(at.state(id)).isEqualTo("ACCEPTED");
    }

    /// R-W4: a preparatory talk precedes.
    @Test
    void withoutATalkTheStructureIsNotAsked() {
        var answer = at.ask("PMSMP", "talk", "");
        assertThat(answer).hasStatus(422);
        assertThat(AtAStructure.body(answer)).contains("entretien préparatoire");
    }

    @Test
    void sheAsksHerselfAndTheStructureKnowsAfterTheTalkOnly() {
        assertThat(at.post(
                        at.her, "/mon-espace/immersions/places/" + at.place, "frame", "PMSMP", "wish", "J’aime aider"))
                .hasStatus3xxRedirection();
        var id = at.latest();
        assertThat(at.state(id)).isEqualTo("WISHED");
        assertThat(at.get(at.paul, "/employeur/immersions/" + id)).hasStatus(404);
        assertThat(at.count(
                        "select count(*) from task where key = 'immersion.talk:' || ? and done_at is null",
                        id.toString()))
                .isEqualTo(1);

        assertThat(at.post(at.claire, "/equipe/immersions/" + id + "/entretien", "day", at.today.toString()))
                .hasStatus3xxRedirection();
        assertThat(at.state(id)).isEqualTo("REQUESTED");
        assertThat(at.get(at.paul, "/employeur/immersions/" + id)).hasStatusOk();
        assertThat(at.count(
                        "select count(*) from task where key = 'immersion.talk:' || ? and done_at is null",
                        id.toString()))
                .isZero();
    }

    /// R-W4, ADR 44: a pupil has no file, so nobody asks for her in one, the team neither.
    @Test
    void aPupilIsNotAskedForInAFile() {
        assertThat(AtAStructure.body(at.get(at.her, "/mon-espace/immersions/places/" + at.place)))
                .doesNotContain("value=\"PUPIL\"");
        assertThat(at.post(at.her, "/mon-espace/immersions/places/" + at.place, "frame", "PUPIL"))
                .hasStatus(422);
        var asking = "/equipe/personnes/" + at.her.person() + "/immersions/nouvelle";
        assertThat(AtAStructure.body(at.get(at.claire, asking))).doesNotContain("value=\"PUPIL\"");
        assertThat(at.ask("PUPIL")).hasStatus(422);
        at.sql("update immersion_place set frames = '{PUPIL}' where id = ?", at.place);
        assertThat(AtAStructure.body(at.get(at.claire, "/equipe/immersions/places?pour=" + at.her.person())))
                .doesNotContain("place=" + at.place);
    }

    /// R-M7: the link opens a page that asks; nothing changes before she answers.
    @Test
    void aStructureWithoutAnAccountAnswersByItsLink() {
        var id = at.asked("VISIT", "email", "paul@example.invalid");
        var link = at.link("immersion.requested-by-mail:" + id);
        assertThat(AtAStructure.body(at.get(new Actor.Visitor(), link)))
                .contains("Oui, nous pouvons accueillir")
                .doesNotContain("Secretname");
        assertThat(at.state(id)).isEqualTo("REQUESTED");

        assertThat(at.post(new Actor.Visitor(), link + "/reponse", "answer", "non"))
                .hasStatus(422);
        assertThat(at.post(new Actor.Visitor(), link + "/reponse", "answer", "non", "reason", "FULL"))
                .hasStatus3xxRedirection();
        assertThat(at.state(id)).isEqualTo("REFUSED");
        assertThat(AtAStructure.body(at.get(at.claire, "/equipe/immersions/" + id)))
                .contains("déjà quelqu’un en immersion");
    }

    @Test
    void anotherStructureReadsNothingOfIt() {
        var id = at.asked("PMSMP");
        var other = new Actor.Employer(UUID.randomUUID(), "Eve", Given.GIRONDE, UUID.randomUUID(), true);
        assertThat(at.get(other, "/employeur/immersions/" + id)).hasStatus(404);
        assertThat(at.post(other, "/employeur/immersions/" + id + "/reponse", "answer", "oui"))
                .hasStatus(404);
        assertThat(at.get(other, "/employeur/immersions/places/" + at.place)).hasStatus(404);
    }

    /// R-P9: an employer that she hid is not asked, unless she lifts it.
    @Test
    void anEmployerThatSheHidIsNotAsked() {
        at.card(false, at.paul.organisation());
        var answer = at.ask("PMSMP");
        assertThat(answer).hasStatus(422);
        assertThat(AtAStructure.body(answer)).contains("ne veut pas être vue de cet employeur");
        assertThat(AtAStructure.body(at.get(at.her, "/mon-espace/immersions?tout=true")))
                .doesNotContain(at.place.toString());
    }

    /// R-E6: the immersions of a file that was joined to another are those of the kept one.
    @Test
    void aJoinedFileKeepsItsImmersions() {
        var id = at.asked("PMSMP");
        var kept = fr.ensemblier.foundation.Actors.machine("test", () -> Given.submitted(jdbc));
        at.sql("update person set merged_into = ?, archived_at = now() where id = ?", kept.person(), at.her.person());
        assertThat(AtAStructure.body(at.get(at.claire, "/equipe/personnes/" + kept.person() + "/immersions")))
                .contains("/equipe/immersions/" + id);
        assertThat(at.get(kept, "/mon-espace/immersions/" + id)).hasStatusOk();
    }

    @Test
    void twoClicksAskOnce() {
        at.asked("PMSMP");
        at.asked("PMSMP");
        assertThat(at.count("select count(*) from immersion where person_id = ?", at.her.person()))
                .isEqualTo(1);
    }

    /// R-P9: also when she hid it after she asked, or comes back to its page.
    @Test
    void anEmployerThatSheHidSinceIsNotAskedEither() {
        var place = "/mon-espace/immersions/places/" + at.place;
        assertThat(at.post(at.her, place, "frame", "VISIT")).hasStatus3xxRedirection();
        var id = at.latest();
        at.card(false, at.paul.organisation());
        var answer = at.post(at.claire, "/equipe/immersions/" + id + "/entretien", "day", at.today.toString());
        assertThat(answer).hasStatus(422);
        assertThat(AtAStructure.body(answer)).contains("ne veut pas être vue de cet employeur");
        assertThat(at.state(id)).isEqualTo("WISHED");

        assertThat(at.get(at.her, place)).hasStatus3xxRedirection();
        assertThat(at.post(at.her, place, "frame", "PMSMP")).hasStatus3xxRedirection();
        assertThat(at.count("select count(*) from immersion where person_id = ?", at.her.person()))
                .isEqualTo(1);
    }

    /// R-E2: an address that nobody can write to.
    @Test
    void theAddressOfTheStructureIsChecked() {
        var answer = at.ask("VISIT", "email", "accueil chez nous");
        assertThat(answer).hasStatus(422);
        assertThat(AtAStructure.body(answer)).contains("Cette adresse n’est pas complète", "accueil chez nous");
    }

    @Test
    void theListOfPlacesSaysFromWhereItIsOrdered() {
        assertThat(AtAStructure.body(at.get(at.claire, "/equipe/immersions/places?commune=33009")))
                .contains("de la plus proche d’Arcachon à la plus lointaine");
    }
}
