package fr.ensemblier.people;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ensemblier.WholeApplication;
import fr.ensemblier.accounts.SignedIn;
import fr.ensemblier.foundation.Actor;
import fr.ensemblier.foundation.Actors;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// R-P9: whoever looks for her employer types the name over its door, and recognises it in what is proposed; the whole
/// organisation is hidden all the same.
@WholeApplication
class KnownByItsPlaceTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    private final UUID organisation = UUID.randomUUID();
    private final UUID place = UUID.randomUUID();
    private final String word = "Lanternes" + organisation.toString().substring(0, 8);
    private final String owner = "Association " + place.toString().substring(0, 8);
    private Actor.Candidate her;

    @BeforeEach
    void open() {
        Actors.machine("test", () -> {
            jdbc.sql(
                            "insert into organisation (platform_id, id, name, source, created_at) values ('33', ?, ?, 'TEAM', now())")
                    .params(organisation, owner)
                    .update();
            return jdbc.sql("""
                    insert into establishment (platform_id, id, organisation_id, name, family, setting, commune, commune_name,
                                               lat, lon, source, created_at)
                    values ('33', ?, ?, ?, 'SAD', 'HOME', '33318', 'Pessac', 44.8, -0.6, 'TEAM', now())
                    """)
                    .params(place, organisation, "Aide à domicile les " + word)
                    .update();
        });
        her = Actors.machine("test", () -> Given.drafting(jdbc));
    }

    private String named() {
        return Actors.machine(
                "test",
                () -> jdbc.sql("""
                        select name from hidden_employer
                         where person_id = ? and organisation_id = ? and lifted_at is null
                        """)
                        .params(her.person(), organisation)
                        .query(String.class)
                        .single());
    }

    /// Found by the name of the place: that name first, then the organisation and the town.
    @Test
    void proposesTheNameThatWasTyped() {
        for (var address : new String[] {
            "/p/gironde/en-poste/employeurs",
            "/mon-espace/en-poste/completion",
            "/mon-espace/profil/employeurs/completion"
        }) {
            var asked = mvc.get().uri(address).param("q", word);
            assertThat(address.startsWith("/p/") ? asked : asked.with(SignedIn.as(her)))
                    .as(address)
                    .bodyText()
                    .contains("domicile les " + word + "\"", "\"" + owner + ", Pessac\"", place.toString());
        }
    }

    /// Found by the name of the organisation: that is what she typed, and what she reads.
    @Test
    void proposesTheOrganisationThatWasTyped() {
        assertThat(mvc.get().uri("/p/gironde/en-poste/employeurs").param("q", owner))
                .bodyText()
                .contains("\"" + owner + "\"", "\"Pessac\"", place.toString());
    }

    @Test
    void keepsTheNameThatSheRecognises() {
        assertThat(mvc.post()
                        .uri("/mon-espace/en-poste/nouvelle")
                        .param("kinds", "MOBILITY")
                        .param("slot", "NOON")
                        .param("employer", place.toString())
                        .param("employerText", "Aide à domicile les " + word)
                        .with(SignedIn.as(her)))
                .hasStatus(HttpStatus.FOUND);

        assertThat(named()).isEqualTo("Aide à domicile les %s (%s)".formatted(word, owner));
        assertThat(mvc.get().uri("/mon-espace/en-poste").with(SignedIn.as(her)))
                .bodyText()
                .contains("Aide à domicile les %s (%s)".formatted(word, owner));
    }

    /// Without script, in the wizard: typed and never chosen.
    @Test
    void keepsItAlsoWhenItWasOnlyTyped() {
        assertThat(mvc.post()
                        .uri("/mon-espace/profil/employeurs")
                        .param("employerText", word)
                        .with(SignedIn.as(her)))
                .hasStatus(HttpStatus.FOUND);
        assertThat(named()).isEqualTo("Aide à domicile les %s (%s)".formatted(word, owner));
    }
}
