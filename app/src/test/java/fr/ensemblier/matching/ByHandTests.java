package fr.ensemblier.matching;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ensemblier.WholeApplication;
import fr.ensemblier.accounts.SignedIn;
import fr.ensemblier.foundation.Actor;
import fr.ensemblier.foundation.PlatformId;
import fr.ensemblier.matching.model.Match;
import fr.ensemblier.matching.model.MatchLists;
import fr.ensemblier.matching.model.Readings;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/// R-M4, R-M9: humans put forward and aside with a reason, and she asks why, or refuses that a machine orders
/// her.
@WholeApplication
class ByHandTests extends AroundAnOffer {

    private final Actor.Team claire = new Actor.Team(UUID.randomUUID(), "Claire Bessière", new PlatformId("33"), false);

    /// R-M4, R-M9: put aside with a reason of the list, she is not proposed for this offer, until it is undone;
    /// both are logged with who and when.
    @Test
    void theTeamPutsAsideWithAReasonAndTakesItBack() {
        var her = her("Amina");
        match();

        assertThat(act(her, "cote", "", "")).hasStatus(422).bodyText().contains("Choisissez une raison de la liste.");
        assertThat(act(her, "cote", "OTHER_TO_ADVISER", "")).hasStatus(422);
        assertThat(act(her, "cote", "HOURS", "")).hasStatus3xxRedirection();
        assertThat(matchOf(her).state()).isEqualTo(Match.State.WITHDRAWN);
        assertThat(match()).isZero();
        assertThat(inbox()).bodyText().doesNotContain("Amina");
        assertThat(file(her)).bodyText().contains("Mise de côté par Claire Bessière", "horaires ne concordent pas");

        assertThat(act(her, "annuler", "", "")).hasStatus3xxRedirection();
        assertThat(matchOf(her).state()).isEqualTo(Match.State.TO_TREAT);
        assertThat(scene.count(
                        "select count(*) from match_decision where card_key = ? and reason = 'HOURS' and by = 'Claire Bessière' and undone_by = 'Claire Bessière' and undone_at is not null",
                        her.card()))
                .isEqualTo(1);
    }

    /// R-M9: whom a human puts forward comes first; the employer reads neither by whom nor why.
    @Test
    void whomTheTeamPutsForwardComesFirst() {
        her("Amina");
        var nadia = her("Nadia");
        her("Léa");
        match();

        assertThat(act(nadia, "avant", "", "")).hasStatus(422);
        assertThat(act(nadia, "avant", "", "Elle connaît ce quartier")).hasStatus3xxRedirection();
        assertThat(first()).isEqualTo(nadia.card());
        assertThat(inbox()).bodyText().contains("Nadia").doesNotContain("Elle connaît ce quartier", "Bessière");
        assertThat(mvc.get()
                        .uri("/equipe/offres/{id}/profils", scene.offer)
                        .with(SignedIn.as(claire))
                        .exchange())
                .bodyText()
                .contains("Mise en avant par Claire Bessière");
    }

    /// R-M9: who does not come by the machine may come by a human, and goes again when it is undone.
    @Test
    void aHumanProposesWhomTheMachineDoesNot() {
        var her = her("Amina");

        assertThat(fromOffer(her, "avant", "", "Elle le veut")).hasStatus3xxRedirection();
        assertThat(matchOf(her).state()).isEqualTo(Match.State.TO_TREAT);
        assertThat(matchOf(her).origin()).isEqualTo(Match.Origin.TEAM);
        assertThat(fromOffer(her, "cote", "START", "")).hasStatus3xxRedirection();

        assertThat(matchOf(her).state()).isEqualTo(Match.State.WITHDRAWN);
        assertThat(scene.count("select count(*) from match_decision where card_key = ?", her.card()))
                .isEqualTo(2);
        assertThat(scene.count(
                        "select count(*) from match_decision where card_key = ? and undone_at is null", her.card()))
                .isEqualTo(1);
    }

    /// R-M4: an employer says why, in facts; « autre » asks the team to call.
    @Test
    void anEmployerSaysWhyHePutsAside() {
        var her = her("Amina");
        match();
        var id = matchOf(her).id();

        assertThat(aside(id, "")).hasStatus(422).bodyText().contains("Choisissez une raison");
        assertThat(matchOf(her).state()).isEqualTo(Match.State.TO_TREAT);
        assertThat(aside(id, "OTHER_TO_ADVISER")).hasStatus3xxRedirection();

        assertThat(matchOf(her).state()).isEqualTo(Match.State.PUT_ASIDE);
        assertThat(scene.count("select count(*) from task where key = ?", "match.why:" + id))
                .isEqualTo(1);
        assertThat(scene.count(
                        "select count(*) from match_decision where card_key = ? and side = 'EMPLOYER' and by = 'Solène Marty'",
                        her.card()))
                .isEqualTo(1);
        assertThat(fromOffer(her, "avant", "", "Il se trompe")).hasStatus3xxRedirection();
        assertThat(matchOf(her).state()).isEqualTo(Match.State.PUT_ASIDE);
    }

