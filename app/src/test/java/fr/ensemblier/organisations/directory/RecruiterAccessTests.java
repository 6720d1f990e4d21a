package fr.ensemblier.organisations.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.ensemblier.WholeApplication;
import fr.ensemblier.accounts.SignedIn;
import fr.ensemblier.foundation.Actor;
import fr.ensemblier.foundation.Actors;
import fr.ensemblier.foundation.PlatformId;
import fr.ensemblier.organisations.model.Facts;
import fr.ensemblier.organisations.model.Source;
import fr.ensemblier.organisations.model.Structures;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// R-E6: an access given for too much, or too little, is corrected by the team.
@WholeApplication
class RecruiterAccessTests {

    private static final PlatformId GIRONDE = new PlatformId("33");
    private static final Actor.Team TEAM = new Actor.Team(UUID.randomUUID(), "Claire Essai", GIRONDE, false);

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Structures structures;

    private final UUID account = UUID.randomUUID();
    private UUID organisation = account;
    private UUID place = account;

    @BeforeEach
    void aRecruiterOfTwoPlaces() {
        Actors.as(TEAM, () -> {
            organisation = structures.addOrganisation(GIRONDE, "Employeur " + account, "", "", null, Source.TEAM);
            place = structures.add(GIRONDE, organisation, facts("Les Pins"), Source.TEAM);
            structures.add(GIRONDE, organisation, facts("Les Chênes"), Source.TEAM);
        });
        Actors.machine("test", () -> {
            jdbc.sql("""
                    insert into account (id, email, name, created_at)
                    values (:id, :id || '@example.invalid', 'Maylis Roux', now())
                    """).param("id", account).update();
            jdbc.sql("""
                    insert into membership (id, account_id, role, platform_id, organisation_id, owner, since)
                    values (gen_random_uuid(), :id, 'EMPLOYER', '33', :organisation, true, now())
                    """)
                    .param("id", account)
                    .param("organisation", organisation)
                    .update();
        });
    }

    @Test
    void isLimitedWidenedAndTakenAway() {
        assertThat(post("?acces=CHOISIS", List.of(place.toString()))).hasStatus3xxRedirection();
        assertThat(held()).isEqualTo(place + " false");
        assertThat(mvc.get().uri("/equipe/employeurs/" + organisation).with(SignedIn.as(TEAM)))
                .hasStatusOk()
                .bodyText()
                .contains("Accès limité\u00A0: Les Pins");

        assertThat(post("?acces=CHOISIS", List.of())).hasStatus(422).bodyText().contains("Cochez au moins un lieu");
        assertThat(post("", List.of())).hasStatus(422);
        assertThat(held()).isEqualTo(place + " false");

        assertThat(post("?acces=TOUS", List.of())).hasStatus3xxRedirection();
        assertThat(held()).isEqualTo("tous false");

        assertThat(post("/retirer", List.of())).hasStatus3xxRedirection();
        assertThat(post("?acces=TOUS", List.of())).hasStatus(404);
    }

    /// R-E6: who is let in for a place that is put away as a double is let in for the one that remains, and only as
    /// long
    /// as that lasts.
    @Test
    void followsToThePlaceThatRemains() {
        post("?acces=CHOISIS", List.of(place.toString()));
        var remaining = Actors.as(
                TEAM, () -> structures.add(GIRONDE, organisation, facts("Les Pins, site principal"), Source.TEAM));
        var here = "/equipe/employeurs/" + organisation + "/lieux/" + place;
        assertThat(mvc.post()
                        .uri(here + "/double")
                        .param("kept", remaining.toString())
                        .with(SignedIn.as(TEAM)))
                .hasStatus3xxRedirection();
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(held()).isEqualTo(place + "," + remaining + " false"));

        assertThat(mvc.post().uri(here + "/rouvrir").with(SignedIn.as(TEAM))).hasStatus3xxRedirection();
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(held()).isEqualTo(place + " false"));
    }

    private MvcTestResult post(String act, List<String> places) {
        return mvc.post()
                .uri("/equipe/employeurs/" + organisation + "/recruteurs/" + account + act)
                .param("lieux", places.toArray(String[]::new))
                .with(SignedIn.as(TEAM))
                .exchange();
    }

    private String held() {
        return Actors.machine(
                "test",
                () -> jdbc.sql("""
                        select coalesce(array_to_string(places, ','), 'tous') || ' ' || owner
                          from membership where account_id = :id and ended_at is null
                        """).param("id", account).query(String.class).single());
    }

    private static Facts facts(String name) {
        return new Facts(name, "", "EHPAD", "ESTABLISHMENT", "", "", "", "33063", "", "", "", "");
    }
}
