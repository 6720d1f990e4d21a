package fr.ensemblier.organisations.own;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ensemblier.WholeApplication;
import fr.ensemblier.accounts.SignedIn;
import fr.ensemblier.foundation.Actor;
import fr.ensemblier.foundation.Actors;
import fr.ensemblier.foundation.PlatformId;
import fr.ensemblier.organisations.model.Facts;
import fr.ensemblier.organisations.model.Source;
import fr.ensemblier.organisations.model.Structures;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// A colleague who was invited and did not come yet is listed, invited again, or not any more (R-P7).
@WholeApplication
class WaitingColleaguesTests {

    private static final PlatformId GIRONDE = new PlatformId("33");
    private static final Actor.Team TEAM = new Actor.Team(UUID.randomUUID(), "Claire Essai", GIRONDE, false);

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Structures structures;

    private final String email = UUID.randomUUID() + "@essai.invalid";
    private UUID organisation = new UUID(0, 0);

    @BeforeEach
    void aColleagueIsInvited() {
        organisation = employer();
        assertThat(mvc.post()
                        .uri("/employeur/structure/collegues")
                        .param("name", "Inès Essai")
                        .param("email", email)
                        .with(SignedIn.as(owner(organisation))))
                .hasStatus3xxRedirection();
    }

    @Test
    void isListedAndInvitedAgainAndNotAnyMore() {
        assertThat(own()).contains("Invitations en attente", email, "Invitation envoyée aujourd’hui");

        var first = waiting();
        assertThat(act(owner(organisation), "/employeur/structure/invitations/" + first + "/renvoyer"))
                .hasStatus3xxRedirection();
        var second = waiting();
        assertThat(second).isNotEqualTo(first);
        assertThat(act(owner(organisation), "/employeur/structure/invitations/" + second + "/annuler"))
                .hasStatus3xxRedirection();
        assertThat(own()).doesNotContain(email);
    }

    @Test
    void isTheTeamsToHelpWith() {
        var file = "/equipe/employeurs/" + organisation;
        assertThat(body(TEAM, file)).contains("Invitations en attente", email);
        assertThat(act(TEAM, file + "/invitations/" + waiting() + "/annuler")).hasStatus3xxRedirection();
        assertThat(body(TEAM, file)).doesNotContain(email);
    }

    @Test
    void isNobodyElses() {
        var waiting = waiting();
        var stranger = owner(employer());
        var colleague = new Actor.Employer(UUID.randomUUID(), "Elle", GIRONDE, organisation, false);

        assertThat(act(stranger, "/employeur/structure/invitations/" + waiting + "/annuler"))
                .hasStatus(404);
        assertThat(act(colleague, "/employeur/structure/invitations/" + waiting + "/annuler"))
                .hasStatus(403);
        assertThat(act(TEAM, "/equipe/employeurs/" + employer() + "/invitations/" + waiting + "/annuler"))
                .hasStatus(404);
        assertThat(own()).contains(email);
    }

    private static Actor.Employer owner(UUID organisation) {
        return new Actor.Employer(UUID.randomUUID(), "Solène Essai", GIRONDE, organisation, true);
    }

    private UUID employer() {
        return Actors.as(TEAM, () -> {
            var name = "Employeur " + UUID.randomUUID();
            var id = structures.addOrganisation(GIRONDE, name, "", "", null, Source.TEAM);
            structures.add(
                    GIRONDE,
                    id,
                    new Facts(name, "", "EHPAD", "ESTABLISHMENT", "", "", "", "33063", "", "", "", ""),
                    Source.TEAM);
            return id;
        });
    }

    private UUID waiting() {
        return Actors.machine(
                "test",
                () -> jdbc.sql("select id from access_link where email = :email and revoked_at is null")
                        .param("email", email)
                        .query((row, _) -> row.getObject("id", UUID.class))
                        .single());
    }

    private MvcTestResult act(Actor actor, String address) {
        return mvc.post().uri(address).with(SignedIn.as(actor)).exchange();
    }

    private String own() {
        return body(owner(organisation), "/employeur/structure");
    }

    private String body(Actor actor, String address) {
        var answer = mvc.get().uri(address).with(SignedIn.as(actor)).exchange();
        assertThat(answer).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8).replace('\u00A0', ' ');
    }
}
