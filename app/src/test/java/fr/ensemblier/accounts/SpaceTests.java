package fr.ensemblier.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ensemblier.WholeApplication;
import fr.ensemblier.accounts.model.Secrets;
import fr.ensemblier.foundation.Actor;
import fr.ensemblier.foundation.Actors;
import fr.ensemblier.foundation.PlatformId;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The doors of a person's space: a link and a code, without a password (decision 10, R-M7).
@WholeApplication
class SpaceTests {

    private static final PlatformId PLATFORM = PlatformId.of("33");
    private static final Actor ADVISER = new Actor.Team(UUID.randomUUID(), "Claire", PLATFORM, false);

    @LocalServerPort
    int port;

    @Autowired
    CandidateLinks links;

    @Autowired
    JdbcClient jdbc;

    @Test
    void theLinkAsksAndOnlyItsButtonOpens() {
        var person = UUID.randomUUID();
        var link = Actors.as(ADVISER, () -> links.link(PLATFORM, person, "Amina"));
        var browser = new Door(port);
        browser.get(link).hasStatus(200).says("Bonjour Amina").says("Ouvrir mon espace");
        browser.get("/mon-espace/rien-ici").leadsTo("/mon-espace/code?suite=%2Fmon-espace%2Frien-ici");
        browser.post(link, Map.of()).leadsTo("/mon-espace");
        browser.get("/mon-espace/rien-ici").hasStatus(404);
        browser.get("/equipe").hasStatus(403);
        new Door(port).post(link, Map.of()).leadsTo("/mon-espace");
    }

    @Test
    void theCodeOpensHoweverItIsTyped() {
        var code = Actors.as(ADVISER, () -> links.code(PLATFORM, UUID.randomUUID(), "Amina"));
        var browser = new Door(port);
        browser.post("/mon-espace/code", Map.of("code", "trop court")).hasStatus(422);
        var said = code.substring(0, 4).toLowerCase(Locale.ROOT) + " " + code.substring(4);
        browser.post("/mon-espace/code", Map.of("code", said)).leadsTo("/mon-espace");
    }

    /// A code overheard opens nothing elsewhere; where it was typed first, an attempt that broke midway is made again.
    @Test
    void theCodeOpensOnOneDeviceOnly() {
        var code = Actors.as(ADVISER, () -> links.code(PLATFORM, UUID.randomUUID(), "Amina"));
        var hers = new Door(port);
        hers.get("/mon-espace/code").hasStatus(200);
        hers.post("/mon-espace/code", Map.of("code", code)).leadsTo("/mon-espace");
        hers.post("/deconnexion", Map.of());
        hers.post("/mon-espace/code", Map.of("code", code)).leadsTo("/mon-espace");
        new Door(port)
                .post("/mon-espace/code", Map.of("code", code))
                .hasStatus(422)
                .says("Ce code a déjà servi sur un autre appareil");
    }

    @Test
    void sheClosesEverywhereButHere() {
        var person = UUID.randomUUID();
        var link = Actors.as(ADVISER, () -> links.link(PLATFORM, person, "Amina"));
        var code = Actors.as(ADVISER, () -> links.code(PLATFORM, person, "Amina"));
        var hers = new Door(port);
        var lost = new Door(port);
        hers.post(link, Map.of());
        lost.post(link, Map.of());

        hers.get("/mon-espace/fermer-partout").hasStatus(200).says("Fermer partout ailleurs");
        hers.post("/mon-espace/fermer-partout", Map.of()).leadsTo("/mon-espace");

        hers.get("/mon-espace/rien-ici").hasStatus(404);
        lost.get("/mon-espace/rien-ici").leadsTo("/mon-espace/code?suite=%2Fmon-espace%2Frien-ici");
        lost.post(link, Map.of()).hasStatus(410);
        lost.post("/mon-espace/code", Map.of("code", code)).hasStatus(422);
    }

    /// Nothing breaks for the codes that were given before marks existed.
    @Test
    void aCodeKeptAsAPlainHashStillOpens() {
        var person = UUID.randomUUID();
        Actors.as(ADVISER, () -> links.code(PLATFORM, person, "Amina"));
        var former = Secrets.code();
        Actors.machine(
                "test",
                () -> jdbc.sql("update access_link set secret_hash = ? where person_id = ?")
                        .params(Secrets.hash(former), person)
                        .update());
        new Door(port).post("/mon-espace/code", Map.of("code", former)).leadsTo("/mon-espace");
    }

    @Test
    void revokingClosesLinksAndSessions() {
        var person = UUID.randomUUID();
        var link = Actors.as(ADVISER, () -> links.link(PLATFORM, person, "Amina"));
        var browser = new Door(port);
        browser.post(link, Map.of());
        browser.get("/mon-espace/rien-ici").hasStatus(404);
        Actors.as(ADVISER, () -> links.revoke(PLATFORM, person));
        browser.get("/mon-espace/rien-ici").leadsTo("/mon-espace/code?suite=%2Fmon-espace%2Frien-ici");
        new Door(port).get(link).hasStatus(410).says("Ce lien est fermé");
        new Door(port).post(link, Map.of()).hasStatus(410);
    }

    /// R-P7: at the database too.
    @Test
    void anotherPlatformNeitherSeesNorRevokesALink() {
        var person = UUID.randomUUID();
        var link = Actors.as(ADVISER, () -> links.link(PLATFORM, person, "Amina"));
        var stranger = new Actor.Team(UUID.randomUUID(), "Karim", PlatformId.of("69"), true);
        Actors.as(stranger, () -> links.revoke(PLATFORM, person));
        new Door(port).get(link).hasStatus(200);
        var hash = Secrets.hash(link.substring("/mon-espace/ouvrir/".length()));
        for (var actor :
                new Actor[] {stranger, new Actor.Visitor(), new Actor.Candidate(person, "X", PlatformId.of("69"))}) {
            var seen = Actors.as(
                    actor,
                    () -> jdbc.sql("select count(*) from access_link where secret_hash = :hash")
                            .param("hash", hash)
                            .query(Integer.class)
                            .single());
            assertThat(seen).as(actor.kind()).isZero();
        }
    }
}
