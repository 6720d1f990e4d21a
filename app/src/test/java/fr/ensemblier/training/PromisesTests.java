package fr.ensemblier.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.ensemblier.foundation.Actor;
import fr.ensemblier.foundation.Actors;
import fr.ensemblier.people.Given;
import fr.ensemblier.training.model.Outcome;
import fr.ensemblier.training.model.PromisedTo;
import fr.ensemblier.training.model.Ways;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// C12, R-H1, R-P9: what an employer promises before a training, the opening that he names, and the hire that keeps it.
class PromisesTests extends AtAnEmployer {

    @Autowired
    Ways ways;

    @Autowired
    PromisedTo promises;

    /// C12: the hire that was promised keeps the promise by itself.
    @Test
    void aHireKeepsThePromise() {
        var promise = promise("PRIVE_CDD", "12");
        hired("PRIVE_CDD");

        await().untilAsserted(() -> assertThat(at.text(
                        "select state || ' ' || (hire_id is not null) from employer_promise where id = ?",
                        InTraining.id(promise)))
                .isEqualTo("KEPT true"));
    }

    /// R-E6: the hire that kept it was cancelled; the next one keeps it, and holds the opening meanwhile.
    @Test
    void theHireThatStandsKeepsThePromise() {
        var promise = promise("PRIVE_CDD", "12");
        var first = hired("PRIVE_CDD");
        await().untilAsserted(() -> assertThat(kept(promise)).isEqualTo(first.toString()));
        at.sql("update hire set cancelled_at = now() where id = ?", first);
        assertThat(at.get(promise)).bodyText().contains("pas encore enregistrée");
        at.sql("update hire set starts_on = starts_on - 200 where id = ?", first);

        var second = hired("PRIVE_CDD");
        await().untilAsserted(() -> assertThat(kept(promise)).isEqualTo(second.toString()));
    }

    private String kept(String promise) {
        return at.text(
                "select coalesce(hire_id::text, '-') from employer_promise where id = ?", InTraining.id(promise));
    }

    /// A hire keeps the promise while an adviser reads it: what he says then is refused, and the hire stays.
    @Test
    void anActDecidesOnThePromiseAsItIsNow() {
        var promise = InTraining.id(promise("PRIVE_CDI", ""));
        Actors.as(new Actor.Machine("test", Given.GIRONDE), () -> {
            var read = promises.get(Given.GIRONDE, promise);
            assertThat(ways.kept(read, at.today)).isInstanceOf(Outcome.Made.class);
            assertThat(ways.notKept(read, at.today, "OTHER_JOB")).isInstanceOf(Outcome.No.class);
            assertThat(ways.promisedOpening(read, null)).isInstanceOf(Outcome.No.class);
            return read;
        });
        assertThat(at.text("select state from employer_promise where id = ?", promise))
                .isEqualTo("KEPT");
    }

    /// R-P6: what was promised to somebody whose file is closed holds no opening.
    @Test
    void aClosedFileHoldsNoOpening() {
        var offer = UUID.randomUUID();
        offer(offer, organisation, place);
        at.sql("update job_offer set openings = 1 where id = ?", offer);
        var hers = promise("PRIVE_CDI", "");
        InTraining.to(at.post(hers, "offer", offer.toString()));
        at.sql("update person set archived_at = now() where id = ?", person);
        person = at.person();

        InTraining.to(at.post(promise("PRIVE_CDI", ""), "offer", offer.toString()));
        assertThat(at.get("/equipe/offres/" + offer)).bodyText().doesNotContain("Dossier archivé");
    }

    /// R-P9: an employer whom she avoids is not asked to promise her anything.
    @Test
    void noPromiseOfAnEmployerSheHidesFrom() {
        at.sql("""
                insert into hidden_employer (platform_id, id, person_id, organisation_id, name, said_at)
                values ('33', gen_random_uuid(), ?, ?, 'Les Tilleuls', now())
                """, person, organisation);
        assertThat(at.post(base() + "/engagement", "promise-place", place.toString()))
                .hasStatus(422)
                .bodyText()
                .contains("ne veut pas être vue de cet employeur");
    }

