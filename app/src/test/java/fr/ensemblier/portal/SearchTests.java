package fr.ensemblier.portal;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ensemblier.WholeApplication;
import fr.ensemblier.accounts.SignedIn;
import fr.ensemblier.foundation.Actor;
import fr.ensemblier.foundation.Actors;
import fr.ensemblier.foundation.PlatformId;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// What the team types on a telephone: no accents, no capitals, the name before or after the first name.
@WholeApplication
class SearchTests {

    private static final Actor.Team TEAM =
            new Actor.Team(UUID.randomUUID(), "Claire Essai", new PlatformId("33"), false);

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    private final String name = "Œuvrard" + (int) (Math.random() * 1_000_000);

    private void aicha(String first) {
        Actors.machine("test", () -> {
            var id = UUID.randomUUID();
            jdbc.sql("""
                    insert into person (platform_id, id, log_key, card_key, first_name, last_name, commune, commune_name,
                        lat, lon, situation, situation_on, source, last_contact_at, created_at, created_by)
                    values ('33', :id, gen_random_uuid(), gen_random_uuid(), :first, :last, '33063', 'Bordeaux', 44.85,
                        -0.57, 'JOB_SEEKER', current_date, 'SELF', now(), now(), 'Test')
                    """)
                    .param("id", id)
                    .param("first", first)
                    .param("last", name)
                    .update();
            jdbc.sql("insert into profile (platform_id, person_id, state) values ('33', :id, 'DRAFT')")
                    .param("id", id)
                    .update();
            return id;
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"/equipe/recherche?q=", "/equipe/personnes?q="})
    void findsAPersonWithoutAccentsOrCapitals(String page) {
        aicha("Aïcha");
        var last = name.replace("Œ", "oe").toLowerCase(java.util.Locale.FRENCH);

        for (var typed : new String[] {"aicha " + last, last + " AICHA", "aïcha " + name}) {
            assertThat(mvc.get().uri(page + "{typed}", typed).with(SignedIn.as(TEAM)))
                    .bodyText()
                    .contains(name);
        }
        assertThat(mvc.get().uri(page + "{typed}", "leila " + last).with(SignedIn.as(TEAM)))
                .bodyText()
                .doesNotContain(name + " Aïcha", "Aïcha " + name);
    }

    /// Needs are found by structure, commune or occupation.
    @Test
    void findsANeedByItsStructureOrOccupation() {
        var organisation = UUID.randomUUID();
        Actors.machine("test", () -> {
            jdbc.sql(
                            "insert into organisation (platform_id, id, name, source, created_at) values ('33', :id, :name, 'TEAM', now())")
                    .param("id", organisation)
                    .param("name", "Résidence " + name)
                    .update();
            jdbc.sql("""
                    insert into establishment (platform_id, id, organisation_id, name, family, setting, commune, commune_name,
                                               lat, lon, source, created_at)
                    values ('33', :id, :id, :name, 'EHPAD', 'ESTABLISHMENT', '33063', 'Bordeaux', 44.85, -0.57, 'TEAM', now())
                    """)
                    .param("id", organisation)
                    .param("name", "Résidence " + name)
                    .update();
            return jdbc.sql("""
                    insert into hiring_need (platform_id, id, organisation_id, establishment_id, occupation, headcount, horizon,
                                             difficulty, collected_by, collected_name, collected_at)
                    values ('33', gen_random_uuid(), :id, :id, 'aide-soignant', 2, 'NOW', 'HARD', 'TEAM', 'Claire', now())
                    """).param("id", organisation).update();
        });

        assertThat(mvc.get()
                        .uri("/equipe/besoins?q={typed}", "residence " + name.replace("Œ", "oe"))
                        .with(SignedIn.as(TEAM)))
                .bodyText()
                .contains("Résidence " + name, "1" + fr.ensemblier.ui.French.SPACE + "besoin");
        assertThat(mvc.get().uri("/equipe/besoins?q=zzzz").with(SignedIn.as(TEAM)))
                .bodyText()
                .contains("Aucun besoin ne correspond");
    }

    /// What is shown is not what there is: ten of eleven, and the way to all.
    @Test
    void saysThatThereAreMore() {
        for (var i = 0; i < 11; i++) {
            aicha("Élodie");
        }
        var typed = "elodie " + name.replace("Œ", "oe");

        assertThat(mvc.get().uri("/equipe/recherche?q={typed}", typed).with(SignedIn.as(TEAM)))
                .bodyText()
                .contains("Les premiers résultats", "les 10 premiers", "Tout voir");
        assertThat(mvc.get().uri("/equipe/recherche?q={typed}", "zzz" + name).with(SignedIn.as(TEAM)))
                .bodyText()
                .contains("Aucun résultat")
                .doesNotContain("Tout voir");
    }

    /// The words that professionals use are explained in the frame of who reads: menu, name of the platform, way back.
    @Test
    void theGlossaryKeepsTheFrameOfWhoReads() {
        assertThat(mvc.get().uri("/glossaire").with(SignedIn.as(TEAM)))
                .bodyText()
                .contains("href=\"/equipe/personnes\"", "EHPAD")
                .doesNotContain("Réseau national", "href=\"/connexion\"");
        assertThat(mvc.get().uri("/glossaire?plateforme=gironde"))
                .bodyText()
                .contains("href=\"/p/gironde/metiers\"", "EHPAD")
                .doesNotContain("Réseau national");
    }

    /// One place of the menu is marked, and it is the page one is on.
    @Test
    void marksTheHomeOnTheHomeOnly() {
        assertThat(mvc.get().uri("/equipe/recherche?q=zzzz").with(SignedIn.as(TEAM)))
                .bodyText()
                .doesNotContain("<a href=\"/equipe\" aria-current=\"page\"");
        assertThat(mvc.get().uri("/equipe").with(SignedIn.as(TEAM)))
                .bodyText()
                .contains("<a href=\"/equipe\" aria-current=\"page\"");
    }
}
