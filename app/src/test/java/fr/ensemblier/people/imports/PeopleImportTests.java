package fr.ensemblier.people.imports;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ensemblier.WholeApplication;
import fr.ensemblier.accounts.SignedIn;
import fr.ensemblier.foundation.Actor;
import fr.ensemblier.foundation.Actors;
import fr.ensemblier.foundation.PlatformId;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// R-E3: a team's own spreadsheet of people, with columns to map, a dry run and duplicates that are proposed; R-P1: an
/// import never shows anybody.
@WholeApplication
class PeopleImportTests {

    private static final String HERE = "/equipe/personnes/import";
    private static final Actor.Team TEAM =
            new Actor.Team(UUID.randomUUID(), "Claire Essai", new PlatformId("33"), false);

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    private final String word = "Zx" + letters();
    private final String phone = "06399" + (10_000 + ThreadLocalRandom.current().nextInt(89_999));

    private static String letters() {
        return ThreadLocalRandom.current()
                .ints(14, 'a', 'z')
                .mapToObj(Character::toString)
                .collect(java.util.stream.Collectors.joining());
    }

    @Test
    void importsEachLineWhollyOrNotAtAllAndTwiceIsOnce() {
        var file = """
                Nom;Prénom;Téléphone;Mail;Ville;CP;Statut;Métier
                %1$s;Ana;%2$s;;Bordeaux;33000;Demandeur d’emploi;s’occuper des gens
                %1$s;Rose;;pas une adresse;Bordeaux;;;
                ;;;;Bordeaux;;;
                %1$s;Lila;;lila.%1$s@essai.invalid;Villeperdue-sur-Rien;;;
                %1$s;Jo;;;Bordeaux;;;
                """.formatted(word, phone);
        var report = run(file, "LATER");

        assertThat(report)
                .contains("1 personne importée")
                .contains("n’est pas complète")
                .contains("Aucune commune ne s’appelle")
                .contains("Écrivez le prénom.")
                .contains("Il faut un téléphone ou un courriel");
        assertThat(count()).isEqualTo(1);
        assertThat(run(file, "LATER")).contains("Rien n’a changé");
        assertThat(count()).isEqualTo(1);
    }

    /// R-P1: shown to nobody; and nothing to listen to, so no answer in two working days is promised.
    @Test
    void neverGrantsAChoiceToBeShown() {
        run("Nom;Prénom;Tel;Commune;Accord\n%s;Ana;%s;Bordeaux;oui\n".formatted(word, phone), "LATER");

        assertThat(number("""
                select count(*) from choice c join person p on p.platform_id = c.platform_id and p.id = c.person_id
                 where p.last_name = :w""")).isZero();
        assertThat(number("""
                select count(*) from person p join profile r on r.platform_id = p.platform_id and r.person_id = p.id
                 where p.last_name = :w and r.state = 'DRAFT'""")).isEqualTo(1);
    }

    @Test
    void proposesWhoMayBeKnownAndDoesWhatTheTeamSays() {
        run("Nom;Prénom;Tel;Commune\n%s;Ana;%s;Bordeaux\n".formatted(word, phone), "LATER");
        var near = "Nom;Prénom;Mail;Commune\n%ss;Ana;%s@essai.invalid;Bordeaux\n".formatted(word, word);

        assertThat(run(near, "LATER")).contains("Double possible", "nom proche dans la même commune");
        assertThat(count()).isEqualTo(1);
        assertThat(run(near, "SAME")).contains("1 personne importée");
        assertThat(count()).isEqualTo(1);
        assertThat(number("select count(*) from person where last_name = :w and email like '%@essai.invalid'"))
                .isEqualTo(1);
        var other = "Nom;Prénom;Tel;Commune\nAutre%s;Léa;%s;Bordeaux\n".formatted(word, phone);
        assertThat(run(other, "DIFFERENT")).contains("1 personne importée");
        assertThat(count()).isEqualTo(2);
        assertThat(run(other, "LATER")).contains("Rien n’a changé");
        assertThat(count()).isEqualTo(2);
    }

