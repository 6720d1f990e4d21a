package fr.ensemblier.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import fr.ensemblier.WholeApplication;
import fr.ensemblier.accounts.SignedIn;
import fr.ensemblier.foundation.Actor;
import fr.ensemblier.foundation.Actors;
import fr.ensemblier.foundation.PlatformId;
import fr.ensemblier.people.Given;
import fr.ensemblier.placements.Hires;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// C11, C12, R-W5: schools that choose, employers that promise, work-study, and groups.
@WholeApplication
class WaysTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Hires hires;

    private InTraining at;
    private UUID person = UUID.randomUUID();
    private final UUID organisation = UUID.randomUUID();
    private final UUID place = UUID.randomUUID();

    @BeforeEach
    void aPersonAndAnEmployer() {
        at = new InTraining(mvc, jdbc);
        person = at.person();
        at.sql(
                "insert into organisation (platform_id, id, name, source, created_at) values ('33', ?, 'Les Tilleuls', 'TEAM', now())",
                organisation);
        at.sql("""
                insert into establishment (platform_id, id, organisation_id, name, family, setting, commune, commune_name, lat,
                                           lon, source, created_at)
                values ('33', ?, ?, 'Les Tilleuls', 'SAD', 'HOME', '33063', 'Bordeaux', 44.85, -0.57, 'TEAM', now())
                """, place, organisation);
    }

    private String base() {
        return "/equipe/personnes/" + person + "/formations";
    }

    /// Admitted by her school is admitted to its session: typed once.
    @Test
    void aSchoolAdmitsAndTheSessionKnows() {
        var file = InTraining.to(at.post(base() + "/dossier", "schoolSession", at.session.toString()));
        assertThat(at.post(file + "/admettre", "admettre-day", at.today.toString()))
                .as("not sent yet")
                .hasStatus(422);
        at.moved(file, "envoyer", 0);
        at.moved(file, "liste", 0);
        at.moved(file, "admettre", 0);

        assertThat(at.text("select state from training_application where id = ?", InTraining.id(file)))
                .isEqualTo("ADMITTED");
        assertThat(at.text("select state from trainee where person_id = ?", person))
                .isEqualTo("ADMITTED");
        assertThatThrownBy(() -> at.sql(
                        "update training_application set state = 'PREPARING', sent_on = null, listed_on = null, ended_on = null where id = ?",
                        InTraining.id(file)))
                .hasMessageContaining("R-W1");
    }

    @Test
    void aSchoolRefusesWithAReason() {
        var file = InTraining.to(at.post(base() + "/dossier", "school", "IFAS des Lilas", "course", "DEAS"));
        at.moved(file, "envoyer", 0);
        assertThat(at.move(file, "refuser", 0)).hasStatus(422).bodyText().contains("Dites pourquoi");
        at.moved(file, "refuser", 0, "refuser-reason", "RANK");
        assertThat(at.get(file)).bodyText().contains("Refusé", "rang trop lointain");
        InTraining.to(at.post(file + "/retour"));
        assertThat(at.text("select state from training_application where id = ?", InTraining.id(file)))
                .isEqualTo("SENT");
    }

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

    /// C12, C5: her school admits her where every seat is taken: the page says that she has none.
    @Test
    void anAdmissionToAFullSessionSaysSo() {
        var first = at.enrol(at.person());
        at.moved(first, "admettre", 0);
        at.moved(at.enrol(at.person()), "admettre", 0);
        var file = InTraining.to(at.post(base() + "/dossier", "schoolSession", at.session.toString()));
        at.moved(file, "envoyer", 0);
        at.moved(file, "admettre", 0);

        assertThat(at.get(file)).bodyText().contains("toutes les places sont prises");
        assertThat(at.get(base())).bodyText().contains("Admission, sans place");

        at.moved(first, "retirer", 0, "retirer-reason", "HIRED");
        assertThat(at.text("select state from trainee where person_id = ?", person))
                .as("the seat that is free is hers")
                .isEqualTo("ADMITTED");
        assertThat(at.get(file)).bodyText().contains("admission depuis le").doesNotContain("sont prises");
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

    /// She reads in her space what is noted of her trainings.
    @Test
    void sheReadsHerTrainings() {
        at.enrol(person);
        InTraining.to(at.post(base() + "/dossier", "school", "École des Pins", "course", "Aide-soignant"));
        promise("PRIVE_CDI", "");
        assertThat(mvc.get()
                        .uri("/mon-espace/formations")
                        .with(SignedIn.as(new Actor.Candidate(person, "Zoé", new PlatformId("33"))))
                        .exchange())
                .hasStatusOk()
                .bodyText()
                .contains(at.title, "Candidature", "École des Pins", "En préparation", "Les Tilleuls");
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
        assertThat(at.get(another)).bodyText().contains("tous les postes sont promis");
        assertThat(at.post(another, "offer", offer.toString()))
                .hasStatus(422)
                .bodyText()
                .contains("Tous les postes de cette offre sont promis", "réponse à corriger");
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

    private void offer(UUID id, UUID employer, UUID at) {
        this.at.sql("""
                insert into job_offer (platform_id, id, state, organisation_id, establishment_id, occupation, title, place_kind,
                                       commune, commune_name, lat, lon, contract_class, openings, weekly_hours, start_on,
                                       pay_low, pay_period, created_by, created_at, published_at, expires_on)
                values ('33', ?, 'PUBLISHED', ?, ?, 'aide-a-domicile', 'Aide à domicile de nuit', 'STRUCTURE', '33063', 'Bordeaux',
                        44.85, -0.57, 'PRIVE_CDI', 2, 30, current_date, 13, 'HOUR', 'Claire', now(), now(), current_date + 60)
                """, id, employer, at);
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

    @Test
    void aWorkStudyGoesItsWay() {
        var study = InTraining.to(at.post(
                base() + "/alternance",
                "learned",
                "aide-a-domicile",
                "study",
                "APPRENTISSAGE",
                "searched",
                at.today.minusDays(20).toString()));
        assertThat(at.move(study, "deposer", 0, "deposer-reason", "SANTE"))
                .as("no employer yet")
                .hasStatus(422);
        at.moved(study, "promettre", 0, "promettre-place", place.toString());
        assertThat(at.move(study, "deposer", 0, "deposer-reason", "CNFPT"))
                .as("R-W5: CNFPT is no OPCO")
                .hasStatus(422);
        at.moved(study, "deposer", 0, "deposer-reason", "SANTE");
        at.moved(study, "commencer", 0);
        at.moved(study, "interrompre", 0, "interrompre-reason", "WRONG_JOB");
        assertThat(at.get(study)).bodyText().contains("Interrompue", "Les Tilleuls", "Opco Santé");
        InTraining.to(at.post(study + "/retour"));
        assertThat(at.text("select state from work_study where id = ?", InTraining.id(study)))
                .isEqualTo("STARTED");
    }

    /// R-H1, C11: the contract of a work-study is a hire, typed once; recorded first, it begins the work-study.
    @Test
    void aWorkStudyIsAHireOnce() {
        var begun = filed();
        var asked = InTraining.to(at.move(begun, "commencer", 3));
        assertThat(at.get(asked))
                .bodyText()
                .contains("Les Tilleuls", at.today.minusDays(3).toString(), "value=\"APPRENTISSAGE\" selected");

        var hire = hired("APPRENTISSAGE");
        await().untilAsserted(() -> assertThat(
                        at.text("select hire_id::text from work_study where id = ?", InTraining.id(begun)))
                .isEqualTo(hire.toString()));
        assertThat(at.get(begun)).bodyText().contains("/equipe/embauches/" + hire);
    }

    @Test
    void aHireBeginsTheWorkStudyThatWasFiled() {
        var study = filed();
        hired("APPRENTISSAGE");
        await().untilAsserted(() -> assertThat(
                        at.text("select state || ' ' || started_on from work_study where id = ?", InTraining.id(study)))
                .isEqualTo("STARTED " + at.today.minusDays(3)));
    }

    /// A work-study whose contract went to the OPCO two weeks ago.
    private String filed() {
        var study = InTraining.to(at.post(
                base() + "/alternance",
                "learned",
                "aide-a-domicile",
                "study",
                "APPRENTISSAGE",
                "searched",
                at.today.minusDays(20).toString()));
        at.moved(study, "promettre", 15, "promettre-place", place.toString());
        at.moved(study, "deposer", 14, "deposer-reason", "SANTE");
        return study;
    }

    private UUID hired(String contract) {
        return ((Hires.Outcome.Recorded) Actors.as(
                        new Actor.Machine("test", new PlatformId("33")),
                        () -> hires.record(new Hires.Declaration(
                                new PlatformId("33"),
                                person,
                                organisation,
                                place,
                                "Les Tilleuls",
                                null,
                                null,
                                "PATHWAY",
                                "aide-a-domicile",
                                "HOME",
                                contract,
                                12,
                                null,
                                at.today.minusDays(3),
                                at.today.plusYears(1),
                                null,
                                null,
                                "TEAM",
                                "Claire"))))
                .hire();
    }

    /// R-W5: a POEI stands on promises that are long enough, a POEC is for job seekers.
    @Test
    void aGroupIsAskedForAndFollowedTogether() {
        InTraining.to(at.post(base() + "/attente", "wish", "aide-a-domicile"));
        var group = InTraining.to(at.post(
                "/equipe/formations/groupes/nouveau",
                "name",
                "Groupe de janvier",
                "occupation",
                "aide-a-domicile",
                "scheme",
                "POEI",
                "person",
                person.toString()));
        assertThat(at.post(group + "/demander", "of", "Uniformation"))
                .hasStatus(422)
                .bodyText()
                .contains("L6326-1", "Zoé Secretname");
        promise("PRIVE_CDI", "");
        InTraining.to(at.post(group + "/demander", "of", "Uniformation"));
        InTraining.to(at.post(group + "/accorder", "session", at.session.toString()));

        assertThat(at.get(group)).bodyText().contains("Accordé", "Candidature", "Les Tilleuls", at.title);
        assertThat(at.text("select state from trainee where person_id = ?", person))
                .isEqualTo("CANDIDATE");
        assertThat(at.get(at.href())).bodyText().contains("Groupe de janvier");
    }

    @Test
    void aPoecIsForJobSeekers() {
        at.sql("update person set situation = 'EMPLOYEE_OTHER' where id = ?", person);
        InTraining.to(at.post(base() + "/attente", "wish", "aide-a-domicile"));
        var group = InTraining.to(at.post(
                "/equipe/formations/groupes/nouveau",
                "name",
                "POEC",
                "occupation",
                "aide-a-domicile",
                "scheme",
                "POEC",
                "person",
                person.toString()));
        assertThat(at.post(group + "/demander", "of", "Uniformation"))
                .hasStatus(422)
                .bodyText()
                .contains("L6326-3");
        InTraining.to(at.post(group + "/abandonner", "why", "FEW"));
        assertThat(at.get(group)).bodyText().contains("Abandonné");
    }

    /// C5: enough people who wait in one basin are a task.
    @Test
    void enoughWhoWaitAreATask() {
        for (var number = 0; number < 8; number++) {
            var one = at.person();
            at.sql("update person set commune = '33529', commune_name = 'La Teste-de-Buch' where id = ?", one);
            InTraining.to(at.post("/equipe/personnes/" + one + "/formations/attente", "wish", "veilleur-de-nuit"));
        }
        assertThat(
                        at.text(
                                "select count(*)::text from task where platform_id = '33' and kind = 'training.group' and title like '%Veilleur%' and done_at is null"))
                .isEqualTo("1");
        assertThat(at.get("/equipe/formations/besoins")).bodyText().contains("Veilleur de nuit", "Groupe possible");
    }

    private String promise(String contract, String months) {
        return InTraining.to(at.post(
                base() + "/engagement",
                "promise-place",
                place.toString(),
                "post",
                "aide-a-domicile",
                "contract",
                contract,
                "months",
                months,
                "starts",
                at.today.plusDays(90).toString(),
                "promisedOn",
                at.today.toString()));
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

    /// R-E6: what was opened by mistake is taken out, as long as nothing else is noted; the database holds the rest.
    @Test
    void whatWasOpenedByMistakeIsTakenOut() {
        var promise = promise("PRIVE_CDI", "");
        var file = InTraining.to(at.post(base() + "/dossier", "school", "IFAS", "course", "DEAS"));
        var study = InTraining.to(at.post(
                base() + "/alternance",
                "learned",
                "aide-a-domicile",
                "study",
                "APPRENTISSAGE",
                "searched",
                at.today.toString()));
        for (var one : List.of(promise, file, study)) {
            assertThat(at.get(one)).bodyText().contains("Noté par erreur", "Retirer ce");
            assertThat(InTraining.to(at.post(one + "/erreur"))).endsWith("/formations");
            assertThat(at.get(one)).hasStatus(404);
        }
        var kept = promise("PRIVE_CDI", "");
        at.moved(kept, "tenu", 0);
        assertThat(InTraining.to(at.post(kept + "/erreur"))).isEqualTo(kept);
        Actors.as(
                Given.CLAIRE,
                () -> jdbc.sql("delete from employer_promise where id = ?")
                        .param(InTraining.id(kept))
                        .update());
        assertThat(at.text("select count(*)::text from employer_promise where person_id = ?", person))
                .isEqualTo("1");
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

    /// R-W5: no POEC is longer than the law says, in an imported session either.
    @Test
    void aGroupIsNotAgreedInASessionThatIsTooLong() {
        InTraining.to(at.post(base() + "/attente", "wish", "aide-a-domicile"));
        var group = InTraining.to(at.post(
                "/equipe/formations/groupes/nouveau",
                "name",
                "Groupe long",
                "occupation",
                "aide-a-domicile",
                "scheme",
                "POEC",
                "person",
                person.toString()));
        InTraining.to(at.post(group + "/demander", "of", "Uniformation"));
        hours(401);
        assertThat(at.post(group + "/accorder", "session", at.session.toString()))
                .hasStatus(422)
                .bodyText()
                .contains("400 heures au plus");
        hours(400);
        InTraining.to(at.post(group + "/accorder", "session", at.session.toString()));
    }

    private void hours(int hours) {
        at.sql("""
                update training_action set hours_centre = ?
                 where id = (select action_id from training_session where id = ?)
                """, hours, at.session);
    }

    /// C5: a group is not proposed any more once nobody waits, or once one of them has her seat.
    @Test
    void theTaskOfAGroupIsClosedWhenNobodyWaits() {
        var waiting = new java.util.ArrayList<UUID>();
        for (var number = 0; number < 8; number++) {
            var one = at.person();
            waiting.add(one);
            at.sql("update person set commune = '33243', commune_name = 'Libourne' where id = ?", one);
            InTraining.to(at.post("/equipe/personnes/" + one + "/formations/attente", "wish", "aide-a-domicile"));
        }
        assertThat(tasks("Libourn")).isEqualTo("1");

        var trainee = at.enrol(waiting.getFirst());
        at.moved(trainee, "admettre", 0);
        assertThat(tasks("Libourn")).as("seven wait").isEqualTo("0");
        InTraining.to(at.post(trainee + "/retour"));
        assertThat(tasks("Libourn")).as("eight wait").isEqualTo("1");

        waiting.forEach(one -> at.sql("update person set archived_at = now() where id = ?", one));
        InTraining.to(at.post(base() + "/attente", "wish", "aide-a-domicile"));
        assertThat(tasks("Libourn")).as("nobody waits there").isEqualTo("0");
    }

    private String tasks(String basin) {
        return at.text(
                "select count(*)::text from task where platform_id = '33' and kind = 'training.group' and title like '%' || ? || '%' and done_at is null",
                basin);
    }
}
