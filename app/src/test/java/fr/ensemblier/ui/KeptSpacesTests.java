package fr.ensemblier.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// `_` stands for a no-break space, `~` for a narrow one.
class KeptSpacesTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<p>Pourquoi ?</p> | <p>Pourquoi~?</p>",
                "<b>Avant</b> : demain ; merci ! | <b>Avant</b>_: demain~; merci~!",
                "« <i>oui</i> » | «_<i>oui</i>_»",
                "<a title=\"Ouvrir : tout >\" href='?a=1 : 2'>Ouvrir</a> | <a title=\"Ouvrir : tout >\" href='?a=1 : 2'>Ouvrir</a>",
                "<textarea name=\"a\">Pourquoi ?</textarea> ? | <textarea name=\"a\">Pourquoi ?</textarea>~?",
                "<script>a ? b : c</script> | <script>a ? b : c</script>",
                "à 8 h : 3 < 4 ? | à 8 h_: 3 < 4 ?"
            })
    void signsStayWithTheirWord(String page, String kept) {
        assertThat(KeptSpaces.in(page).replace('\u00A0', '_').replace('\u202F', '~'))
                .isEqualTo(kept);
    }
}