    /// What was put off stays to be decided, while the file is kept.
    @Test
    void decidesLaterWhatWasPutOff() {
        run("Nom;Prénom;Tel;Commune\n%s;Ana;%s;Bordeaux\n".formatted(word, phone), "LATER");
        var id =
                imported("Nom;Prénom;Mail;Commune\n%ss;Ana;%s@essai.invalid;Bordeaux\n".formatted(word, word), "LATER");

        assertThat(text(get(HERE))).contains("Derniers imports", HERE + "/" + id + "\"");
        assertThat(text(get(HERE + "/" + id))).contains("double-2");
        assertThat(mvc.post()
                        .uri(HERE + "/" + id)
                        .param("double-2", "DIFFERENT")
                        .with(SignedIn.as(TEAM)))
                .hasStatus3xxRedirection();
        assertThat(count()).isEqualTo(2);
        assertThat(text(get(HERE + "/" + id + "/rapport"))).doesNotContain("Décider des doubles");
    }

    /// An optional date that is wrong does not lose the line; a feminine name is an occupation, an unknown one is said.
    @Test
    void keepsTheLineAndSaysWhatWasNotUnderstood() {
        var report = run(
                """
                Nom;Prénom;Tel;Ville;Né le;Métier
                %1$s;Ana;%2$s;Bordeaux;31/02/1980;aide-soignante
                %1$s;Lila;%3$s;Bordeaux;;Cosmonaute
                %1$s;Mia;%4$s;Bordeaux;;elle est en dépression et touche le RSA
                """.formatted(word, phone, phone.replace("06399", "06398"), phone.replace("06399", "06397")), "LATER");

        assertThat(report)
                .contains("3 personnes importées", "importée sans elle", "Métier inconnu", "il n’est pas importé")
                .doesNotContain("dépression");
        assertThat(number("""
                select count(*) from person p join profile r on r.platform_id = p.platform_id and r.person_id = p.id
                 where p.last_name = :w and 'aide-soignant' = any (r.occupations)""")).isEqualTo(1);
        assertThat(number("""
                select count(*) from person p join profile r on r.platform_id = p.platform_id and r.person_id = p.id
                 where p.last_name = :w and r.wish like '%RSA%'""")).isZero();
    }

    @Test
    void leavesTheSecondLineOfOneTelephoneAside() {
        var twice = "Nom;Prénom;Tel;Commune\n%1$s;Ana;%2$s;Bordeaux\n%1$s;Ana;%2$s;Bordeaux\n".formatted(word, phone);

        assertThat(run(twice, "LATER")).contains("Ressemble à la ligne 2");
        assertThat(count()).isEqualTo(1);
    }

    /// R-P3, R-P5: neither a social security number nor a health column is kept, even for a moment.
    @Test
    void keepsNothingAboutSocialSecurityOrHealth() {
        var id = keep("Nom;Prénom;Tel;Commune;NIR;RQTH\n%s;Ana;%s;Bordeaux;1840675056789;oui\n".formatted(word, phone));

        assertThat(Actors.as(
                        TEAM,
                        () -> jdbc.sql("select content::text from person_import where id = :id")
                                .param("id", id)
                                .query(String.class)
                                .single()))
                .contains(word)
                .doesNotContain("1840675056789", "\"oui\"");
        assertThat(run("Nom;Prénom;Tel;Commune\n%s;1 84 06 75 056 789;%s;Bordeaux\n".formatted(word, phone), "LATER"))
                .contains("sécurité sociale ne se garde pas")
                .doesNotContain("056 789");
    }

    @Test
    void tellsTheLineAndTheCauseInAFileToDownload() {
        var id = imported("Nom;Prénom;Tel;Commune\n%s;Ana;12;Bordeaux\n".formatted(word), "LATER");

        var csv = text(get(HERE + "/" + id + "/rapport.csv"));
        assertThat(csv).contains("Ligne;Suite donnée;Colonne;Valeur;Cause", "2;Refusée;Téléphone;12;");
        assertThat(count()).isZero();
    }

