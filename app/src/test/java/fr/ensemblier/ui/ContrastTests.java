package fr.ensemblier.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ContrastTests {

    @Test
    void measuresAsWcagDoes() {
        assertThat(Contrast.ratio("#000000", "#FFFFFF")).isEqualTo(21, within(0.001));
        assertThat(Contrast.ratio("#777777", "#FFFFFF")).isEqualTo(4.48, within(0.01));
        assertThat(Contrast.ratio("#0B5C63", "#FFFFFF")).isEqualTo(7.7, within(0.05));
        assertThat(Contrast.ratio("#B4481E", "#F6F4EF")).isEqualTo(4.9, within(0.05));
    }

    @Test
    void acceptsTheColoursOfTheMockUps() {
        assertThat(Contrast.acceptable("#0B5C63", "#B4481E")).isEmpty();
        assertThat(Contrast.acceptable("#2B3F86", "#B3261E")).isEmpty();
    }

    @Test
    void refusesAColourThatHoldsOnWhiteButNotOnItsOwnTint() {
        assertThat(Contrast.acceptable("#0B5C63", "#737373"))
                .hasSize(2)
                .allMatch(words -> words.startsWith("La couleur d’accent se lit mal"))
                .noneMatch(words -> words.contains("sur le blanc"))
                .anyMatch(words -> words.contains("teinte claire"));
    }

    @Test
    void saysEverythingThatFails() {
        assertThat(Contrast.acceptable("#8FB5B9", "#FFD700")).hasSize(6);
        assertThat(Contrast.acceptable("teal", "#B4481E"))
                .singleElement()
                .asString()
                .contains("#0B5C63");
    }
}
