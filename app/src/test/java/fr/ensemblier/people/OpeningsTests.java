package fr.ensemblier.people;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ensemblier.WholeApplication;
import fr.ensemblier.accounts.SignedIn;
import fr.ensemblier.foundation.Actor;
import fr.ensemblier.foundation.Actors;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// R-P4: every page that shows what a file holds writes who opened it; the head reads it by who, whom and when.
@WholeApplication
class OpeningsTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    private final Actor.Team reader =
            new Actor.Team(UUID.randomUUID(), "Lectrice " + UUID.randomUUID(), Given.GIRONDE, false);

    private int noted() {
        return Actors.machine(
                "test",
                () -> jdbc.sql("select count(*) from audit_entry where actor_name = :name")
                        .param("name", reader.name())
                        .query(Integer.class)
                        .single());
    }

    /// The queue opens its first profile by itself.
    @Test
    void notesTheProfileThatTheQueueOpens() {
        Actors.machine("test", () -> Given.submitted(jdbc));

        assertThat(mvc.get().uri("/equipe/profils").with(SignedIn.as(reader))).hasStatusOk();

        assertThat(noted()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/impression",
                "/modifier",
                "/echanges",
                "/documents",
                "/orientations",
                "/profil/envies",
                "/embauches",
                "/rapprochements"
            })
    void notesEachPageOfAFile(String page) {
        var her = Actors.machine("test", () -> Given.submitted(jdbc));

        assertThat(mvc.get().uri("/equipe/personnes/" + her.person() + page).with(SignedIn.as(reader)))
                .hasStatusOk();

        assertThat(noted()).isPositive();
    }

    @Test
    void readsTheLogByWhoWhatAndWhenAndExportsIt() {
        var her = Actors.machine("test", () -> Given.submitted(jdbc));
        mvc.get()
                .uri("/equipe/personnes/" + her.person())
                .with(SignedIn.as(reader))
                .exchange();
        var journal = "/equipe/personnes/journal";
        var who = "?qui=" + reader.name().toLowerCase(java.util.Locale.FRENCH);

        assertThat(mvc.get().uri(journal + who + "&nom=zoe&acte=person.opened").with(SignedIn.as(Given.HEAD)))
                .bodyText()
                .contains(reader.name(), "Zoé Secretname");
        assertThat(mvc.get().uri(journal + who + "&au=2020-01-01").with(SignedIn.as(Given.HEAD)))
                .bodyText()
                .contains("Aucune ouverture ne correspond");
        assertThat(mvc.get().uri(journal + ".csv" + who).with(SignedIn.as(Given.HEAD)))
                .bodyText()
                .contains(reader.name() + ";a ouvert le dossier;Zoé Secretname");
        assertThat(mvc.get().uri(journal + ".csv").with(SignedIn.as(reader))).hasStatus(HttpStatus.FORBIDDEN);
    }

    /// Pages by key: the second begins where the first ended, whatever is written meanwhile.
    @Test
    void turnsThePagesOfTheLog() {
        var her = Actors.machine("test", () -> Given.submitted(jdbc));
        for (var i = 0; i < 52; i++) {
            mvc.get()
                    .uri("/equipe/personnes/" + her.person())
                    .with(SignedIn.as(reader))
                    .exchange();
        }
        var first = mvc.get()
                .uri("/equipe/personnes/journal?personne=" + her.person())
                .with(SignedIn.as(Given.HEAD))
                .exchange();

        assertThat(first).bodyText().contains("apres=");
        var next = java.util.regex.Pattern.compile("href=\"([^\"]*apres=[^\"]*)\"")
                .matcher(new String(
                        first.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8));
        assertThat(next.find()).isTrue();
        assertThat(mvc.get()
                        .uri(java.net.URI.create(next.group(1).replace("&amp;", "&")))
                        .with(SignedIn.as(Given.HEAD)))
                .bodyText()
                .contains("<p>2 sur 52</p>");
    }
}
