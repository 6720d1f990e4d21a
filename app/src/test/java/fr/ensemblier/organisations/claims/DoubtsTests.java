package fr.ensemblier.organisations.claims;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ensemblier.WholeApplication;
import fr.ensemblier.accounts.SignedIn;
import fr.ensemblier.foundation.Actor;
import fr.ensemblier.foundation.Actors;
import fr.ensemblier.foundation.PlatformId;
import fr.ensemblier.organisations.model.Claim;
import fr.ensemblier.organisations.model.Facts;
import fr.ensemblier.organisations.model.Source;
import fr.ensemblier.organisations.model.Structures;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// What the team sees before it answers a claim (R-E5).
@WholeApplication
class DoubtsTests {

    private static final PlatformId GIRONDE = new PlatformId("33");
    private static final Actor.Team TEAM = new Actor.Team(UUID.randomUUID(), "Claire Essai", GIRONDE, false);

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Claims claims;

    @Autowired
    Asking asking;

    @Autowired
    Structures structures;

    private final String structure = "Structure " + UUID.randomUUID();

    /// The team sees an address of another domain, somebody else who claims the same, and who recruits there already.
    @Test
    void flagsAnAddressOfAnotherDomainAndASecondClaimOfTheSame() {
        var place = Actors.as(TEAM, () -> {
            var organisation = structures.addOrganisation(GIRONDE, structure, "", "", null, Source.TEAM);
            return structures.add(
                    GIRONDE,
                    organisation,
                    new Facts(
                            structure,
                            "",
                            "SAD",
                            "HOME",
                            "",
                            "",
                            "",
                            "33063",
                            "",
                            "",
                            "",
                            "accueil@lestilleuls.invalid"),
                    Source.TEAM);
        });
        var first = claim(place, "Nadia Essai", "nadia@ailleurs.invalid");
        var second = claim(place, "Paul Essai", "paul.essai@gmail.com");
        var third = claim(place, "Inès Essai", "ines@lestilleuls.invalid");
        assertThat(page(first))
                .contains("finit par ailleurs.invalid")
                .contains("lestilleuls.invalid")
                .contains("Paul Essai");
        assertThat(page(second)).contains("adresse personnelle (gmail.com)");
        assertThat(page(third)).doesNotContain("finit par").contains("demandent aussi cette structure");
    }

    /// What she will be able to write is said before the team says yes.
    @Test
    void saysHowManyPlacesAnAcceptanceOpens() {
        var organisation =
                Actors.as(TEAM, () -> structures.addOrganisation(GIRONDE, structure, "", "", null, Source.TEAM));
        var alone = add(organisation, structure);
        var asked = claim(alone, "Paula Essai", "paula@essai.invalid");
        assertThat(page(asked)).contains("C’est la structure choisie").doesNotContain("À quoi donnez-vous accès");

        add(organisation, "Accueil de jour " + structure);
        add(organisation, "Foyer " + structure);
        assertThat(page(asked))
                .contains("C’est la structure choisie. L’organisme", "a 3 lieux", "À quoi donnez-vous accès");
    }

    /// The team chooses: she is let in for the place that she named, and is told so; nothing chosen is refused.
    @Test
    void letsHerInForOnePlaceAlone() {
        var organisation =
                Actors.as(TEAM, () -> structures.addOrganisation(GIRONDE, structure, "", "", null, Source.TEAM));
        var named = add(organisation, structure);
        add(organisation, "Foyer " + structure);
        var email = "pia." + UUID.randomUUID() + "@essai.invalid";
        var asked = claim(named, "Pia Essai", email);
        assertThat(mvc.get().uri("/p/gironde/structure/demande?lieu=" + named))
                .hasStatusOk()
                .bodyText()
                .contains("L’équipe vous ouvre celui-ci");
        assertThat(accept(asked, named, null)).hasStatus(422).bodyText().contains("Dites à quels lieux");

        assertThat(accept(asked, named, "CHOISIS")).hasStatus3xxRedirection();

        assertThat(Actors.machine(
                        "test",
                        () -> jdbc.sql("select places[1] || '/' || cardinality(places) || '/' || owner from access_link"
                                        + " where email = :e")
                                .param("e", email)
                                .query(String.class)
                                .single()))
                .isEqualTo(named + "/1/false");
        assertThat(mvc.get().uri("/equipe/employeurs/" + organisation).with(SignedIn.as(TEAM)))
                .hasStatusOk()
                .bodyText()
                .contains("Accès limité\u00A0: " + structure);
    }

    private org.springframework.test.web.servlet.assertj.MvcTestResult accept(
            UUID claim, UUID place, @org.jspecify.annotations.Nullable String access) {
        var post = mvc.post()
                .uri("/equipe/employeurs/demandes/" + claim + "/accepter")
                .param("lieu", place.toString())
                .param("lieux", place.toString())
                .with(SignedIn.as(TEAM));
        return (access == null ? post : post.param("acces", access)).exchange();
    }

    private UUID add(UUID organisation, String name) {
        return Actors.as(
                TEAM,
                () -> structures.add(
                        GIRONDE,
                        organisation,
                        new Facts(name, "", "SAD", "HOME", "", "", "", "33063", "", "", "", ""),
                        Source.TEAM));
    }

    private UUID claim(UUID place, String name, String email) {
        asking.ask(
                GIRONDE,
                new Claim.Request(
                        place,
                        structure,
                        "33063",
                        null,
                        name,
                        "directrice",
                        email,
                        "0536490001",
                        null,
                        Instant.parse("2026-03-03T10:00:00Z")));
        return Actors.as(
                TEAM,
                () -> jdbc.sql("select id from claim where platform_id = '33' and email = :e and structure_name = :s")
                        .param("e", email)
                        .param("s", structure)
                        .query(UUID.class)
                        .single());
    }

    private String page(UUID claim) {
        var answer = mvc.get()
                .uri("/equipe/employeurs/demandes/" + claim)
                .with(SignedIn.as(TEAM))
                .exchange();
        assertThat(answer).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8)
                .replace('\u00A0', ' ');
    }
}
