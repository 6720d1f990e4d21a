package fr.ensemblier.people.imports;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ensemblier.WholeApplication;
import fr.ensemblier.accounts.SignedIn;
import fr.ensemblier.foundation.Actor;
import fr.ensemblier.foundation.Actors;
import fr.ensemblier.foundation.PlatformId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// R-E3: a team's own spreadsheet of people, with columns to map and a dry run; R-P1: an import never shows anybody.
@WholeApplication
class PeopleImportTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TypedAnswers answers;

    private Bringing team;

    @BeforeEach
    void brings() {
        team = new Bringing(mvc, jdbc);
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
                """.formatted(team.word, team.phone);
        var report = team.run(file, "LATER");

        assertThat(report)
                .contains("1 personne importée")
                .contains("n’est pas complète")
                .contains("Aucune commune ne s’appelle")
                .contains("Écrivez le prénom.")
                .contains("Il faut un téléphone ou un courriel");
        assertThat(team.count()).isEqualTo(1);
        assertThat(team.run(file, "LATER")).contains("Rien n’a changé");
        assertThat(team.count()).isEqualTo(1);
    }

    /// R-F5, R-E3: sex and motive as teams write them; what is not understood is left out and said.
    @Test
    void readsSexAndMotive() {
        var report = team.run("""
                Nom;Prénom;Tel;Ville;Civilité;Motif
                %1$s;Ana;%2$s;Bordeaux;Mme;Reconversion
                %1$s;Rose;%3$s;Bordeaux;?!;Qualification
                """.formatted(team.word, team.phone, "0639970" + team.phone.substring(7)), "LATER");

        assertThat(report).contains("2 personnes importées", "Réponse inconnue");
        assertThat(team.number(
                        "select count(*) from person where last_name = :w and sex = 'WOMAN' and motive = 'EVOLUTION'"))
                .isEqualTo(1);
        assertThat(
                        team.number(
                                "select count(*) from person where last_name = :w and sex is null and motive = 'QUALIFICATION'"))
                .isEqualTo(1);
    }

    /// R-P1: shown to nobody; and nothing to listen to, so no answer in two working days is promised.
    @Test
    void neverGrantsAChoiceToBeShown() {
        team.run("Nom;Prénom;Tel;Commune;Accord\n%s;Ana;%s;Bordeaux;oui\n".formatted(team.word, team.phone), "LATER");

        assertThat(team.number("""
                select count(*) from choice c join person p on p.platform_id = c.platform_id and p.id = c.person_id
                 where p.last_name = :w""")).isZero();
        assertThat(team.number("""
                select count(*) from person p join profile r on r.platform_id = p.platform_id and r.person_id = p.id
                 where p.last_name = :w and r.state = 'DRAFT' and not r.undecided and r.wants_training is null""")).isEqualTo(1);
    }

    /// An optional date that is wrong does not lose the line; a feminine name is an occupation, an unknown one is
    /// said.
    @Test
    void keepsTheLineAndSaysWhatWasNotUnderstood() {
        var report = team.run(
                """
                Nom;Prénom;Tel;Ville;Né le;Métier
                %1$s;Ana;%2$s;Bordeaux;31/02/1980;aide-soignante
                %1$s;Lila;%3$s;Bordeaux;;Cosmonaute
                %1$s;Mia;%4$s;Bordeaux;;elle est en dépression et touche le RSA
                """.formatted(
                                team.word,
                                team.phone,
                                team.phone.replace("06399", "06398"),
                                team.phone.replace("06399", "06397")),
                "LATER");

        assertThat(report)
                .contains("3 personnes importées", "importée sans elle", "Métier inconnu", "il n’est pas importé")
                .doesNotContain("dépression");
        assertThat(team.number("""
                select count(*) from person p join profile r on r.platform_id = p.platform_id and r.person_id = p.id
                 where p.last_name = :w and 'aide-soignant' = any (r.occupations)""")).isEqualTo(1);
        assertThat(team.number("""
                select count(*) from person p join profile r on r.platform_id = p.platform_id and r.person_id = p.id
                 where p.last_name = :w and r.wish like '%RSA%'""")).isZero();
    }

    /// R-P3, R-P5: neither a social security number nor a health column is kept, even for a moment.
    @Test
    void keepsNothingAboutSocialSecurityOrHealth() {
        var id = team.keep("Nom;Prénom;Tel;Commune;NIR;RQTH\n%s;Ana;%s;Bordeaux;1840675056789;oui\n"
                .formatted(team.word, team.phone));

        assertThat(Actors.as(
                        Bringing.TEAM,
                        () -> jdbc.sql("select content::text from sheet_import where id = :id")
                                .param("id", id)
                                .query(String.class)
                                .single()))
                .contains(team.word)
                .doesNotContain("1840675056789", "\"oui\"");
        assertThat(team.run(
                        "Nom;Prénom;Tel;Commune\n%s;1 84 06 75 056 789;%s;Bordeaux\n".formatted(team.word, team.phone),
                        "LATER"))
                .contains("sécurité sociale ne se garde pas")
                .doesNotContain("056 789");
    }

    @Test
    void tellsTheLineAndTheCauseInAFileToDownload() {
        var id = team.imported("Nom;Prénom;Tel;Commune\n%s;Ana;12;Bordeaux\n".formatted(team.word), "LATER");

        var csv = Bringing.text(team.get(Bringing.HERE + "/" + id + "/rapport.csv"));
        assertThat(csv).contains("Ligne;Suite donnée;Colonne;Valeur;Cause", "2;Refusée;Téléphone;12;");
        assertThat(team.count()).isZero();
    }

    @Test
    void asksForTheColumnsThatItNeedsAndRefusesWhatIsNoTable() {
        var id = team.keep("A;B\nx;y\n");

        assertThat(mvc.post().uri(Bringing.HERE + "/" + id + "/colonnes").with(SignedIn.as(Bringing.TEAM)))
                .hasStatus(422)
                .bodyText()
                .contains("le prénom", "la commune");
        assertThat(team.sent("%PDF-1.7 x")).hasStatus(422).bodyText().contains("ni un classeur Excel");
    }

    /// R-P5: a number of the social security stands in no report and in no kept file, whatever its column.
    @Test
    void keepsNoNumberOfTheSocialSecurity() {
        var nir = "2 84 05 33 063 123 45";
        var id = team.imported(
                "Nom;Prénom;Tel;Commune;Situation\n%s;Ana;%s;Bordeaux;\n%s;Lou;0639981212;Bordeaux;%s\n"
                        .formatted(team.word, nir, team.word, nir),
                "LATER");

        assertThat(team.count()).isZero();
        assertThat(Bringing.text(team.get(Bringing.HERE + "/" + id + "/rapport.csv")))
                .contains("Un numéro de sécurité sociale ne se garde pas ici")
                .doesNotContain("063 123");
        assertThat(Actors.machine(
                        "test",
                        () -> jdbc.sql("""
                                select coalesce(i.content::text, '')
                                           || coalesce((select string_agg(value || cause, ' ') from sheet_import_line
                                                         where import_id = i.id), '')
                                  from sheet_import i where i.id = cast(:id as uuid)
                                """).param("id", id).query(String.class).single()))
                .doesNotContain("063 123");
    }

    /// What begins with « de » is no job seeker: « DE » alone is.
    @Test
    void readsNoOtherSituationAsJobSeeker() {
        assertThat(List.of("Dernière année de lycée", "Détachée", "DE", "Demandeuse d’emploi", "Chômage longue durée"))
                .map(typed -> answers.find("SITUATION", typed).orElse("inconnue"))
                .containsExactly("inconnue", "inconnue", "JOB_SEEKER", "JOB_SEEKER", "JOB_SEEKER");
    }

    /// A cell of signs alone says nothing: it is the first of the list of nothing.
    @Test
    void readsSignsAsNoAnswer() {
        for (var list : List.of("SITUATION", "SOURCE", "SEX", "MOTIVE")) {
            assertThat(List.of("-", "?", "—", "  "))
                    .as(list)
                    .allSatisfy(typed -> assertThat(answers.find(list, typed)).isEmpty());
        }
    }

    /// R-P3: words about health stand neither in her file nor in the report.
    @Test
    void importsNoWordsAboutHealth() {
        var id = team.imported(
                "Nom;Prénom;Tel;Commune;Situation;Origine\n%s;Ana;%s;Bordeaux;RQTH;Service handicap\n"
                        .formatted(team.word, team.phone),
                "LATER");

        assertThat(team.count()).isEqualTo(1);
        assertThat(Bringing.text(team.get(Bringing.HERE + "/" + id + "/rapport.csv")))
                .doesNotContain("RQTH", "handicap");
        assertThat(Actors.machine(
                        "test",
                        () -> jdbc.sql("select coalesce(source_detail, 'rien') from person where last_name = :name")
                                .param("name", team.word)
                                .query(String.class)
                                .single()))
                .isEqualTo("rien");
    }

    /// R-P7: a file of another platform is not there.
    @Test
    void hidesTheFilesOfAnotherTeam() {
        var id = team.keep("Nom;Prénom;Tel;Commune\n%s;Ana;%s;Bordeaux\n".formatted(team.word, team.phone));
        var other = new Actor.Team(UUID.randomUUID(), "Luc Essai", new PlatformId("69"), true);

        assertThat(mvc.get().uri(Bringing.HERE + "/" + id).with(SignedIn.as(other)))
                .hasStatus(404);
        assertThat(mvc.post().uri(Bringing.HERE + "/" + id).with(SignedIn.as(other)))
                .hasStatus(404);
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
}
