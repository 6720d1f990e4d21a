package fr.ensemblier.immersions;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ensemblier.WholeApplication;
import fr.ensemblier.foundation.Actor;
import fr.ensemblier.foundation.ValueLists;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// R-W4, R-P8: an adult who is curious asks for a visit on the public site, which opens a file or joins hers.
@WholeApplication
class VisitsTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ValueLists lists;

    private final String mail = "curieuse-" + UUID.randomUUID() + "@example.invalid";
    private AtAStructure at;

    @BeforeEach
    void makeThem() {
        at = new AtAStructure(mvc, jdbc);
    }

    private MvcTestResult ask(String firstName, String email, String situation) {
        return at.post(
                new Actor.Visitor(),
                "/p/gironde/decouvrir/" + at.place + "/visite",
                "firstName",
                firstName,
                "email",
                email,
                "commune",
                "33063",
                "situation",
                situation,
                "wish",
                "Ma mère est aidée à domicile",
                "source",
                "WORD_OF_MOUTH");
    }

    @Test
    void itOpensAFileAndBeginsWithATalk() {
        assertThat(ask("Curieuse", mail, "OTHER")).hasRedirectedUrl("/p/gironde/decouvrir/merci");
        assertThat(at.text("select situation || ' ' || source from person where email = ?", mail))
                .isEqualTo("OTHER WORD_OF_MOUTH");
        var id = String.valueOf(at.text(
                "select i.id::text from immersion i join person p on p.id = i.person_id where p.email = ? and i.state = 'WISHED' and i.frame = 'VISIT'",
                mail));
        assertThat(at.link("immersion.wished-by-her:" + id)).contains("/mon-espace/");
        assertThat(at.count("select count(*) from task where key = 'immersion.talk:' || ?", id))
                .isEqualTo(1);
        assertThat(at.get(at.paul, "/employeur/immersions/" + id)).hasStatus(404);

        assertThat(ask("curieuse", mail, "OTHER")).hasRedirectedUrl("/p/gironde/decouvrir/merci");
        assertThat(at.count("select count(*) from person where email = ?", mail))
                .isEqualTo(1);
    }

    /// R-P9: whoever types her name and her address learns nothing, and no employer that she hides from is asked.
    @Test
    void whoHidesFromTheEmployerIsAskedFirst() {
        at.card(false, at.paul.organisation());
        at.sql("update person set first_name = 'Cachée', email = ? where id = ?", mail, at.her.person());
        assertThat(ask("Cachée", mail, "OTHER")).hasRedirectedUrl("/p/gironde/decouvrir/merci");
        assertThat(at.count("select count(*) from immersion where person_id = ?", at.her.person()))
                .isZero();
        assertThat(at.count(
                        "select count(*) from task where key like 'visit.hidden:' || ? || '%'",
                        at.her.person().toString()))
                .isEqualTo(1);
    }

    /// An adult is asked in her words, of few answers, each of which is a source that the team knows.
    @Test
    void whoSpokeOfUsIsAskedInPlainWords() {
        assertThat(AtAStructure.body(at.get(new Actor.Visitor(), "/p/gironde/decouvrir/" + at.place + "/visite")))
                .contains("Un proche, une connaissance")
                .doesNotContain("De sa propre initiative", "PLIE", "SIAE");
        assertThat(lists.of("SOURCE_SAID"))
                .hasSizeLessThan(12)
                .allSatisfy(
                        said -> assertThat(lists.knows("SOURCE", said.code())).isTrue());
    }

    /// R-W4: a pupil does not ask herself, and has no file.
    @Test
    void aPupilDoesNotAsk() {
        assertThat(AtAStructure.body(ask("Élève", mail, "PUPIL"))).contains("l’école ou un parent fait la demande");
        assertThat(at.count("select count(*) from person where email = ?", mail))
                .isZero();
    }
}