    /// C12: establishment, opening, contract, date. The offer says how many of its openings are promised.
    @Test
    void aPromiseNamesTheOpening() {
        var offer = UUID.randomUUID();
        var elsewhere = UUID.randomUUID();
        offer(offer, organisation, place);
        offer(elsewhere, UUID.randomUUID(), UUID.randomUUID());
        var opening = promise("PRIVE_CDI", "");
        assertThat(opening).endsWith("/offre");
        var promise = opening.substring(0, opening.lastIndexOf('/'));

        assertThat(at.get(opening)).bodyText().contains("Aide à domicile de nuit", "2\u00a0postes libres");
        assertThat(at.post(opening, "offer", elsewhere.toString()))
                .as("another employer's")
                .hasStatus(422)
                .bodyText()
                .contains("Choisissez une offre");
        InTraining.to(at.post(opening, "offer", offer.toString()));
        assertThat(at.get(promise)).bodyText().contains("Aide à domicile de nuit");
        assertThat(at.get("/equipe/offres/" + offer)).bodyText().contains("2\u00a0postes, dont 1\u00a0promis");

        at.sql("update job_offer set openings = 1 where id = ?", offer);
        var another = promise("PRIVE_CDI", "");
        assertThat(at.get(another)).bodyText().contains("tous les postes sont pourvus ou promis");
        assertThat(at.post(another, "offer", offer.toString()))
                .hasStatus(422)
                .bodyText()
                .contains("Tous les postes de cette offre sont pourvus ou promis", "réponse à corriger");
        InTraining.to(at.post(another, "offer", "aucune"));

        at.moved(promise, "tenu", 0);
        assertThat(at.get("/equipe/offres/" + offer))
                .as("its place is taken until the hire is recorded")
                .bodyText()
                .contains("dont 1\u00a0promis");
        InTraining.to(at.post(
                "/equipe/embauches/nouvelle",
                "personne",
                person.toString(),
                "establishment",
                place.toString(),
                "offer",
                offer.toString(),
                "broughtBy",
                "PATHWAY",
                "occupation",
                "aide-a-domicile",
                "contract",
                "PRIVE_CDI",
                "startsOn",
                at.today.toString(),
                "looking",
                "inconnu"));
        await().untilAsserted(() ->
                assertThat(at.get("/equipe/offres/" + offer)).bodyText().doesNotContain("promis"));
        assertThat(at.text("select filled::text from job_offer where id = ?", offer))
                .as("R-M10: the hire fills what was promised")
                .isEqualTo("1");
        assertThat(at.post(opening, "offer", "aucune")).as("it was kept").hasStatus(422);
        assertThat(at.text("select offer_id::text from employer_promise where id = ?", InTraining.id(promise)))
                .isEqualTo(offer.toString());
    }

    @Test
    void aPromiseIsNotKeptForAReason() {
        assertThat(at.post(base() + "/engagement", "contract", "PRIVE_CDD"))
                .hasStatus(422)
                .bodyText()
                .contains("Choisissez une structure", "Écrivez la durée");
        var promise = promise("PRIVE_CDD", "4");
        assertThat(at.get(promise)).as("R-W5").bodyText().contains("L6326-1");
        assertThat(at.post(promise + "/non", "non-day", at.today.toString())).hasStatus(422);
        InTraining.to(at.post(promise + "/non", "non-day", at.today.toString(), "non-reason", "POST_CLOSED"));
        assertThat(at.get(promise)).bodyText().contains("Non tenu", "le poste n’existe plus");
    }

    /// R-H1: a promise that is kept leads to its hire; recorded, the hire is that of the promise.
    @Test
    void aPromiseThatIsKeptLeadsToItsHire() {
        var promise = promise("PRIVE_CDD", "12");
        var form = InTraining.to(at.move(promise, "tenu", 0));
        assertThat(form).contains("establishment=" + place, "broughtBy=PATHWAY", "startsOn=" + at.today.plusDays(90));
        assertThat(at.get(form)).bodyText().contains("Les Tilleuls", "value=\"PRIVE_CDD\" selected");
        assertThat(at.get(promise)).bodyText().contains("pas encore enregistrée", "Enregistrer l’embauche");

        var hire = hired("PRIVE_CDD");
        await().untilAsserted(() -> assertThat(at.get(promise))
                .bodyText()
                .contains("/equipe/embauches/" + hire)
                .doesNotContain("pas encore enregistrée"));
    }

    /// C12: a promise is kept on the day that is typed, not before it was made and not ahead of today.
    @Test
    void aPromiseIsKeptOnTheDayThatIsTyped() {
        var promise = promise("PRIVE_CDI", "");
        at.sql("update employer_promise set made_on = current_date - 10 where id = ?", InTraining.id(promise));

        assertThat(at.move(promise, "tenu", -1)).hasStatus(422).bodyText().contains("date passée");
        assertThat(at.move(promise, "tenu", 11)).hasStatus(422).bodyText().contains("avant ce qui précède");
        assertThat(at.move(promise, "non", 11, "non-reason", "POST_CLOSED")).hasStatus(422);
        at.moved(promise, "tenu", 3);

        assertThat(at.text("select ended_on::text from employer_promise where id = ?", InTraining.id(promise)))
                .isEqualTo(at.today.minusDays(3).toString());
        assertThat(at.post(promise + "/non", "non-day", at.today.toString(), "non-reason", "POST_CLOSED"))
                .as("it was kept already")
                .hasStatus(422);
    }
}
