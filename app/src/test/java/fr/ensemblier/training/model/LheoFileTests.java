package fr.ensemblier.training.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// C5, R-E3: LHEO 2.3 is read as it is written; what is wrong is refused with its line, and nothing else is
/// opened.
class LheoFileTests {

    private static final LocalDate JANUARY = LocalDate.of(2027, 1, 11);
    private static final LocalDate JULY = LocalDate.of(2027, 7, 2);

    private final List<LheoLine> lines = new ArrayList<>();

    @Test
    void readsTheRealStructure() {
        assertThat(read(LheoText.file(one("PMA-1")))).isEmpty();

        var formation = first();
        assertThat(formation.key()).isEqualTo("PMA-1");
        assertThat(formation.line()).isEqualTo(4);
        assertThat(formation.title()).isEqualTo("Titre professionnel assistant de vie aux familles");
        assertThat(formation.goal()).contains("âgées & de familles");
        assertThat(formation.rncp()).containsExactly("37715");
        assertThat(formation.exitLevel()).isEqualTo("3");
        assertThat(formation.body().name()).isEqualTo("CENTRE FICTIF DES METIERS");
        assertThat(formation.body().phone()).isEqualTo("0139980001");
        var action = formation.actions().getFirst();
        assertThat(action.place()).isEqualTo(new LheoFormation.Place(null, "33600", "Pessac", "4 rue du Lavoir"));
        assertThat(action.hoursCentre()).isEqualTo(546);
        assertThat(action.funders()).containsExactly("2");
        var session = action.sessions().getFirst();
        assertThat(session.starts()).isEqualTo(JANUARY);
        assertThat(session.ends()).isEqualTo(JULY);
        assertThat(session.seats()).isEqualTo(14);
        assertThat(session.recruiting()).isEqualTo(Recruiting.OPEN);
    }

    @Test
    void keepsUnknownExtensionsAside() {
        read(LheoText.file(one("PMA-1").replace("</formation>", "<couleur>rouge</couleur></formation>")));

        assertThat(first().aside()).contains("<couleur>rouge</couleur>", "intercarif", "bleu");
    }

    @Test
    void theFingerprintIgnoresTheDayOfTheExportAlone() {
        read(LheoText.file(
                one("PMA-1"),
                one("PMA-1").replace("2026-11-26T10", "2026-12-01T08"),
                one("PMA-1").replace("14<", "15<")));

        var prints = lines.stream()
                .map(line -> ((LheoLine.Read) line).formation().fingerprint())
                .toList();
        assertThat(prints.get(1)).isEqualTo(prints.get(0));
        assertThat(prints.get(2)).isNotEqualTo(prints.get(0));
    }

    @Test
    void knowsAMonthFromADay() {
        read(LheoText.file(one("PMA-1").replace("20270111", "20270300").replace("20270702", "00000000")));

        var session = first().actions().getFirst().sessions().getFirst();
        assertThat(session.known()).isEqualTo(LheoFormation.Known.MONTH);
        assertThat(session.starts()).isEqualTo(LocalDate.of(2027, 3, 1));
        assertThat(session.ends()).isNull();
    }

    /// One formation is refused, wholly, at the line of what is wrong; those around it are read.
    @Test
    void refusesWhatIsWrongWithItsLine() {
        assertThat(read(LheoText.file(
                        one("PMA-1"),
                        one("PMA-2").replace("<debut>20270111</debut>", "<debut>20271311</debut>"),
                        one("PMA-3").replace("00099030900015", "1234"),
                        one("PMA-4").replace("<certifiante>1", "<certifiante>oui"),
                        one("PMA-5").replace("20270702", "20261201"),
                        one("PMA-6"))))
                .isEmpty();

        assertThat(lines).hasSize(6);
        assertThat(lines.get(1)).isEqualTo(refused(lines.get(1), "debut", "20271311", "Ce jour n’existe pas."));
        assertThat(lines.get(1).line()).isGreaterThan(30).isLessThan(60);
        assertThat(((LheoLine.Refused) lines.get(2)).cause()).contains("SIRET");
        assertThat(((LheoLine.Refused) lines.get(3)).value()).isEqualTo("oui");
        assertThat(((LheoLine.Refused) lines.get(4)).cause()).contains("finit avant de commencer");
        assertThat(lines.get(5)).isInstanceOf(LheoLine.Read.class);
    }

    @Test
    void saysWhereACutFileEnds() {
        var whole = LheoText.file(one("PMA-1"), one("PMA-2"));
        var broken = read(whole.substring(0, whole.lastIndexOf("<SIRET>")));

        assertThat(broken).isPresent();
        assertThat(broken.get().line()).isGreaterThan(40);
        assertThat(lines).hasSize(1);
    }

    @Test
    void refusesAnotherKindOfFile() {
        assertThat(read("<rss><channel/></rss>").orElseThrow().cause()).contains("LHÉO");
        assertThat(read("nom;commune\nA;B").orElseThrow().line()).isEqualTo(1);
        assertThat(read("").orElseThrow().line()).isEqualTo(1);
        assertThat(read(LheoText.file()).orElseThrow().cause()).contains("aucune formation");
    }

    /// A document type could lead to other files of this machine, or grow without end.
    @Test
    void opensNothingBesideTheFile(@TempDir Path folder) throws IOException {
        var secret = Files.writeString(folder.resolve("secret.txt"), "mot de passe");
        var doctype = "<!DOCTYPE lheo [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]>\n<lheo>";
        var broken =
                read(LheoText.file(one("PMA-1").replace("Temps plein", "&x;")).replaceFirst("<lheo[^>]*>", doctype));

        assertThat(broken.orElseThrow().cause()).contains("DOCTYPE");
        assertThat(lines).isEmpty();
    }

    @Test
    void anEntityThatNobodyDeclaredEndsTheFile() {
        assertThat(read(LheoText.file(one("PMA-1").replace("Temps plein", "&x;"))))
                .isPresent();
        assertThat(lines).isEmpty();
    }

    @Test
    void refusesAFormationWithoutEndRatherThanKeepingIt() {
        read(LheoText.file(
                one("PMA-1").replace("Temps plein", "x".repeat(2_000_000)),
                one("PMA-2").replace("</formation>", "<extras/>".repeat(30_000) + "</formation>"),
                one("PMA-3")));

        assertThat(lines.get(0)).isInstanceOf(LheoLine.Refused.class);
        assertThat(lines.get(1)).isInstanceOf(LheoLine.Refused.class);
        assertThat(lines.get(2)).isInstanceOf(LheoLine.Read.class);
    }

    private static LheoLine refused(LheoLine like, String element, String value, String cause) {
        return new LheoLine.Refused(like.line(), element, value, cause);
    }

    private static String one(String number) {
        return LheoText.formation(number, "33600", "Pessac", JANUARY, JULY);
    }

    private Optional<LheoFile.Broken> read(String text) {
        return LheoFile.read(LheoText.stream(text), lines::add);
    }

    private LheoFormation first() {
        return ((LheoLine.Read) lines.getFirst()).formation();
    }
}
