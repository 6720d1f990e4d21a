package fr.ensemblier.offers.model;

import fr.ensemblier.foundation.ReferenceTable;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// What the law forbids to write in an offer (R-M11): ages, protected grounds (Labour Code L1132-1), another language.
///
/// The expressions are those of `reference/forbidden_in_offers.csv`, compared without accents and signs; they are about
/// the person recruited, so that « personnes âgées » or « aide aux jeunes » pass. Telephone numbers and e-mail
/// addresses are refused too: people answer through the platform, where nobody’s answer is lost (R-M6).
final class Wording {

    private record Forbidden(Pattern pattern, String why) {}

    /// Stands for `{helped}` in an expression: no words shortly before it in the sentence name the people helped, whose
    /// age may be told.
    private static final String NOT_OF_PEOPLE_HELPED =
            "(?<!\\b(personnes|adultes?|enfants?|enfance|ados?|adolescents?|adolescence|residents?|usagers?|publics?"
                    + "|beneficiaires?|patients?|patientele|clients?|seniors|aines|agees?|ages|handicapee?s?|mineurs"
                    + "|majeurs|eleves|familles?|couples?|(des?|aux|les|ces|nos) jeunes|aupres|chez|accompagnez"
                    + "|accompagnons|(a|d) une? (femme|dame|homme|monsieur)|accueillons|accueille|accueillant|accueillis"
                    + "|foyer|mecs|ime|itep|impro|esat|internat|unite|groupes?|sejours?)\\b[^|]{0,40})";

    private static final List<Forbidden> FORBIDDEN = ReferenceTable.read("forbidden_in_offers.csv").stream()
            .map(line -> new Forbidden(
                    Pattern.compile(line.text("pattern").replace("{helped}", NOT_OF_PEOPLE_HELPED)), line.text("why")))
            .toList();

    private static final Pattern EMAIL = Pattern.compile("[\\p{L}0-9._%+-]+@[\\p{L}0-9-]+(\\.[\\p{L}0-9-]+)+");
    /// Ten digits parted alike, so that a date and an hour are none.
    private static final Pattern PHONE =
            Pattern.compile("(?<!\\d)(?:(?:\\+|00)[\\s\\u00A0]?33[\\s\\u00A0.-]?(?:\\(0\\))?|0)"
                    + "[\\s\\u00A0]?[1-9]([\\s\\u00A0\\u202F.-]?)\\d{2}(?:\\1\\d{2}){3}(?!\\d)");
    private static final String ANSWERED_HERE = "Les personnes intéressées vous répondent par la plateforme.";

    private static final Set<String> FRENCH = words(
            "le la les l un une des de du d et a au aux en dans sur pour par avec sans nous vous votre vos notre nos est"
                    + " sont ce cette ces qui que ou plus pas se son sa ses il elle on y chez entre tout tous");
    /// Small words of English, Spanish, Italian, Portuguese and German that French does not have.
    private static final Set<String> FOREIGN = words(
                    "the and of to for with you your we our is are be will have has this that"
                            + " at from as an or by who el los las del con para por como muy y nuestro nuestra il gli di che per sono"
                            + " nostro os da do com uma nosso der die das und mit fur wir sie ist ein eine")
            .stream()
            .filter(word -> !FRENCH.contains(word))
            .collect(Collectors.toUnmodifiableSet());
    private static final int FEW_WORDS = 8;
    private static final int MOST_TOLD = 3;
    private static final double FOREIGN_SHARE = 0.1;

    private Wording() {}

    /// Why the text may not be published, with the words that are in the way, all at once up to three.
    static Optional<String> refusal(String text) {
        if (!french(text)) {
            return Optional.of("Écrivez l’offre en français.");
        }
        var plain = plain(text);
        var why = Stream.concat(
                        FORBIDDEN.stream().flatMap(forbidden -> found(forbidden, plain, text)),
                        Stream.of(PHONE, EMAIL).flatMap(pattern -> address(pattern, text)))
                .distinct()
                .limit(MOST_TOLD)
                .collect(Collectors.joining(" "));
        return why.isEmpty() ? Optional.empty() : Optional.of(why);
    }

    private static Stream<String> found(Forbidden forbidden, String plain, String text) {
        Matcher matcher = forbidden.pattern().matcher(plain);
        return matcher.find()
                ? Stream.of("« %s » n’est pas permis. %s".formatted(asTyped(matcher.group(), text), forbidden.why()))
                : Stream.empty();
    }

    /// The words as they stand in the text, with their accents and capitals.
    private static String asTyped(String found, String text) {
        var own = Normalizer.normalize(text, Normalizer.Form.NFC);
        var folded = own.chars()
                .map(letter -> Normalizer.normalize(String.valueOf((char) letter), Normalizer.Form.NFD)
                        .charAt(0))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        var words = Stream.of(found.replace("|", " ").strip().split(" +"))
                .map(word -> word.replace("oe", "(?:oe|œ)"))
                .collect(Collectors.joining("[^a-z0-9œ]+", "(?<![a-z0-9œ])", "(?![a-z0-9œ])"));
        var there = Pattern.compile(words, Pattern.CASE_INSENSITIVE).matcher(folded);
        return there.find()
                ? own.substring(there.start(), there.end())
                : found.replace("|", " ").strip();
    }

    private static Stream<String> address(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find()
                ? Stream.of("Retirez « %s ». %s".formatted(matcher.group().strip(), ANSWERED_HERE))
                : Stream.empty();
    }

    /// Short texts are not judged; one without small words (« lever, toilette, repas ») is not foreign for that.
    static boolean french(String text) {
        if (!latin(text)) {
            return false;
        }
        var words = plain(text).replaceAll("[| ]+", " ").split(" ");
        var french = Stream.of(words).filter(FRENCH::contains).count();
        var foreign = Stream.of(words).filter(FOREIGN::contains).count();
        return words.length < FEW_WORDS || foreign <= french || foreign < words.length * FOREIGN_SHARE;
    }

    /// A name in another script may stand in it, but not the offer.
    private static boolean latin(String text) {
        var letters = text.codePoints().filter(Character::isLetter).toArray();
        var ours = IntStream.of(letters)
                .filter(letter -> Character.UnicodeScript.of(letter) == Character.UnicodeScript.LATIN)
                .count();
        return ours * 2 >= letters.length;
    }

    private static Set<String> words(String list) {
        return Set.of(list.split(" "));
    }

    /// Small letters without accents; `|` where a sentence ends, so that no expression goes over it.
    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.FRENCH)
                .replace("œ", "oe")
                .replace("|", " ")
                .replaceAll("[.!?\\n\\r]+(\\s|$)", " | ")
                .replaceAll("[^a-z0-9|]+", " ")
                .strip();
    }
}
