package fr.ensemblier.organisations.directory;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ensemblier.WholeApplication;
import fr.ensemblier.accounts.SignedIn;
import fr.ensemblier.foundation.Actor;
import fr.ensemblier.foundation.Actors;
import fr.ensemblier.foundation.PlatformId;
import fr.ensemblier.organisations.Establishments;
import fr.ensemblier.organisations.model.Facts;
import fr.ensemblier.organisations.model.Source;
import fr.ensemblier.organisations.model.Structures;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// Who may change an employer, and who may not (R-P7).
@WholeApplication
class EmployerRightsTests {

    private static final PlatformId GIRONDE = new PlatformId("33");
    private static final Actor.Team TEAM = new Actor.Team(UUID.randomUUID(), "Claire Essai", GIRONDE, false);

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Structures structures;

    @Autowired
    Establishments establishments;

    private final String word = "mot" + UUID.randomUUID().toString().substring(0, 8);

    @Test
    void anotherTeamAndAnotherEmployerChangeNothing() {
        var organisation = create("Gardé " + word);
        var place =
                establishments.ofOrganisation(GIRONDE, organisation).getFirst().id();
        var others = new Actor[] {
            new Actor.Team(UUID.randomUUID(), "Autre", new PlatformId("69"), true),
            new Actor.Employer(UUID.randomUUID(), "Autre", GIRONDE, UUID.randomUUID(), true),
            new Actor.Visitor()
        };
        for (var other : others) {
            assertThat(Actors.as(
                            other,
                            () -> jdbc.sql("update establishment set name = 'Volé' where id = :id")
                                    .param("id", place)
                                    .update()))
                    .isZero();
        }
        var owner = new Actor.Employer(UUID.randomUUID(), "Elle", GIRONDE, organisation, true);
        assertThat(Actors.as(
                        owner,
                        () -> jdbc.sql("update establishment set phone = '0536490000' where id = :id")
                                .param("id", place)
                                .update()))
                .isEqualTo(1);
        assertThat(mvc.get()
                        .uri("/employeur/structure/lieux/" + place)
                        .with(SignedIn.as(others[1]))
                        .exchange())
                .hasStatus(404);
        assertThat(mvc.get()
                        .uri("/employeur/structure/lieux/" + place)
                        .with(SignedIn.as(owner))
                        .exchange())
                .hasStatusOk();
        assertThat(mvc.get()
                        .uri("/employeur/structure")
                        .with(SignedIn.as(owner))
                        .exchange())
                .hasStatusOk();
        assertThat(mvc.get()
                        .uri("/equipe/employeurs/" + organisation)
                        .with(SignedIn.as(others[0]))
                        .exchange())
                .hasStatus(404);
    }

    @Test
    void aColleagueWhoIsNotTheOwnerInvitesNobody() {
        var colleague = new Actor.Employer(UUID.randomUUID(), "Elle", GIRONDE, create("Seule " + word), false);
        assertThat(mvc.post()
                        .uri("/employeur/structure/collegues")
                        .param("name", "Une autre")
                        .param("email", "autre@essai.invalid")
                        .with(SignedIn.as(colleague))
                        .exchange())
                .hasStatus(403);
    }

    @Test
    void closesAndOpensAnEmployerWithItsPlaces() {
        var organisation = create("Fermée " + word);
        mvc.post()
                .uri("/equipe/employeurs/" + organisation + "/fermer")
                .with(SignedIn.as(TEAM))
                .exchange();
        assertThat(establishments.ofOrganisation(GIRONDE, organisation)).isEmpty();
        mvc.post()
                .uri("/equipe/employeurs/" + organisation + "/rouvrir")
                .with(SignedIn.as(TEAM))
                .exchange();
        assertThat(establishments.ofOrganisation(GIRONDE, organisation)).hasSize(1);
    }

    private UUID create(String name) {
        return Actors.as(TEAM, () -> {
            var organisation = structures.addOrganisation(GIRONDE, name, "", "", null, Source.TEAM);
            structures.add(
                    GIRONDE,
                    organisation,
                    new Facts(name, "", "EHPAD", "ESTABLISHMENT", "", "", "", "33063", "", "", "", ""),
                    Source.TEAM);
            return organisation;
        });
    }
}
