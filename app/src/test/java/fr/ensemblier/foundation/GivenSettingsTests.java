package fr.ensemblier.foundation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;

/// Beside a database that somebody runs, nothing that would be lost without a word is left to a default.
class GivenSettingsTests {

    private static final Map<String, String> ENOUGH = Map.of(
            "ensemblier.secret-key", "k",
            "ensemblier.data", "/var/lib/ensemblier",
            "ensemblier.base-url", "https://metiers.exemple.fr",
            "ensemblier.mail-domain", "metiers.exemple.fr",
            "spring.mail.host", "smtp.internal");

    @Test
    void startsWithWhatOperationsAsk() {
        assertThat(missing()).isEmpty();
    }

    @Test
    void namesEachSettingThatIsMissing() {
        assertThat(missing("ensemblier.secret-key")).singleElement().asString().contains("ENSEMBLIER_SECRET_KEY");
        assertThat(missing("ensemblier.data")).singleElement().asString().contains("ENSEMBLIER_DATA");
        assertThat(missing("ensemblier.base-url")).singleElement().asString().contains("ENSEMBLIER_BASE_URL");
        assertThat(missing("ensemblier.mail-domain")).singleElement().asString().contains("ENSEMBLIER_MAIL_DOMAIN");
        assertThat(missing("spring.mail.host")).singleElement().asString().contains("SPRING_MAIL_HOST");
        assertThat(missing("ensemblier.data", "ensemblier.secret-key")).hasSize(2);
    }

    @Test
    void readsTheDefaultsOfTheApplicationAsNothingSet() {
        var environment = environment();
        environment.setProperty("ensemblier.base-url", "http://localhost:8080");
        assertThat(GivenSettings.missing(environment))
                .singleElement()
                .asString()
                .contains("ENSEMBLIER_BASE_URL");

        environment.setProperty("ENSEMBLIER_BASE_URL", "http://localhost:8080");
        assertThat(GivenSettings.missing(environment)).isEmpty();
    }

    @Test
    void refusesAnAddressThatIsNotWhole() {
        for (var wrong :
                List.of("metiers.exemple.fr", "https://", "ftp://x.fr", "https://x.fr/chemin", "https://a b")) {
            var environment = environment();
            environment.setProperty("ensemblier.base-url", wrong);
            assertThat(GivenSettings.missing(environment))
                    .as(wrong)
                    .singleElement()
                    .asString()
                    .contains(wrong);
        }
    }

    /// Somebody who tries it on her own machine needs no mail server.
    @Test
    void asksForAMailServerWherePeopleComeByTls() {
        var environment = environment("spring.mail.host", "ensemblier.mail-domain");
        environment.setProperty("ensemblier.base-url", "http://localhost:8090");
        assertThat(GivenSettings.missing(environment)).isEmpty();
    }

    private static List<String> missing(String... without) {
        return GivenSettings.missing(environment(without));
    }

    private static MockEnvironment environment(String... without) {
        var environment = new MockEnvironment();
        ENOUGH.forEach((name, value) -> {
            if (!List.of(without).contains(name)) {
                environment.setProperty(name, value);
            }
        });
        return environment;
    }
}
