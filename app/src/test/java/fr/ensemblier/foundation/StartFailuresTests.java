package fr.ensemblier.foundation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.flywaydb.core.api.CoreErrorCode;
import org.flywaydb.core.api.ErrorDetails;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.junit.jupiter.api.Test;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;

/// Whoever runs the application reads in French, in one line, why it does not start.
class StartFailuresTests {

    @Test
    void saysWhatWasMeantForTheOperatorHoweverDeepItLies() {
        var failure =
                new IllegalStateException("Bean", new RuntimeException("Bean", new NotStarted("Il manque tout.")));

        assertThat(StartFailures.words(failure)).contains("Il manque tout.");
    }

    @Test
    void namesThePortThatIsTaken() {
        assertThat(StartFailures.words(new IllegalStateException(new PortInUseException(8080))))
                .get()
                .asString()
                .contains("Le port 8080 est déjà pris", "--port");
    }

    /// Without the advice of the library to repair, which would hide the trouble.
    @Test
    void saysThatAnotherVersionWroteTheData() {
        var other = new FlywayValidateException(
                new ErrorDetails(CoreErrorCode.VALIDATE_ERROR, "-> Applied to database : 12"), """
                Validate failed: Migrations have failed validation
                Detected applied migration not resolved locally: 12.
                If you removed this migration intentionally, run repair to mark the migration as deleted.
                Need more flexibility with validation rules? Learn more: https://rd.gt/3AbJUZE""");

        assertThat(StartFailures.words(other))
                .get()
                .asString()
                .contains("une autre version de l’application", "not resolved locally: 12")
                .doesNotContain("repair", "rd.gt");
    }

    @Test
    void saysThatTheProviderIsAway() {
        assertThatThrownBy(() -> ClientRegistrations.fromIssuerLocation("http://127.0.0.1:1"))
                .satisfies(failure -> assertThat(StartFailures.words(new IllegalStateException(failure)))
                        .get()
                        .asString()
                        .contains("Le fournisseur OpenID Connect ne répond pas", "http://127.0.0.1:1"));
    }

    @Test
    void leavesTheUnknownToTheFramework() {
        assertThat(StartFailures.words(new IllegalStateException("Something else")))
                .isEmpty();
    }
}
