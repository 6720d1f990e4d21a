package fr.ensemblier.organisations.bodies;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ensemblier.WholeApplication;
import fr.ensemblier.accounts.SignedIn;
import fr.ensemblier.foundation.Actor;
import fr.ensemblier.foundation.Actors;
import fr.ensemblier.foundation.PlatformId;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// R-E6: a referral body is corrected, taken out of the list and brought back by the team.
@WholeApplication
class BodiesTests {

    private static final PlatformId PLATFORM = new PlatformId("94");
    private static final Actor.Team CLAIRE = new Actor.Team(UUID.randomUUID(), "Claire Essai", PLATFORM, false);

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Bodies bodies;

    @Autowired
    JdbcClient jdbc;

    /// R-E6, R-E2
    @Test
    void itsNameAndNumberAreCorrected() {
        var id = added();
        assertThat(post(id, "nom", "body", "Mission locale des Graves", "phone", "12"))
                .hasStatus(422)
                .bodyText()
                .contains("Ce numéro n’est pas complet.", "value=\"12\"");
        assertThat(post(id, "nom", "body", "Mission locale " + id, "phone", "05 36 49 12 12"))
                .hasStatus3xxRedirection();
        assertThat(get(id)).bodyText().contains("tel:+33536491212");
    }

    /// R-E6: it leaves the list while nobody signs in for it, and comes back.
    @Test
    void itLeavesTheListAndComesBack() {
        var id = added();
        assertThat(post(id, "fermer")).hasRedirectedUrl(BodiesController.HERE);
        assertThat(listed(id)).isFalse();
        assertThat(get(id)).bodyText().contains("n’est plus dans la liste");
        assertThat(post(id, "rouvrir")).hasStatus3xxRedirection();
        assertThat(listed(id)).isTrue();

        Actors.machine("test", () -> jdbc.sql("""
                        insert into access_link (id, kind, platform_id, organisation_id, role, email, name, secret_hash,
                                                 created_at, expires_at)
                        values (gen_random_uuid(), 'INVITATION', ?, ?, 'REFERRER', 'r@essai.invalid', 'Rachid',
                                gen_random_uuid()::text, now(), now() + interval '7 days')
                        """).params(PLATFORM.value(), id).update());
        assertThat(post(id, "fermer")).hasRedirectedUrl(BodiesController.HERE + "/" + id);
        assertThat(listed(id)).as("somebody was invited").isTrue();
    }

    private UUID added() {
        return Actors.as(CLAIRE, () -> bodies.add(PLATFORM, "Mission locale " + UUID.randomUUID()));
    }

    private boolean listed(UUID id) {
        return Actors.as(
                CLAIRE,
                () -> bodies.page(PLATFORM, "", null, 500).stream()
                        .anyMatch(one -> one.id().equals(id)));
    }

    private MvcTestResult get(UUID id) {
        return mvc.get()
                .uri(BodiesController.HERE + "/{id}", id)
                .with(SignedIn.as(CLAIRE))
                .exchange();
    }

    private MvcTestResult post(UUID id, String act, String... fields) {
        var request = mvc.post().uri(BodiesController.HERE + "/{id}/" + act, id);
        for (var n = 0; n < fields.length; n += 2) {
            request = request.param(fields[n], fields[n + 1]);
        }
        return request.with(SignedIn.as(CLAIRE)).exchange();
    }
}
