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

/// Roles, pages and acts (R-P2, R-P3, R-P7), asked by hand-made requests: `own` is hers, `other` another
/// organisation and person of the same platform, `far` of another platform. The same is then asked of the
/// database itself.
@WholeApplication
class AccessTableTests extends EveryAddress {

    AccessTableTests(@Autowired JdbcClient jdbc) {
        super(jdbc);
    }

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
        "/equipe/personnes/archives,                       head,      200, 200, 200",
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
        "/equipe/personnes/journal,                        head,      200, 200, 200"
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
        "/equipe/personnes/{person}/a-verifier/confirmer?code=DEAS,        team,        0, 404",
        "/equipe/personnes/{person}/a-verifier/retirer?code=DEAS,          team,        0, 404",
        "/equipe/personnes/{person}/profil/savoir-faire?years=3,           team,        0, 404",
        "/equipe/personnes/{person}/profil/choix?granted=BE_SHOWN,         team,        0, 404",
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
        for (var stranger : List.of("head", "team", "employer", "referrer", "candidate", "national")) {
            var allowed = stranger.equals(role) || role.equals("team") && stranger.equals("head");
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

    /// Rows that each actor counts at the database, of own, other and far.
    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "person where id = :person,                      110, 000, 100, 000",
        "profile where person_id = :person,              110, 000, 100, 000",
        "barrier where id = :barrier,                     110, 000, 100, 000",
        "candidate_card where card_key = :card,          110, 100, 100, 000",
        "match where id = :match,                        110, 100, 100, 000",
        "contact where id = :contact,                    110, 100, 100, 000",
        "revealed_identity where contact_id = :contact,  110, 100, 000, 000",
        "hire where id = :hire,                          110, 100, 100, 000",
        "job_offer where id = :draft,                    110, 100, 000, 000",
        "notice where id = :task,                        110, 000, 000, 000",
        "task where id = :task,                          110, 000, 000, 000",
        "audit_entry where id = :log,                    110, 000, 100, 000",
        "stored_file where id = :file,                   110, 000, 100, 000",
        "membership where account_id = :account,         110, 000, 000, 000"
    })
    void readsRowsOfItsOwn(String from, String team, String employer, String candidate, String everybodyElse) {
        assertThat(seen(from, "team")).as("team").isEqualTo(team);
        assertThat(seen(from, "employer")).as("employer").isEqualTo(employer);
        assertThat(seen(from, "candidate")).as("candidate").isEqualTo(candidate);
        for (var role : List.of("referrer", "national", "visitor")) {
            assertThat(seen(from, role)).as(role).isEqualTo(everybodyElse);
        }
    }

    private String seen(String from, String role) {
        return Actors.as(actor(role), () -> count(from, "own") + count(from, "other") + count(from, "far"));
    }

    private String count(String from, String whose) {
        return jdbc.sql("select count(*) from " + from)
                .params(rows(whose).ids())
                .query(String.class)
                .single();
    }

    /// A team, an employer or a person cannot write herself a role or an identity, even by SQL of her own.
    @Test
    void givesNobodyWhatOnlyACheckedActGives() {
        var far = rows("far");
        for (var role : List.of("employer", "candidate", "referrer", "national", "team")) {
            var changed = Actors.as(
                    actor(role),
                    () -> jdbc.sql("update membership set role = 'HEAD' where account_id in (?, ?)")
                            .params(rows("own").account, far.account)
                            .update());
            assertThat(changed).as(role).isZero();
            org.assertj.core.api.Assertions.assertThatThrownBy(() -> Actors.as(
                            actor(role),
                            () -> jdbc.sql("""
                                    insert into revealed_identity (platform_id, contact_id, organisation_id, name, revealed_at)
                                    values ('69', gen_random_uuid(), ?, 'x', now())
                                    """).param(rows("own").organisation).update()))
                    .as(role)
                    .isInstanceOf(org.springframework.dao.DataAccessException.class);
        }
    }

    @Test
    void headEndsARoleAndTellsHer() {
        var own = rows("own");
        assertThat(status("POST", "/equipe/reglages/equipe/" + own.account + "/second-facteur", "head"))
                .isEqualTo(302);
        assertThat(machine("select count(*) from account where totp_secret is null and id = ?", own.account))
                .isEqualTo("1");
        assertThat(status("POST", "/equipe/reglages/equipe/" + own.account + "/retirer", "head"))
                .isEqualTo(302);
        assertThat(machine("select count(*) from membership where ended_at is null and account_id = ?", own.account))
                .isEqualTo("0");
        assertThat(machine(
                        "select count(*) from outgoing_message where recipient = ?::text || '@example.invalid'",
                        own.account))
                .isEqualTo("2");
        assertThat(machine(
                        "select string_agg(act, ' ' order by at) from audit_entry where subject_key = ?", own.account))
                .isEqualTo("account.factors-reset account.left");
        assertThat(status("GET", "/equipe/reglages/equipe/" + own.account + "/retirer", "head"))
                .isEqualTo(404);
    }

    private String machine(String sql, UUID id) {
        return Actors.machine(
                "test", () -> jdbc.sql(sql).param(id).query(String.class).single());
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
