package fr.ensemblier.people.merging;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ensemblier.WholeApplication;
import fr.ensemblier.accounts.SignedIn;
import fr.ensemblier.foundation.Actor;
import fr.ensemblier.foundation.PlatformId;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// R-E6: files that look alike are found by name and by reason, sorted, exported, until somebody says that they are
/// two.
@WholeApplication
class DoublesTests {

    private static final Actor.Team CLAIRE =
            new Actor.Team(UUID.randomUUID(), "Claire Test", new PlatformId("33"), false);

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    private final UUID kept = UUID.randomUUID();
    private final UUID other = UUID.randomUUID();
    private final String name = "Lola" + kept.toString().substring(0, 8);

    @BeforeEach
    void makeTwo() {
        for (var id : new UUID[] {kept, other}) {
            TwoFiles.person(jdbc, name, id, "null", "'" + name + "@exemple.invalid'", "now()");
            TwoFiles.profile(jdbc, id, "'{aide-a-domicile}'", 20);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "?q=%s,                           true",
        "?q=%s&motif=EMAIL,               true",
        "?q=%s&tri=recents,               true",
        "?q=%s&motif=PHONE,               false",
        "?q=personne-de-ce-nom,           false",
        "?q=%s&apres=zzz,                 false"
    })
    void areFoundFilteredAndSorted(String asked, boolean there) {
        var list = assertThat(mvc.get()
                        .uri(DoublesFilter.BASE + asked.formatted(name))
                        .with(SignedIn.as(CLAIRE)))
                .hasStatusOk()
                .bodyText();
        if (there) {
            list.contains("même courriel", "Comparer", name);
        } else {
            list.doesNotContain("<b>" + name);
        }
    }

    @Test
    void areExported() {
        assertThat(mvc.get().uri(DoublesFilter.BASE + ".csv?q=" + name).with(SignedIn.as(CLAIRE)))
                .hasStatusOk()
                .bodyText()
                .contains("Ressemble à", name + " Secretname;Bordeaux;", "même courriel")
                .containsPattern("\\d{2}/\\d{2}/\\d{4}");
    }

    @Test
    void remembersThatTheyAreTwo() {
        assertThat(mvc.post()
                        .uri(DoublesFilter.BASE + "/differents")
                        .param("un", kept.toString())
                        .param("autre", other.toString())
                        .with(SignedIn.as(CLAIRE)))
                .hasStatus(HttpStatus.FOUND);
        assertThat(mvc.get().uri(DoublesFilter.BASE + "?personne=" + kept).with(SignedIn.as(CLAIRE)))
                .bodyText()
                .contains("Aucun doublon proposé");
    }
}