    @Test
    void asksForTheColumnsThatItNeedsAndRefusesWhatIsNoTable() {
        var id = keep("A;B\nx;y\n");

        assertThat(mvc.post().uri(HERE + "/" + id + "/colonnes").with(SignedIn.as(TEAM)))
                .hasStatus(422)
                .bodyText()
                .contains("le prénom", "la commune");
        assertThat(sent("%PDF-1.7 x")).hasStatus(422).bodyText().contains("ni un classeur Excel");
    }

    /// R-P7: a file of another platform is not there.
    @Test
    void hidesTheFilesOfAnotherTeam() {
        var id = keep("Nom;Prénom;Tel;Commune\n%s;Ana;%s;Bordeaux\n".formatted(word, phone));
        var other = new Actor.Team(UUID.randomUUID(), "Luc Essai", new PlatformId("69"), true);

        assertThat(mvc.get().uri(HERE + "/" + id).with(SignedIn.as(other))).hasStatus(404);
        assertThat(mvc.post().uri(HERE + "/" + id).with(SignedIn.as(other))).hasStatus(404);
    }

    @Test
    void guessesColumnsFromTheirWords() {
        assertThat(Column.guess(List.of("Prénom", "NOM de famille", "N° de tél.", "Adresse mail", "Ville", "NIR")))
                .isEqualTo(Map.of(
                        Column.FIRST_NAME,
                        0,
                        Column.LAST_NAME,
                        1,
                        Column.PHONE,
                        2,
                        Column.EMAIL,
                        3,
                        Column.COMMUNE,
                        4));
        assertThat(Column.guess(List.of("Nom et prénom", "CP")))
                .isEqualTo(Map.of(Column.FULL_NAME, 0, Column.POSTAL_CODE, 1));
    }

    private int count() {
        return number("select count(*) from person where platform_id = '33' and last_name like '%' || :w || '%'");
    }

    private int number(String sql) {
        return Actors.as(
                TEAM, () -> jdbc.sql(sql).param("w", word).query(Integer.class).single());
    }

    private MvcTestResult sent(String text) {
        return mvc.post()
                .uri(HERE)
                .multipart()
                .file(new MockMultipartFile("file", "liste.csv", "text/csv", text.getBytes(StandardCharsets.UTF_8)))
                .with(SignedIn.as(TEAM))
                .exchange();
    }

    private UUID keep(String text) {
        var location = Objects.requireNonNull(sent(text).getResponse().getRedirectedUrl());
        return UUID.fromString(location.split("/")[4]);
    }

    private String run(String text, String decision) {
        return text(get(HERE + "/" + imported(text, decision) + "/rapport")).replace('\u00A0', ' ');
    }

    private UUID imported(String text, String decision) {
        var id = keep(text);
        assertThat(get(HERE + "/" + id + "/colonnes")).hasStatusOk();
        var columns = mvc.post().uri(HERE + "/" + id + "/colonnes");
        var header = List.of(text.lines().findFirst().orElse("").split(";"));
        for (var guess : Column.guess(header).entrySet()) {
            columns = columns.param(guess.getKey().field(), guess.getValue().toString());
        }
        assertThat(columns.with(SignedIn.as(TEAM)).exchange()).hasStatus3xxRedirection();
        assertThat(get(HERE + "/" + id)).hasStatusOk();
        assertThat(mvc.post().uri(HERE + "/" + id).param("double-2", decision).with(SignedIn.as(TEAM)))
                .hasStatus3xxRedirection();
        return id;
    }

    private MvcTestResult get(String address) {
        return mvc.get().uri(address).with(SignedIn.as(TEAM)).exchange();
    }

    private static String text(MvcTestResult answer) {
        assertThat(answer).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
