package fr.ensemblier.people.erasure;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ensemblier.WholeApplication;
import fr.ensemblier.accounts.SignedIn;
import fr.ensemblier.foundation.Actor;
import fr.ensemblier.foundation.Actors;
import fr.ensemblier.foundation.PlatformId;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// R-P6: an archived file is found, comes back to life, or ends at once on demand.
@WholeApplication
class OutOfTheArchiveTests {

    private static final PlatformId GIRONDE = new PlatformId("33");
    private static final Actor.Team CLAIRE = new Actor.Team(UUID.randomUUID(), "Claire Test", GIRONDE, false);
    private static final Actor.Team HEAD = new Actor.Team(UUID.randomUUID(), "Hugo Test", GIRONDE, true);

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Retention retention;

    private final UUID id = UUID.randomUUID();
    private final String name = "Zoé" + id.toString().substring(0, 8);

    @BeforeEach
    void archive() {
        SilentPerson.make(jdbc, id, name);
        Actors.machine("test", () -> jdbc.sql("""
                update person set last_contact_at = now() - interval '25 months', retention_told_on = current_date - 31
                 where id = :id
                """).param("id", id).update());
        Actors.machine("test", retention::run);
    }

    private String one(String sql) {
        return Actors.machine(
                "test", () -> jdbc.sql(sql).param("id", id).query(String.class).single());
    }

    /// In three orders, without accents, and as a file for the head only.
    @Test
    void isListedSortedAndExported() {
        var here = "/equipe/personnes/archives";
        var plain = "?q=" + name.replace("é", "e").toLowerCase(java.util.Locale.ROOT);

        for (var order : new String[] {"", "&tri=recents", "&tri=fin", "&apres=0"}) {
            assertThat(mvc.get().uri(here + plain + order).with(SignedIn.as(HEAD)))
                    .hasStatusOk()
                    .bodyText()
                    .contains("Secretname " + name);
        }
        assertThat(mvc.get().uri(here + ".csv" + plain).with(SignedIn.as(HEAD)))
                .bodyText()
                .contains("Secretname " + name + ";Bordeaux;");
        assertThat(mvc.get().uri(here + ".csv").with(SignedIn.as(CLAIRE))).hasStatus(HttpStatus.FORBIDDEN);
    }

    /// She comes back: the same file, shown to nobody before she says so.
    @Test
    void comesBackToLife() {
        assertThat(mvc.post()
                        .uri("/equipe/personnes/archives/" + id + "/sortir")
                        .param("why", "Elle nous a rappelés")
                        .with(SignedIn.as(HEAD)))
                .hasRedirectedUrl("/equipe/personnes/" + id);

        assertThat(mvc.get().uri("/equipe/personnes/" + id).with(SignedIn.as(CLAIRE)))
                .hasStatusOk()
                .bodyText()
                .contains(name + " Secretname", "Dossier sorti des archives");
        assertThat(one("select state from profile where person_id = :id")).isEqualTo("PAUSED");
        assertThat(one("select count(*)::text from choice where person_id = :id"))
                .isEqualTo("1");
        assertThat(one("""
                        select count(*)::text from candidate_card c join person p on p.card_key = c.card_key
                         where p.id = :id and c.visible
                        """)).isEqualTo("0");
    }

    /// Erasure on demand, from the archive too: nothing that names her is left.
    @Test
    void erasesOnDemand() {
        assertThat(mvc.post()
                        .uri("/equipe/personnes/archives/" + id + "/effacer")
                        .with(SignedIn.as(HEAD)))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(mvc.post()
                        .uri("/equipe/personnes/archives/" + id + "/effacer")
                        .param("why", "Courriel du 12 mars")
                        .with(SignedIn.as(HEAD)))
                .hasRedirectedUrl("/equipe/personnes/archives");
        assertThat(one("select count(*)::text from person_archive where person_id = :id"))
                .isEqualTo("0");
        assertThat(one("select first_name from person where id = :id")).isEqualTo("Dossier effacé");
    }
}
