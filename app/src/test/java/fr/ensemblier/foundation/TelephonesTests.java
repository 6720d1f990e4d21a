package fr.ensemblier.foundation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Which telephone numbers read text messages.
class TelephonesTests {

    @ParameterizedTest
    @CsvSource({
        "06 39 98 12 12, true",
        "07.81.00.00.00, true",
        "+262 692 00 00 00, true",
        "+590 690 00 00 00, true",
        "05 36 49 12 12, false",
        "+262 262 00 00 00, false",
        "+687 26 00 00, false"
    })
    void aMobileOneDoes(String typed, boolean reads) {
        assertThat(Telephones.called(typed).filter(Telephones::readsTexts).isPresent())
                .isEqualTo(reads);
    }
}
