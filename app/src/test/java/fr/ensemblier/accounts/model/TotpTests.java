package fr.ensemblier.accounts.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// One-time codes against the vectors of RFC 6238, appendix B (SHA-1; the last six of the eight digits there).
class TotpTests {

    private static final String SECRET = Totp.encode("12345678901234567890".getBytes(StandardCharsets.US_ASCII));

    @ParameterizedTest
    @CsvSource({
        "59, 287082",
        "1111111109, 081804",
        "1111111111, 050471",
        "1234567890, 005924",
        "2000000000, 279037",
        "20000000000, 353130"
    })
    void agreesWithTheVectorsOfTheStandard(long second, String code) {
        assertThat(Totp.code(SECRET, Instant.ofEpochSecond(second))).isEqualTo(code);
    }

    @Test
    void acceptsOneStepEitherWayAndNoMore() {
        var now = Instant.ofEpochSecond(1_234_567_890);
        for (var step = -3; step <= 3; step++) {
            var code = Totp.code(SECRET, now.plusSeconds(30L * step));
            assertThat(Totp.step(SECRET, code, now).isPresent())
                    .as("%d steps away", step)
                    .isEqualTo(Math.abs(step) <= 1);
        }
    }

    @ParameterizedTest
    @CsvSource({"12345", "1234567", "abcdef", "''", "00592four"})
    void refusesWhatIsNoCode(String typed) {
        assertThat(Totp.step(SECRET, typed, Instant.ofEpochSecond(1_234_567_890)))
                .isEmpty();
    }

    @Test
    void readsACodeTypedWithASpace() {
        assertThat(Totp.step(SECRET, "005 924", Instant.ofEpochSecond(1_234_567_890)))
                .hasValue(41152263);
    }

    @Test
    void makesSecretsThatAuthenticatorsRead() {
        assertThat(Totp.secret()).matches("[A-Z2-7]{32}").isNotEqualTo(Totp.secret());
        assertThat(Totp.address("ABC", "claire b@baam.invalid"))
                .isEqualTo("otpauth://totp/Ensemblier:claire%20b%40baam.invalid?secret=ABC&issuer=Ensemblier");
    }
}
