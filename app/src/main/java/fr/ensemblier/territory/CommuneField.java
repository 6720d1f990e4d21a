package fr.ensemblier.territory;

import fr.ensemblier.ui.FieldError;
import fr.ensemblier.ui.Link;
import fr.ensemblier.ui.Option;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Understands a commune that somebody typed or chose (`ui/field/commune.jte`), in every form the same way.
///
/// A name or a postal code that several communes share is never guessed: the answer lists them, to be asked (R-T2). A
/// chosen code counts unless other words were typed over it, as happens without script.
@Component
public class CommuneField {

    /// What was meant.
    public sealed interface Meant {

        record One(Commune commune) implements Meant {}

        /// The largest first, those of the territory of who asks before the others.
        record Several(String typed, List<Commune> communes) implements Meant {

            public Several {
                communes = List.copyOf(communes);
            }
        }

        record Unknown(String typed) implements Meant {}

        record Nothing() implements Meant {}
    }

    private static final int MOST = 300;
    private static final int ASKED = 12;
    private static final int LONGEST = 80;
    private static final Pattern CODE = Pattern.compile("\\b\\d[\\dAB]\\d{3}\\b");

    private final Communes communes;
    private final Departements departements;

    CommuneField(Communes communes, Departements departements) {
        this.communes = communes;
        this.departements = departements;
    }

    public Meant meant(@Nullable String code, @Nullable String typed) {
        return meant(code, typed, _ -> false);
    }

    /// `here`: the communes to name first when there are several; those that only begin so are named too.
    public Meant meant(@Nullable String code, @Nullable String typed, Predicate<Commune> here) {
        var text = typed == null
                ? ""
                : typed.strip().substring(0, Math.min(typed.strip().length(), LONGEST));
        var chosen = code == null ? Optional.<Commune>empty() : communes.find(code.strip());
        if (chosen.isPresent()
                && (text.isEmpty()
                        || among(text).contains(chosen.get())
                        || communes.search(text, MOST).contains(chosen.get()))) {
            return new Meant.One(chosen.get());
        }
        if (text.isEmpty()) {
            return new Meant.Nothing();
        }
        var found = among(text);
        return switch (found.size()) {
            case 0 -> new Meant.Unknown(text);
            case 1 -> new Meant.One(found.getFirst());
            default ->
                new Meant.Several(
                        text,
                        Stream.concat(
                                        found.stream(),
                                        communes.search(text, MOST).stream().filter(here))
                                .distinct()
                                .sorted(Comparator.comparing(commune -> !here.test(commune)))
                                .limit(ASKED)
                                .toList());
        };
    }

    /// For a form: the commune, or nothing and the error beside the field, with those to choose from if several bear
    /// the name. `ask` is what is said when nothing was typed.
    public Optional<Commune> read(
            String field,
            @Nullable String code,
            @Nullable String typed,
            Predicate<Commune> here,
            List<FieldError> errors,
            String ask) {
        return switch (meant(code, typed, here)) {
            case Meant.One(var commune) -> Optional.of(commune);
            case Meant.Several several -> {
                errors.add(new FieldError(field, question(several), choices(several.communes())));
                yield Optional.empty();
            }
            case Meant.Unknown(var text) -> {
                errors.add(new FieldError(field, unknown(text)));
                yield Optional.empty();
            }
            case Meant.Nothing _ -> {
                errors.add(new FieldError(field, ask));
                yield Optional.empty();
            }
        };
    }

    /// The same for a form that accepts the communes of a territory only: `outside` is said of the others.
    public Optional<Commune> read(
            String field,
            @Nullable String code,
            @Nullable String typed,
            Predicate<Commune> within,
            List<FieldError> errors,
            String ask,
            String outside) {
        if (meant(code, typed, within) instanceof Meant.Several several) {
            var inside = several.communes().stream().filter(within).toList();
            if (inside.size() > 1) {
                errors.add(
                        new FieldError(field, question(new Meant.Several(several.typed(), inside)), choices(inside)));
            } else if (inside.isEmpty()) {
                errors.add(new FieldError(field, outside));
            }
            return inside.size() == 1 ? Optional.of(inside.getFirst()) : Optional.empty();
        }
        var commune = read(field, code, typed, within, errors, ask);
        if (commune.isPresent() && !within.test(commune.get())) {
            errors.add(new FieldError(field, outside));
        }
        return commune;
    }

    public static String question(Meant.Several several) {
        return "Plusieurs communes répondent à « " + several.typed() + " ». Choisissez la vôtre.";
    }

    public static String unknown(String typed) {
        return "Nous ne connaissons pas la commune « " + typed + " ». Vérifiez l’écriture, ou tapez le code postal.";
    }

    /// « Saint-Denis (93200), Seine-Saint-Denis », by code.
    public List<Option> choices(List<Commune> several) {
        return several.stream()
                .map(commune ->
                        new Option(commune.code(), commune.label() + ", " + departements.name(commune.departement())))
                .toList();
    }

    /// The same as links.
    public List<Link> links(List<Commune> several, String before, String after) {
        return choices(several).stream()
                .map(one -> new Link(one.label(), before + one.value() + after))
                .toList();
    }

    /// Those of exactly that name; if there is none, those that begin so. A code in the text must be theirs.
    private List<Commune> among(String text) {
        var codes = CODE.matcher(text).results().map(result -> result.group()).toList();
        var name = CODE.matcher(text.replaceAll("[()]", " ")).replaceAll(" ").strip();
        if (name.isEmpty() || Character.isDigit(name.charAt(0))) {
            var number = codes.isEmpty() ? name : codes.getFirst();
            var there = communes.search(number, MOST);
            return there.isEmpty() ? communes.find(number).stream().toList() : there;
        }
        var found = communes.named(name);
        var named = found.isEmpty() ? communes.search(name, ASKED) : found;
        return codes.isEmpty()
                ? named
                : named.stream()
                        .filter(commune -> codes.stream()
                                .anyMatch(code -> commune.postalCodes().contains(code)
                                        || commune.code().equals(code)))
                        .toList();
    }
}