    /// R-M9: she asks why she is proposed or not, and reads the published parts of the score.
    @Test
    void sheAsksWhySheIsProposedOrNot() {
        var her = her("Amina");
        var space = SignedIn.as(her.actor());

        assertThat(mvc.get().uri("/mon-espace/rapprochements").with(space).exchange())
                .hasStatusOk()
                .bodyText()
                .contains("Trajet", "Profil pas encore proposé", "sur\u00A0100");
        match();
        assertThat(why(space)).hasStatusOk().bodyText().contains("Votre profil est proposé", "Trajet\u00A0: 40 sur 40");
        act(her, "cote", "HOURS", "");
        assertThat(why(space)).hasStatusOk().bodyText().contains("a mis ce rapprochement de côté", "horaires");
    }

    /// R-M9: she refuses that a machine orders her: what it proposed is withdrawn, the team is told and proposes
    /// her itself.
    @Test
    void sheRefusesThatAMachineOrdersHer() {
        var her = her("Amina");
        match();
        var space = SignedIn.as(her.actor());

        mvc.post()
                .uri("/mon-espace/rapprochements/opposition")
                .param("refuse", "true")
                .with(space)
                .exchange();

        assertThat(matchOf(her).state()).isEqualTo(Match.State.WITHDRAWN);
        assertThat(match()).isZero();
        assertThat(scene.count("select count(*) from task where key = ? and done_at is null", "ordering:" + her.card()))
                .isEqualTo(1);
        assertThat(file(her))
                .bodyText()
                .contains("refuse le classement par une machine")
                .doesNotContain("sur\u00A0100");
        assertThat(act(her, "avant", "", "Elle le veut")).hasStatus3xxRedirection();
        assertThat(matchOf(her).state()).isEqualTo(Match.State.TO_TREAT);

        mvc.post().uri("/mon-espace/rapprochements/accord").with(space).exchange();
        assertThat(scene.count("select count(*) from task where key = ? and done_at is null", "ordering:" + her.card()))
                .isZero();
    }

    /// R-M6: what she says herself wins over what the team put aside.
    @Test
    void herOwnInterestWinsOverTheTeam() {
        var her = her("Amina");
        match();
        act(her, "cote", "HOURS", "");

        Readings.across(() -> {
            matchmaker.interest(
                    readings.offer(scene.offer), readings.card(her.card()).orElseThrow());
            return true;
        });

        assertThat(matchOf(her).state()).isEqualTo(Match.State.TO_TREAT);
        assertThat(matchOf(her).interestedAt()).isNotNull();
    }

    /// R-M4: a profile put aside comes back when it is undone.
    @Test
    void aProfilePutAsideCanBeTakenBack() {
        var her = her("Amina");
        match();
        var match = matchOf(her);
        var employer = SignedIn.as(scene.employer);

        mvc.post()
                .uri("/employeur/profils/{id}/ecarter", match.id())
                .param("reason", "HOURS")
                .with(employer)
                .exchange();
        assertThat(matchOf(her).state()).isEqualTo(Match.State.PUT_ASIDE);
        mvc.post()
                .uri("/employeur/profils/{id}/reprendre", match.id())
                .with(employer)
                .exchange();
        assertThat(matchOf(her).state()).isEqualTo(Match.State.TO_TREAT);
    }

    private UUID first() {
        return Readings.across(() -> lists.page(
                        scene.organisation, Match.State.TO_TREAT, null, "", MatchLists.Order.PROPOSED, null, 1))
                .getFirst()
                .cardKey();
    }

    private MvcTestResult act(Scene.Her her, String act, String reason, String words) {
        return mvc.post()
                .uri("/equipe/personnes/{p}/rapprochements/{o}/{act}", her.person(), scene.offer, act)
                .param("reason", reason)
                .param("words", words)
                .with(SignedIn.as(claire))
                .exchange();
    }

    private MvcTestResult fromOffer(Scene.Her her, String act, String reason, String words) {
        return mvc.post()
                .uri("/equipe/offres/{o}/profils/{c}/{act}", scene.offer, her.card(), act)
                .param("reason", reason)
                .param("words", words)
                .with(SignedIn.as(claire))
                .exchange();
    }

    private MvcTestResult aside(UUID match, String reason) {
        return mvc.post()
                .uri("/employeur/profils/{id}/ecarter", match)
                .param("reason", reason)
                .with(SignedIn.as(scene.employer))
                .exchange();
    }

    private MvcTestResult inbox() {
        return mvc.get()
                .uri("/employeur/profils")
                .with(SignedIn.as(scene.employer))
                .exchange();
    }

    private MvcTestResult file(Scene.Her her) {
        return mvc.get()
                .uri("/equipe/personnes/{id}/rapprochements", her.person())
                .with(SignedIn.as(claire))
                .exchange();
    }

    private MvcTestResult why(RequestPostProcessor space) {
        return mvc.get()
                .uri("/mon-espace/rapprochements/{o}", scene.offer)
                .with(space)
                .exchange();
    }
}
