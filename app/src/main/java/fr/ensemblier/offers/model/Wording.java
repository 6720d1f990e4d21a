package fr.ensemblier.offers.model;

import fr.ensemblier.foundation.ReferenceTable;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What the law forbids to write in an offer (R-M11): ages, protected grounds (Labour Code L1132-1), another language.
///
/// The expressions are those of `reference/forbidden_in_offers.csv`, compared without accents and signs; they are about
/// the person recruited, so that « personnes âgées » or « aide aux jeunes » pass.
final class Wording {

    private record Forbidden(Pattern pattern, String why) {}

    private static final List<Forbidden> FORBIDDEN = ReferenceTable.read("forbidden_in_offers.csv").stream()
            .map(line -> new Forbidden(Pattern.compile(line.text("pattern")), line.text("why")))
            .toList();

    private static final Set<String> FRENCH = Set.of(
            ("le la les l un une des de du d et a au aux en dans sur pour par avec sans nous vous votre vos notre nos est"
                            + " sont ce cette ces qui que ou plus pas se son sa ses il elle on y chez entre tout tous")
                    .split(" "));
    private static final Set<String> ENGLISH = Set.of(
            ("the and of to in for with you your we our is are be will have has this that at from as an or on by who")
                    .split(" "));
    private static final int FEW_WORDS = 8;
    private static final double FRENCH_SHARE = 0.15;

    private Wording() {}

    /// Why the text may not be published, with the words that are in the way.
    static Optional<String> refusal(String text) {
        var plain = plain(text);
        return FORBIDDEN.stream()
                .flatMap(forbidden -> found(forbidden, plain))
                .findFirst()
                .or(() -> french(plain) ? Optional.empty() : Optional.of("Écrivez l’offre en français."));
    }

    private static Stream<String> found(Forbidden forbidden, String plain) {
        Matcher matcher = forbidden.pattern().matcher(plain);
        return matcher.find()
                ? Stream.of(
                        "« %s » n’est pas permis. %s".formatted(matcher.group().strip(), forbidden.why()))
                : Stream.empty();
    }

    /// Short texts are not judged.
    static boolean french(String text) {
        var words = plain(text).split(" ");
        if (words.length < FEW_WORDS) {
            return true;
        }
        var french = Stream.of(words).filter(FRENCH::contains).count();
        var english = Stream.of(words).filter(ENGLISH::contains).count();
        return french >= words.length * FRENCH_SHARE && french > english;
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.FRENCH)
                .replace("œ", "oe")
                .replaceAll("[^a-z0-9]+", " ")
                .strip();
    }
}
