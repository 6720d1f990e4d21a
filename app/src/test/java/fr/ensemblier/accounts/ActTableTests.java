package fr.ensemblier.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ensemblier.WholeApplication;
import fr.ensemblier.foundation.Actor;
import fr.ensemblier.foundation.Actors;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// Pages and acts (R-P2, R-P3, R-P7), asked by hand-made requests with rows behind them: `own` is hers, `other` another
/// organisation and person of the same platform, `far` of another platform. See [AccessTableTests] for every address.
@WholeApplication
class ActTableTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    private Map<String, Rows> rows = Map.of();

    @BeforeEach
    void makeRows() {
        rows = Map.of("own", new Rows(jdbc, "33"), "other", new Rows(jdbc, "33"), "far", new Rows(jdbc, "69"));
    }

    private Rows rows(String whose) {
        return java.util.Objects.requireNonNull(rows.get(whose));
    }

    private Actor actor(String role) {
        var own = rows("own");
        return switch (role) {
            case "officer", "log" -> new Actor.Officer(UUID.randomUUID(), "Odile", own.platform);
            case "head" -> own.head();
            case "team" -> own.team();
            case "employer" -> own.employer();
            case "referrer" -> own.referrer();
            case "candidate" -> own.candidate();
            case "national" -> new Actor.National(UUID.randomUUID(), "Nadia");
            default -> new Actor.Visitor();
        };
    }

    private String address(String written, Rows whose) {
        var address = written;
        for (var id : whose.ids().entrySet()) {
            address = address.replace("{" + id.getKey() + "}", id.getValue().toString());
        }
        return address;
    }

    /// Address, then who opens it: the answer for own, other and far of the one role; every other role is
    /// refused.
    @ParameterizedTest(name = "GET {0} by {1}")
    @CsvSource({
        "/employeur/contacts/{contact},                    employer,  200, 404, 404",
        "/employeur/contacts/{contact}/embauche,           employer,  200, 404, 404",
        "/employeur/profils/{match}/contact,               employer,  302, 404, 404",
        "/employeur/profils/{match}/message,               employer,  404, 404, 404",
        "/employeur/offres/{draft},                        employer,  200, 404, 404",
        "/employeur/offres/{draft}/modifier,               employer,  200, 404, 404",
        "/employeur/offres/{published}/fermer,             employer,  200, 404, 404",
        "/employeur/offres/{draft}/supprimer,              employer,  200, 404, 404",
        "/employeur/structure/lieux/{establishment},       employer,  200, 404, 404",
        "/employeur/structure/collegues/{account}/retirer, employer,  404, 404, 404",
        "/mon-espace/contacts/{contact},                   candidate, 200, 404, 404",
        "/mon-espace/embauches/{hire}/recherche,           candidate, 200, 404, 404",
        "/equipe/personnes/{person},                       team,      200, 200, 404",
        "/equipe/personnes/{person}/impression,            team,      200, 200, 404",
        "/equipe/personnes/{person}/modifier,              team,      200, 200, 404",
        "/equipe/personnes/{person}/profil/envies,         team,      200, 200, 404",
        "/equipe/personnes/{person}/profil/choix,          team,      200, 200, 404",
        "/equipe/personnes/{person}/echanges,              team,      200, 200, 404",
        "/equipe/personnes/{person}/documents,             team,      200, 200, 404",
        "/equipe/personnes/doublons,                       team,      200, 200, 200",
        "/equipe/personnes/{person}/effacer,               head,      200, 200, 404",
        "/equipe/personnes/archives,                       log,       200, 200, 200",
        "/equipe/orientations/{referral},                  team,      200, 200, 404",
        "/equipe/orientations,                             team,      200, 200, 200",
        "/prescripteur/orientations/{referral},            referrer,  200, 404, 404",
        "/equipe/personnes/{person}/rapprochements,        team,      200, 200, 404",
        "/equipe/personnes/{person}/embauches,             team,      200, 200, 404",
        "/equipe/profils/{person},                         team,      200, 200, 404",
        "/equipe/contacts/{contact},                       team,      200, 200, 404",
        "/equipe/contacts/{contact}/embauche,              team,      200, 200, 404",
        "/equipe/embauches/{hire},                         team,      200, 200, 404",
        "/equipe/embauches/{hire}/corriger,                team,      200, 200, 404",
        "/equipe/embauches/{hire}/annuler,                 team,      200, 200, 404",
        "/equipe/offres/{draft},                           team,      200, 200, 404",
        "/equipe/offres/{draft}/modifier,                  team,      200, 200, 404",
        "/equipe/employeurs/{organisation},                team,      200, 200, 404",
        "/equipe/employeurs/{organisation}/identite,       team,      200, 200, 404",
        "/equipe/reglages/equipe/{account}/retirer,        head,      200, 200, 404",
        "/equipe/reglages/equipe/{account}/second-facteur, head,      200, 200, 404",
        "/equipe/reglages/territoire,                      head,      200, 200, 200",
        "/equipe/reglages/soutien,                         head,      200, 200, 200",
        "/national/annuaire/gironde,                       national,  200, 200, 200",
        "/equipe/personnes/journal,                        log,       200, 200, 200"
    })
    void opensAPage(String written, String role, int own, int other, int far) {
        asserted("GET", written, role, own, other, far);
    }

    @ParameterizedTest(name = "POST {0} by {1}")
    @CsvSource({
        "/employeur/contacts/{contact}/joindre?jointe=true,                employer,  404, 404",
        "/employeur/contacts/{contact}/embauche,                           employer,  404, 404",
        "/employeur/profils/{match}/contact?message=Bonjour,               employer,  404, 404",
        "/employeur/profils/{match}/ecarter?reason=DISTANCE,               employer,  404, 404",
        "/employeur/profils/{match}/reprendre,                             employer,  404, 404",
        "/employeur/offres/{draft}/modifier?title=x,                       employer,  404, 404",
        "/employeur/offres/{published}/fermer?reason=FILLED,               employer,  404, 404",
        "/employeur/offres/{published}/renouveler,                         employer,  404, 404",
        "/employeur/offres/{draft}/supprimer,                              employer,  404, 404",
        "/employeur/structure/lieux/{establishment}?version=0,             employer,  404, 404",
        "/employeur/structure/collegues/{account}/retirer,                 employer,  404, 404",
        "/mon-espace/contacts/{contact}/accepter,                          candidate, 404, 404",
        "/mon-espace/contacts/{contact}/decliner,                          candidate, 404, 404",
        "/mon-espace/contacts/{contact}/nouvelles?nouvelle=stopped,        candidate, 404, 404",
        "/mon-espace/contacts/{contact}/embauche?startsOn=2026-11-20,      candidate, 404, 404",
        "/mon-espace/embauches/{hire}/recherche?looking=NO,                candidate, 404, 404",
        "/mon-espace/contacts/{contact}/garder?accord=true,                candidate, 404, 404",
        "/equipe/personnes/{person}/rapprochements/{published}/annuler,    team,        0, 404",
        "/equipe/personnes/{person}/rapprochements/classement?refuse=true, team,        0, 404",
        "/equipe/embauches/{hire}/recherche?looking=NO,                    team,        0, 404",
        "/equipe/embauches/{hire}/corriger?why=x,                          team,        0, 404",
        "/equipe/embauches/{hire}/annuler?why=x,                           team,        0, 404",
        "/equipe/embauches/{hire}/changements/{hire}/annuler,              team,        0, 404",
        "/equipe/personnes/{person}/lien,                                  team,        0, 404",
        "/equipe/personnes/{person}/code,                                  team,        0, 404",
        "/equipe/personnes/{person}/modifier?version=0,                    team,        0, 404",
        "/equipe/personnes/{person}/situation?search=PAUSED,               team,        0, 404",
        "/equipe/personnes/{person}/profil/savoir-faire?years=3,           team,        0, 404",
        "/equipe/personnes/{person}/profil/choix?granted=BE_SHOWN,         team,        0, 404",
        "/equipe/personnes/{person}/a-verifier/confirmer?code=DEAS,        team,        0, 404",
        "/equipe/personnes/{person}/a-verifier/retirer?code=DEAS,          team,        0, 404",
        "/equipe/personnes/{person}/documents?kind=DIPLOMA&seenOn=2026-01-05, team,      0, 404",
        "/equipe/personnes/{person}/effacer?why=Demande,                   head,        0, 404",
        "/equipe/orientations/{referral}?state=MET,                        team,        0, 404",
        "/equipe/profils/{person}/valider?version=0,                       team,        0, 404",
        "/equipe/a-faire/{task}/fait,                                      team,        0, 404",
        "/equipe/a-faire/{task}/reprendre,                                 team,        0, 404",
        "/equipe/appels?tache={task}&mot=Vu,                               team,        0, 404",
        "/equipe/contacts/{contact}/joindre?jointe=true,                   team,        0, 404",
        "/equipe/contacts/{contact}/relance,                               team,        0, 404",
        "/equipe/contacts/{contact}/issue?stage=INTERVIEW,                 team,        0, 404",
        "/equipe/contacts/{contact}/cloture?why=Fini,                      team,        0, 404",
        "/equipe/contacts/{contact}/note?note=Vu,                          team,        0, 404",
        "/equipe/contacts/{contact}/embauche,                              team,        0, 404",
        "/equipe/offres/{draft}/supprimer,                                 team,        0, 404",
        "/equipe/offres/{published}/fermer?reason=FILLED,                  team,        0, 404",
        "/equipe/employeurs/{organisation}/fermer,                         team,        0, 404",
        "/equipe/employeurs/{organisation}/lieux/{establishment}/fermer,   team,        0, 404",
        "/equipe/reglages/equipe/{account}/retirer,                        head,        0, 404",
        "/equipe/reglages/equipe/{account}/second-facteur,                 head,        0, 404"
    })
    void doesAnAct(String written, String role, int other, int far) {
        asserted("POST", written, role, 0, other, far);
        var contact = rows("other");
        var left = Actors.machine(
                "test",
                () -> jdbc.sql("select state from contact where id = ?")
                        .param(contact.contact)
                        .query(String.class)
                        .single());
        assertThat(left).as("nothing of somebody else's moved").isEqualTo("ACCEPTED");
    }

    private void asserted(String method, String written, String role, int own, int other, int far) {
        answers(method, written, role, "far", far);
        answers(method, written, role, "other", other);
        answers(method, written, role, "own", own);
        for (var stranger : List.of("head", "team", "employer", "referrer", "candidate", "national", "officer")) {
            var allowed = stranger.equals(role)
                    || role.equals("team") && stranger.equals("head")
                    || role.equals("log") && List.of("head", "officer").contains(stranger);
            if (!allowed) {
                assertThat(status(method, address(written, rows("own")), stranger))
                        .as(stranger)
                        .isEqualTo(403);
            }
        }
        assertThat(status(method, address(written, rows("own")), "visitor")).isEqualTo(302);
    }

    private void answers(String method, String written, String role, String whose, int expected) {
        if (expected != 0) {
            assertThat(status(method, address(written, rows(whose)), role))
                    .as("%s of %s", role, whose)
                    .isEqualTo(expected);
        }
    }

    private int status(String method, String address, String role) {
        var request = method.equals("GET") ? mvc.get() : mvc.post();
        var asked = request.uri(java.net.URI.create(address)).header("Sec-Fetch-Site", "same-origin");
        var answer = role.equals("visitor")
                ? asked.exchange()
                : asked.with(SignedIn.as(actor(role))).exchange();
        return answer.getResponse().getStatus();
    }

    /// A form made by hand is refused in words or ignored, never answered by a failure (R-E2).
    @Test
    void answersAWrongKeyWithoutAFailure() {
        assertThat(status(
                        "POST",
                        "/mon-espace/profil/employeurs?employerText=Inconnu987employerText=x&employer=notakeyemployer=notakey",
                        "candidate"))
                .isEqualTo(302);
    }
}
