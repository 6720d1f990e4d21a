package fr.ensemblier.people.imports;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ensemblier.WholeApplication;
import fr.ensemblier.accounts.SignedIn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// R-E3: whoever may be known already is proposed, nobody is joined by a machine, and what is put off stays to be
/// decided.
@WholeApplication
class DoublesOfAnImportTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    private Bringing team;

    @BeforeEach
    void brings() {
        team = new Bringing(mvc, jdbc);
    }

    @Test
    void proposesWhoMayBeKnownAndDoesWhatTheTeamSays() {
        team.run("Nom;Prénom;Tel;Commune\n%s;Ana;%s;Bordeaux\n".formatted(team.word, team.phone), "LATER");
        var near = "Nom;Prénom;Mail;Commune\n%ss;Ana;%s@essai.invalid;Bordeaux\n".formatted(team.word, team.word);

        assertThat(team.run(near, "LATER")).contains("Double possible", "nom proche dans la même commune");
        assertThat(team.count()).isEqualTo(1);
        assertThat(team.run(near, "SAME")).contains("1 personne importée");
        assertThat(team.count()).isEqualTo(1);
        assertThat(team.number("select count(*) from person where last_name = :w and email like '%@essai.invalid'"))
                .isEqualTo(1);
        var other = "Nom;Prénom;Tel;Commune\nAutre%s;Léa;%s;Bordeaux\n".formatted(team.word, team.phone);
        assertThat(team.run(other, "DIFFERENT")).contains("1 personne importée");
        assertThat(team.count()).isEqualTo(2);
        assertThat(team.run(other, "LATER")).contains("Rien n’a changé");
        assertThat(team.count()).isEqualTo(2);
    }

    /// What was put off stays to be decided, while the file is kept.
    @Test
    void decidesLaterWhatWasPutOff() {
        team.run("Nom;Prénom;Tel;Commune\n%s;Ana;%s;Bordeaux\n".formatted(team.word, team.phone), "LATER");
        var id = team.imported(
                "Nom;Prénom;Mail;Commune\n%ss;Ana;%s@essai.invalid;Bordeaux\n".formatted(team.word, team.word),
                "LATER");

        assertThat(Bringing.text(team.get(Bringing.HERE)))
                .contains("Derniers imports", Bringing.HERE + "/" + id + "\"");
        assertThat(Bringing.text(team.get(Bringing.HERE + "/" + id))).contains("double-2");
        assertThat(mvc.post()
                        .uri(Bringing.HERE + "/" + id)
                        .param("double-2", "DIFFERENT")
                        .with(SignedIn.as(Bringing.TEAM)))
                .hasStatus3xxRedirection();
        assertThat(team.count()).isEqualTo(2);
        assertThat(Bringing.text(team.get(Bringing.HERE + "/" + id + "/rapport")))
                .doesNotContain("Décider des doubles");
    }

    @Test
    void leavesTheSecondLineOfOneTelephoneAside() {
        var twice = "Nom;Prénom;Tel;Commune\n%1$s;Ana;%2$s;Bordeaux\n%1$s;Ana;%2$s;Bordeaux\n"
                .formatted(team.word, team.phone);

        assertThat(team.run(twice, "LATER")).contains("Ressemble à la ligne 2");
        assertThat(team.count()).isEqualTo(1);
    }
}
