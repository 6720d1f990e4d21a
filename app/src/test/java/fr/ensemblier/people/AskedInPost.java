package fr.ensemblier.people;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ensemblier.accounts.SignedIn;
import fr.ensemblier.foundation.Actor;
import fr.ensemblier.foundation.Actors;
import java.util.Random;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;

/// Somebody in post who asked on the site, for the tests of what comes of it.
abstract class AskedInPost {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    final String name = "Awa" + UUID.randomUUID().toString().replaceAll("[^a-f]", "");
    /// A number may ask five times an hour.
    final String phone = "0639%06d".formatted(new Random().nextInt(1_000_000));

    String one(String sql, Object... values) {
        return Actors.machine(
                "test", () -> jdbc.sql(sql).params(values).query(String.class).single());
    }

    UUID asked() {
        assertThat(mvc.post()
                        .uri("/p/gironde/en-poste")
                        .param("kinds", "VAE", "WITHOUT_DIPLOMA")
                        .param("firstName", name)
                        .param("phone", phone)
                        .param("communeText", "Bordeaux")
                        .param("commune", "33063")
                        .param("slot", "EVENING")
                        .param("away", "true")
                        .param("occupation", "agent-de-service-hospitalier")
                        .param("since", "FROM_3")
                        .param("worksFor", "PRIVATE"))
                .hasRedirectedUrl("/mon-espace/en-poste");
        return UUID.fromString(one("select id::text from person where first_name = ?", name));
    }

    MvcTestResult answer(String request, String answer, String message, String seen) {
        return mvc.post()
                .uri("/equipe/en-poste/" + request)
                .param("answer", answer)
                .param("message", message)
                .param("seen", seen)
                .with(SignedIn.as(Given.CLAIRE))
                .exchange();
    }

    void again(Actor.Candidate her, String employer) {
        assertThat(mvc.post()
                        .uri("/mon-espace/en-poste/nouvelle")
                        .param("kinds", "MOBILITY")
                        .param("slot", "NOON")
                        .param("employerText", employer)
                        .with(SignedIn.as(her)))
                .hasStatus(HttpStatus.FOUND);
    }

    String body(AbstractMockHttpServletRequestBuilder<?> asking) throws Exception {
        return ((MockMvcTester.MockMvcRequestBuilder) asking)
                .with(SignedIn.as(Given.CLAIRE))
                .exchange()
                .getResponse()
                .getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
    }
}
