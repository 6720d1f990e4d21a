import fr.ensemblier.training.model.LheoFile;
import fr.ensemblier.training.model.LheoLine;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/// Writes a file in LHEO 2.3 of at least `-Dmegabytes` (50), one `formation` in 40 of it wrong, and reads it as an import
/// does: streaming, each judged. The last line is `formations=N refused=N peak_heap_mb=N`; run with `-Xmx256m`.
///
/// The peak is that of the heap in use while reading, garbage included. Fails when the file breaks, when a wrong
/// `formation` was read, or when a right one was refused.
public class Lheo {

    private static final int MEGABYTES = Integer.getInteger("megabytes", 50);
    private static final int WRONG = 40;

    private int formations;
    private int refused;
    private int sessions;

    public static void main(String[] arguments) throws IOException {
        var file = Files.createTempFile("lheo", ".xml");
        try {
            var written = write(file);
            System.out.printf(
                    "%d formations, %.1f MB%n", written, Files.size(file) / 1_000_000.0);
            new Lheo().read(file, written);
        } finally {
            Files.delete(file);
        }
    }

    private void read(Path file, int written) throws IOException {
        System.gc();
        var pools = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .toList();
        pools.forEach(pool -> pool.resetPeakUsage());
        var begun = System.nanoTime();
        try (var bytes = new BufferedInputStream(Files.newInputStream(file))) {
            var broken = LheoFile.read(bytes, this::take);
            if (broken.isPresent()) {
                throw new IllegalStateException("Broken at line " + broken.get().line() + ": " + broken.get().cause());
            }
        }
        var seconds = (System.nanoTime() - begun) / 1e9;
        var peak = pools.stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();
        if (formations + refused != written || refused != (written + WRONG - 1) / WRONG) {
            throw new IllegalStateException("Read " + formations + " and refused " + refused + " of " + written);
        }
        System.out.printf("%d sessions in %.1f s%n", sessions, seconds);
        System.out.printf("formations=%d refused=%d peak_heap_mb=%d%n", formations, refused, (peak + 999_999) / 1_000_000);
    }

    private void take(LheoLine line) {
        switch (line) {
            case LheoLine.Read(var formation) -> {
                formations++;
                sessions += formation.actions().stream()
                        .mapToInt(action -> action.sessions().size())
                        .sum();
            }
            case LheoLine.Refused _ -> refused++;
        }
    }

    private static int write(Path file) throws IOException {
        var number = 0;
        try (var out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            out.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<lheo xmlns=\"http://lheo.gouv.fr/2.3\">\n<offres>\n");
            var bytes = 0L;
            while (bytes < MEGABYTES * 1_000_000L) {
                var text = formation(number, number % WRONG == 0);
                out.write(text);
                bytes += text.getBytes(StandardCharsets.UTF_8).length;
                number++;
            }
            out.write("</offres>\n</lheo>\n");
        }
        return number;
    }

    /// One with three places of two sessions each; its texts as long as published ones.
    private static String formation(int number, boolean wrong) {
        var words = "Accompagner une personne âgée ou handicapée dans les actes de la vie quotidienne. ".repeat(8);
        var actions = new StringBuilder();
        for (var way = 0; way < 3; way++) {
            actions.append("""
                    <action numero="A%d">
                    <rythme-formation>Temps plein</rythme-formation><code-public-vise ref="V12">83056</code-public-vise>
                    <niveau-entree-obligatoire>0</niveau-entree-obligatoire><modalites-alternance>Stage de 6 semaines</modalites-alternance>
                    <modalites-enseignement>0</modalites-enseignement><conditions-specifiques>%s</conditions-specifiques>
                    <prise-en-charge-frais-possible>1</prise-en-charge-frais-possible>
                    <lieu-de-formation><coordonnees><adresse><ligne>4 rue du Lavoir</ligne><codepostal>33000</codepostal><ville>Bordeaux</ville></adresse></coordonnees></lieu-de-formation>
                    <modalites-entrees-sorties>0</modalites-entrees-sorties>
                    %s%s<nombre-heures-centre>546</nombre-heures-centre><nombre-heures-entreprise>210</nombre-heures-entreprise>
                    <organisme-financeur><code-financeur>2</code-financeur><nb-places-financees>14</nb-places-financees></organisme-financeur>
                    <extras info="intercarif"><extra info="rang">%d</extra></extras>
                    </action>
                    """.formatted(way, words, session(number, 1), session(number, 2), number));
        }
        return """
                <formation numero="N-%d">
                <domaine-formation><code-FORMACODE ref="V12">44028</code-FORMACODE><code-NSF>330</code-NSF><code-ROME>K1302</code-ROME></domaine-formation>
                <intitule-formation>Titre professionnel assistant de vie aux familles</intitule-formation>
                <objectif-formation>%s</objectif-formation><resultats-attendus>%s</resultats-attendus><contenu-formation>%s</contenu-formation>
                <certifiante>1</certifiante>
                <contact-formation><coordonnees><courriel>accueil@exemple.invalid</courriel></coordonnees></contact-formation>
                <parcours-de-formation>4</parcours-de-formation><code-niveau-entree>1</code-niveau-entree>
                <certification><code-RNCP>RNCP37715</code-RNCP></certification><code-niveau-sortie>13</code-niveau-sortie>
                %s<organisme-formation-responsable><numero-activite>99990000199</numero-activite><SIRET-organisme-formation><SIRET>%s</SIRET></SIRET-organisme-formation>
                <nom-organisme>CENTRE FICTIF</nom-organisme><raison-sociale>CENTRE FICTIF</raison-sociale></organisme-formation-responsable>
                </formation>
                """.formatted(number, words, words, words, actions, wrong ? "12" : "00099030900015");
    }

    private static String session(int number, int which) {
        var starts = LocalDate.of(2027, 1, 4).plusWeeks(number % 50 + which);
        return "<session numero=\"S%d\"><periode><debut>%s</debut><fin>%s</fin></periode><adresse-inscription><adresse><ligne>4 rue du Lavoir</ligne><codepostal>33000</codepostal><ville>Bordeaux</ville></adresse></adresse-inscription><etat-recrutement>1</etat-recrutement></session>%n"
                .formatted(
                        which,
                        starts.format(DateTimeFormatter.BASIC_ISO_DATE),
                        starts.plusDays(170).format(DateTimeFormatter.BASIC_ISO_DATE));
    }
}
