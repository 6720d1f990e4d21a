package fr.ensemblier.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MailTests {

    @Test
    void saysTheSameWithoutPictures() {
        var mail = new Mail(
                "Métiers de l’autonomie, Aveyron",
                "#0B5C63",
                "Amina accepte de vous rencontrer",
                List.of("Choisissez un moment."),
                new Link("Choisir un moment", "https://exemple.invalid/a"),
                "Une question ? Appelez Claire Bessière.");

        assertThat(mail.text()).isEqualTo("""
                        Amina accepte de vous rencontrer

                        Choisissez un moment.

                        Choisir un moment :
                        https://exemple.invalid/a

                        --
                        Métiers de l’autonomie, Aveyron
                        Une question ? Appelez Claire Bessière.
                        """.replace(" :", "\u00A0:").replace("--\n", "-- \n"));
    }
}
