package fr.ensemblier.immersions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ensemblier.WholeApplication;
import fr.ensemblier.accounts.SignedIn;
import fr.ensemblier.foundation.Actor;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// R-W3: the agreement of a PMSMP, its limits, its signatures, and who signs where the platform may not prescribe.
@WholeApplication
class SigningTests {

    /// One dot.
    private static final byte[] PNG = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    private AtAStructure at;

    @BeforeEach
    void makeThem() {
        at = new AtAStructure(mvc, jdbc);
    }

    /// Each is refused with the rule that it breaks, and what was typed stays (R-E2).
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            weeklyHours | 49 | Au plus 48
            serves | REPLACEMENT | ni à remplacer quelqu’un
            serves | PERMANENT | poste permanent
            serves | SEASON | une saison
            hours | 40 | Ce total dépasse
            siret | 12 | 14 chiffres
            objectives | Elle a une RQTH | rien sur la santé
            """)
    void anAgreementThatBreaksARuleIsRefused(String field, String value, String said) {
        at.prescribes(true);
        var id = at.accepted("PMSMP");
        var answer = at.draft(id, at.today.plusDays(7), at.today.plusDays(8), field, value);
        assertThat(answer).hasStatus(422);
        assertThat(AtAStructure.body(answer).replace('\u00A0', ' ')).contains(said, "Aider au repas");
        assertThat(at.state(id)).isEqualTo("ACCEPTED");
    }

    @Test
    void itLastsAMonthFromDateToDateAtMost() {
        var id = at.accepted("PMSMP");
        var from = at.today.plusDays(7);
        assertThat(AtAStructure.body(at.draft(id, from, from.plusMonths(1)))).contains("un mois");
        assertThat(at.draft(id, from, from.plusMonths(1).minusDays(1))).hasStatus3xxRedirection();
    }

    @Test
    void aMinorHasFewerHoursNoNightAndARepresentative() {
        var id = at.accepted("PMSMP");
        var birth = at.today.minusYears(17).toString();
        var from = at.today.plusDays(7);
        var body = AtAStructure.body(at.draft(
                id, from, from.plusDays(1), "birth", birth, "weeklyHours", "36", "dailyHours", "9", "night", "oui"));
        assertThat(body.replace('\u00A0', ' '))
                .contains("35 h par semaine", "8 h par jour", "Pas de travail de nuit", "représentant légal");
        assertThat(at.draft(id, from, from.plusDays(1), "birth", birth, "guardian", "Mme Secretname"))
                .hasStatus3xxRedirection();
        assertThat(at.count(
                        "select count(*) from immersion_signature where immersion_id = ? and party = 'GUARDIAN'", id))
                .isEqualTo(1);
    }

    /// The platform may prescribe: each signs by link, in a space or here, and the last signature signs it.
    @Test
    void itIsSignedHereByAllItsParties() {
        at.prescribes(true);
        var id = at.accepted("PMSMP");
        var from = at.today.plusDays(7);
        assertThat(at.draft(id, from, from.plusDays(1))).hasStatus3xxRedirection();
        assertThat(at.post(at.claire, "/equipe/immersions/" + id + "/convention/liens"))
                .hasStatus3xxRedirection();

        assertThat(at.post(at.her, "/mon-espace/immersions/" + id + "/signature"))
                .hasStatus(422);
        assertThat(at.post(at.her, "/mon-espace/immersions/" + id + "/signature", "read", "true"))
                .hasStatus3xxRedirection();
        var link = at.link("immersion.sign:HOST%:" + id);
        assertThat(AtAStructure.body(at.get(new Actor.Visitor(), link + "/convention")))
                .contains("Découvrir un métier", "Aider au repas");
        assertThat(at.state(id)).isEqualTo("DRAFTED");
        assertThat(at.post(new Actor.Visitor(), link + "/signature", "read", "true"))
                .hasStatus3xxRedirection();
        assertThat(at.post(at.claire, "/equipe/immersions/" + id + "/convention/signature", "read", "true"))
                .hasStatus(403);
        assertThat(at.post(at.head, "/equipe/immersions/" + id + "/convention/signature", "read", "true"))
                .hasStatus3xxRedirection();

        assertThat(at.state(id)).isEqualTo("SIGNED");
        assertThat(at.count("select count(*) from notice where key = 'immersion.covered:' || ?", id.toString()))
                .isEqualTo(1);
    }

    /// Written anew, nobody has signed it.
    @Test
    void anotherTextIsSignedAnew() {
        at.prescribes(true);
        var id = at.accepted("PMSMP");
        var from = at.today.plusDays(7);
        at.draft(id, from, from.plusDays(1));
        at.post(at.her, "/mon-espace/immersions/" + id + "/signature", "read", "true");
        at.draft(id, from, from.plusDays(2));
        assertThat(at.count(
                        "select count(*) from immersion_signature where immersion_id = ? and signed_at is not null",
                        id))
                .isZero();
    }

    /// The platform may not: nobody signs here, it is handed off and its dates are kept.
    @Test
    void whereThePlatformMayNotPrescribeItIsHandedOff() {
        at.prescribes(false);
        var id = at.accepted("PMSMP");
        var from = at.today.plusDays(7);
        at.draft(id, from, from.plusDays(1));
        assertThat(at.post(at.head, "/equipe/immersions/" + id + "/convention/signature", "read", "true"))
                .hasStatus(422);
        assertThat(AtAStructure.body(at.get(at.claire, "/equipe/immersions/" + id + "/convention/export.json")))
                .contains(
                        "\"immersionObjective\" : \"Découvrir un métier ou un secteur d'activité\"",
                        "\"businessName\"");
        assertThat(at.post(at.claire, "/equipe/immersions/" + id + "/convention/confier", "to", "France Travail"))
                .hasStatus3xxRedirection();
        assertThat(at.state(id)).isEqualTo("HANDED_OFF");
    }

    @Test
    void twoImmersionsOfHersNeverOverlap() {
        at.prescribes(false);
        var first = at.accepted("PMSMP");
        var from = at.today.plusDays(7);
        at.draft(first, from, from.plusDays(3));
        at.post(at.claire, "/equipe/immersions/" + first + "/convention/confier", "to", "France Travail");
        var second = at.accepted("VISIT");
        var answer = at.post(
                at.claire,
                "/equipe/immersions/" + second + "/confier",
                "from",
                from.plusDays(1).toString(),
                "until",
                from.plusDays(1).toString(),
                "days",
                "1",
                "hours",
                "3");
        assertThat(answer).hasStatus(422);
        assertThat(AtAStructure.body(answer)).contains("déjà une immersion à ces dates");
    }

    /// Renewable once with the same host, for an objective that was not reached.
    @Test
    void itIsRenewedOnceWhenItsObjectiveWasNotReached() {
        var first = past(20);
        var second = at.accepted("PMSMP");
        var from = at.today.plusDays(7);
        assertThat(AtAStructure.body(at.draft(second, from, from.plusDays(1)))).contains("ou son bilan n’est pas noté");
        at.sql(
                "update immersion set debrief_on = current_date, debrief_by = 'Claire', debrief = 'MIXED', reached = true where id = ?",
                first);
        assertThat(AtAStructure.body(at.draft(second, from, from.plusDays(1)))).contains("est atteint");
        at.sql("update immersion set reached = false where id = ?", first);
        assertThat(at.draft(second, from, from.plusDays(1))).hasStatus3xxRedirection();

        past(60);
        assertThat(AtAStructure.body(at.draft(second, from, from.plusDays(1)))).contains("une seule fois");
    }

    /// One that is over since, at the same structure and for the same object.
    private UUID past(int days) {
        var id = UUID.randomUUID();
        at.sql("""
                insert into immersion (platform_id, id, person_id, called, organisation_id, establishment_id, employer_name, occupation,
                                       frame, asked_how, asked_by, asked_at, talk_on, talk_by, sent_at, from_on, until_on, hours, days,
                                       state, covered_on, begun_on, ended_on)
                select '33', ?, ?, 'Zoé', organisation_id, id, name, 'aide-a-domicile', 'PMSMP', 'TEAM', 'Claire', now(),
                       current_date - ?, 'Claire', now(), current_date - ?, current_date - ?, 14, 2, 'ENDED', current_date - ?,
                       current_date - ?, current_date - ?
                  from establishment where id = ?
                """, id, at.her.person(), days + 9, days, days - 1, days, days, days - 1, at.establishment);
        at.sql("""
                insert into immersion_agreement (platform_id, immersion_id, prescriber, prescriber_address, her_name, birth_on, host,
                        host_address, host_activity, host_signatory, welcomer, welcomer_function, structure, structure_address,
                        structure_distinct, adviser, adviser_function, place, object, objectives, assessment, tasks, timetable,
                        weekly_hours, daily_hours, night, drafted_at, drafted_by)
                values ('33', ?, 'D', '1', 'Zoé', '1990-01-01', 'L', '2', 'A', 'P', 'L', 'T', 'P', '3', false, 'C', 'C', '2', 'DISCOVER',
                        'V', 'B', 'A', '9 h', 35, 7, false, now(), 'Claire')
                """, id);
        return id;
    }

    /// The database refuses what the types refuse (R-W1).
    @Test
    void theDatabaseRefusesWhatTheTypesRefuse() {
        var id = at.asked("PMSMP");
        assertThatThrownBy(() -> at.sql(
                        "update immersion set state = 'SIGNED', from_on = current_date + 1, until_on = current_date + 2, hours = 7, days = 1, covered_on = current_date where id = ?",
                        id))
                .isInstanceOf(DataIntegrityViolationException.class);
        assertThatThrownBy(() -> at.sql("update immersion set talk_on = null, talk_by = null where id = ?", id))
                .isInstanceOf(DataIntegrityViolationException.class);
        assertThatThrownBy(() -> at.sql("update immersion set frame = 'VISIT' where id = ?", id))
                .isInstanceOf(DataIntegrityViolationException.class);
        assertThatThrownBy(() ->
                        at.sql("update immersion set debrief_on = current_date, debrief = 'POSITIVE' where id = ?", id))
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    private UUID drafted(boolean right) {
        at.prescribes(right);
        var id = at.accepted("PMSMP");
        assertThat(at.draft(id, at.today.plusDays(7), at.today.plusDays(8))).hasStatus3xxRedirection();
        return id;
    }

    private UUID handedOff() {
        var id = drafted(false);
        at.post(at.claire, "/equipe/immersions/" + id + "/convention/confier", "to", "France Travail");
        return id;
    }

    /// R-W3: what was signed holds its dates; other dates are another agreement.
    @Test
    void theDatesOfASignedAgreementDoNotMove() {
        var id = drafted(true);
        at.post(at.her, "/mon-espace/immersions/" + id + "/signature", "read", "true");
        at.post(at.paul, "/employeur/immersions/" + id + "/signature", "read", "true");
        at.post(at.head, "/equipe/immersions/" + id + "/convention/signature", "read", "true");
        assertThat(at.state(id)).isEqualTo("SIGNED");
        assertThat(AtAStructure.body(at.get(at.claire, "/equipe/immersions/" + id)))
                .doesNotContain("Changer les dates");
        var answer = at.dates(id, at.today.plusDays(9), at.today.plusDays(10));
        assertThat(answer).hasStatus(422);
        assertThat(AtAStructure.body(answer)).contains("La convention signée porte ces dates");
    }

    /// R-W3: what was handed off keeps its limits when its dates move.
    @Test
    void otherDatesKeepTheHoursOfTheAgreement() {
        var id = handedOff();
        assertThat(AtAStructure.body(at.get(at.claire, "/equipe/immersions/" + id)))
                .contains("Changer les dates");
        var answer = at.dates(id, at.today.plusDays(9), at.today.plusDays(10), "hours", "40");
        assertThat(answer).hasStatus(422);
        assertThat(AtAStructure.body(answer)).contains("Ce total dépasse");
        at.sql(
                "update immersion_agreement set birth_on = current_date - interval '18 years' + interval '8 days', weekly_hours = 48 where immersion_id = ?",
                id);
        assertThat(AtAStructure.body(at.dates(id, at.today.plusDays(4), at.today.plusDays(5)))
                        .replace('\u00A0', ' '))
                .contains("35 h par semaine", "représentant légal");
        assertThat(at.dates(id, at.today.plusDays(9), at.today.plusDays(10))).hasStatus3xxRedirection();
    }

    /// R-W3: renewed when its objective was not reached, which nobody knows before the first is over.
    @Test
    void aRenewalWaitsForTheDebriefOfTheFirst() {
        handedOff();
        var second = at.accepted("PMSMP");
        assertThat(AtAStructure.body(at.draft(second, at.today.plusDays(20), at.today.plusDays(21))))
                .contains("ou son bilan n’est pas noté");
    }

    /// An address that was corrected takes its link with it.
    @Test
    void aCorrectedAddressEndsTheLinkOfTheWrongOne() {
        at.prescribes(true);
        var id = at.accepted("PMSMP");
        var from = at.today.plusDays(7);
        var boss = new String[] {"employer", "Mairie", "employerEmail", "faux@example.invalid"};
        at.draft(id, from, from.plusDays(1), boss);
        at.post(at.claire, "/equipe/immersions/" + id + "/convention/liens");
        var wrong = at.link("immersion.sign:EMPLOYER%:" + id);
        assertThat(at.get(new Actor.Visitor(), wrong)).hasStatusOk();

        boss[3] = "juste@example.invalid";
        at.draft(id, from, from.plusDays(1), boss);
        assertThat(at.get(new Actor.Visitor(), wrong)).hasStatus(404);
        assertThat(at.get(new Actor.Visitor(), wrong + "/convention")).hasStatus(404);

        at.post(at.claire, "/equipe/immersions/" + id + "/convention/liens");
        var right = at.link("immersion.sign:EMPLOYER%:" + id);
        assertThat(right).isNotEqualTo(wrong);
        assertThat(at.get(new Actor.Visitor(), right)).hasStatusOk();
    }

    /// R-W3: where nobody may sign here, nobody is asked to.
    @Test
    void noLinkLeavesForWhatCannotBeSignedHere() {
        var id = drafted(false);
        assertThat(at.post(at.claire, "/equipe/immersions/" + id + "/convention/liens"))
                .hasStatus3xxRedirection();
        assertThat(at.count(
                        "select count(*) from outgoing_message where key like 'immersion.sign:%' || ?", id.toString()))
                .isZero();
    }

    /// What proves nothing is not kept.
    @Test
    void aScanThatIsRefusedIsNotKept() {
        var id = drafted(false);
        assertThat(mvc.post()
                        .uri("/equipe/immersions/" + id + "/convention/papier")
                        .multipart()
                        .file(new MockMultipartFile("scan", "convention.png", "image/png", PNG))
                        .with(SignedIn.as(at.claire))
                        .exchange())
                .hasStatus(422);
        assertThat(at.count("select count(*) from stored_file where owner_id = ?", id.toString()))
                .isZero();
    }

    /// R-E5: a form that was filled before somebody else changed it.
    @Test
    void whatSomebodyElseChangedIsReadAgain() {
        at.prescribes(true);
        var id = at.accepted("PMSMP");
        var old = at.version(id);
        var from = at.today.plusDays(7);
        assertThat(AtAStructure.body(at.get(at.claire, "/equipe/immersions/" + id + "/convention/rediger")))
                .contains("name=\"version\" value=\"" + old + "\"");
        at.draft(id, from, from.plusDays(1));
        assertThat(at.draft(id, old, from, from.plusDays(2))).hasStatus(409);
        at.prescribes(false);
        at.post(at.claire, "/equipe/immersions/" + id + "/convention/confier", "to", "France Travail");
        assertThat(AtAStructure.body(at.get(at.claire, "/equipe/immersions/" + id)))
                .contains("name=\"version\" value=\"" + at.version(id) + "\"");
        assertThat(at.dates(id, from, from.plusDays(2), "version", old)).hasStatus(409);
    }
}
