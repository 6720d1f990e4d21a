package fr.ensemblier.people.imports;

import fr.ensemblier.foundation.Sheet;
import fr.ensemblier.foundation.SheetProblem;
import fr.ensemblier.people.model.HealthWords;
import fr.ensemblier.people.model.Nir;
import fr.ensemblier.people.model.Reaching;
import fr.ensemblier.territory.Commune;
import fr.ensemblier.territory.TypedCommunes;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// One row understood, or refused with all its problems at once.
final class RowReading {

    /// More words are a wish, not the name of an occupation.
    private static final int LONGEST_NAME = 4;

    private final Sheet.Row row;
    private final Map<Column, Integer> columns;
    private final BiFunction<String, String, TypedCommunes.Found> communes;
    private final TypedAnswers answers;
    private final LocalDate today;
    final List<SheetProblem> problems = new ArrayList<>();

    RowReading(
            Sheet.Row row,
            Map<Column, Integer> columns,
            BiFunction<String, String, TypedCommunes.Found> communes,
            TypedAnswers answers,
            LocalDate today) {
        this.row = row;
        this.columns = columns;
        this.communes = communes;
        this.answers = answers;
        this.today = today;
    }

    Optional<Incoming> incoming() {
        if (holdsNir()) {
            return Optional.empty();
        }
        var names = names();
        var phone = way(Column.PHONE, Reaching.phone(cell(Column.PHONE)), "Ce numéro n’est pas complet.");
        var email = way(Column.EMAIL, Reaching.mail(cell(Column.EMAIL)), "Cette adresse n’est pas complète.");
        if (cell(Column.PHONE).isEmpty() && cell(Column.EMAIL).isEmpty()) {
            refuse(Column.PHONE, "Il faut un téléphone ou un courriel pour la joindre.");
        }
        var commune = commune();
        var born = birthYear();
        var situation = answer(Column.SITUATION, "SITUATION", "UNKNOWN");
        var source = answer(Column.SOURCE, "SOURCE", "OTHER");
        var sex = maybe(Column.SEX, "SEX");
        var motive = maybe(Column.MOTIVE, "MOTIVE");
        var talk = lastTalk();
        var wish = cell(Column.WISH);
        for (var column : Column.values()) {
            if (cell(column).length() > 500) {
                refuse(column, "Ce texte est trop long : 500 signes au plus.");
            }
        }
        if (commune.isEmpty()
                || names.isEmpty()
                || problems.stream().anyMatch(one -> one.kind() == SheetProblem.Kind.REFUSED)) {
            return Optional.empty();
        }
        var occupation = answers.occupation(wish);
        if (HealthWords.in(wish).isPresent()) {
            problems.add(new SheetProblem(
                    row.number(),
                    SheetProblem.Kind.WARNING,
                    Column.WISH.label(),
                    "",
                    "Ce texte parle peut-être de santé ou d’aides reçues : il n’est pas importé."));
            wish = "";
        } else if (occupation.isEmpty() && !wish.isEmpty() && wish.split("\\s+").length <= LONGEST_NAME) {
            warn(Column.WISH, "Métier inconnu : noté comme souhait, avec ces mots.");
        }
        return Optional.of(new Incoming(
                row.number(),
                names.getFirst(),
                names.size() > 1 && !names.get(1).isEmpty() ? names.get(1) : null,
                phone,
                email,
                commune.get(),
                new Brought(born, sex, motive),
                situation,
                cell(Column.SOURCE).isEmpty() ? "UNKNOWN" : source,
                sourceDetail(source),
                occupation.orElse(null),
                wish.isEmpty() || occupation.isPresent() ? null : wish,
                talk));
    }

    /// Before anything is read: no report holds one (R-P5).
    private boolean holdsNir() {
        for (var column : Column.values()) {
            if (Nir.in(cell(column)) || cell(column).equals(Nir.TAKEN_OUT)) {
                problems.add(new SheetProblem(
                        row.number(),
                        SheetProblem.Kind.REFUSED,
                        column.label(),
                        "",
                        "Un numéro de sécurité sociale ne se garde pas ici."));
            }
        }
        return !problems.isEmpty();
    }

    /// First name, then the family name; together in one cell only when capitals tell them apart (R-P2).
    private List<String> names() {
        var first = cell(Column.FIRST_NAME);
        var last = cell(Column.LAST_NAME);
        if (first.isEmpty() && last.isEmpty() && !cell(Column.FULL_NAME).isEmpty()) {
            var words = Arrays.asList(cell(Column.FULL_NAME).split("\\s+"));
            last = words.stream().filter(RowReading::capitals).collect(Collectors.joining(" "));
            first = words.stream().filter(word -> !capitals(word)).collect(Collectors.joining(" "));
            if (first.isEmpty() || last.isEmpty()) {
                refuse(Column.FULL_NAME, "Écrivez le nom en capitales, ou séparez le nom et le prénom.");
                return List.of();
            }
        }
        var column = columns.containsKey(Column.FIRST_NAME) ? Column.FIRST_NAME : Column.FULL_NAME;
        if (first.isEmpty()) {
            refuse(column, "Écrivez le prénom.");
            return List.of();
        }
        if (first.length() > 60 || last.length() > 60) {
            refuse(column, "Ce nom est trop long : 60 lettres au plus.");
        }
        return List.of(first, last);
    }

    private static boolean capitals(String word) {
        return word.length() > 1 && word.equals(word.toUpperCase(java.util.Locale.FRENCH));
    }

    private @Nullable String way(Column column, Optional<String> read, String wrong) {
        if (!cell(column).isEmpty() && read.isEmpty()) {
            refuse(column, wrong);
        }
        return read.orElse(null);
    }

    private Optional<Commune> commune() {
        return switch (communes.apply(cell(Column.COMMUNE), cell(Column.POSTAL_CODE))) {
            case TypedCommunes.Found.One(var one) -> Optional.of(one);
            case TypedCommunes.Found.None(var why) -> {
                refuse(columns.containsKey(Column.COMMUNE) ? Column.COMMUNE : Column.POSTAL_CODE, why);
                yield Optional.empty();
            }
        };
    }

    private String answer(Column column, String list, String otherwise) {
        var typed = cell(column);
        if (typed.isEmpty()) {
            return "UNKNOWN";
        }
        var known = answers.find(list, typed);
        if (known.isEmpty() && column == Column.SITUATION) {
            warn(column, "Réponse inconnue : notée « Non précisé ».");
        }
        return known.orElse(otherwise);
    }

    /// An answer that need not be given; what a list does not know is left out, and said.
    private @Nullable String maybe(Column column, String list) {
        var typed = cell(column);
        var known = typed.isEmpty() ? Optional.<String>empty() : answers.find(list, typed);
        if (known.isEmpty() && !typed.isEmpty()) {
            warn(column, "Réponse inconnue : la ligne est importée sans elle.");
        }
        return known.orElse(null);
    }

    /// What a closed list does not know is kept in its words, but not words about health (R-P3).
    private @Nullable String sourceDetail(String source) {
        var typed = cell(Column.SOURCE);
        if (typed.isEmpty() || !source.equals("OTHER")) {
            return null;
        }
        if (HealthWords.in(typed).isPresent()) {
            warn(Column.SOURCE, "Ce texte parle peut-être de santé ou d’aides reçues : il n’est pas importé.");
            return null;
        }
        return typed;
    }

    private @Nullable Integer birthYear() {
        var typed = cell(Column.BIRTH);
        if (typed.isEmpty()) {
            return null;
        }
        var year = typed.matches("\\d{4}")
                ? Optional.of(Integer.valueOf(typed))
                : TypedDay.of(typed).map(LocalDate::getYear);
        if (year.isEmpty() || year.get() < today.getYear() - 100 || year.get() > today.getYear() - 13) {
            warn(Column.BIRTH, "Date impossible : la ligne est importée sans elle. Écrivez par exemple 1984.");
            return null;
        }
        return year.get();
    }

    private @Nullable LocalDate lastTalk() {
        var typed = cell(Column.LAST_TALK);
        if (typed.isEmpty()) {
            return null;
        }
        var day = TypedDay.of(typed);
        if (day.isEmpty() || day.get().isAfter(today) || day.get().isBefore(today.minusYears(10))) {
            warn(
                    Column.LAST_TALK,
                    "Date impossible : la ligne est importée sans elle. Écrivez par exemple 03/02/2026.");
            return null;
        }
        return day.get();
    }

    private void warn(Column column, String why) {
        var value = HealthWords.in(cell(column)).isPresent() ? "" : cell(column);
        problems.add(new SheetProblem(row.number(), SheetProblem.Kind.WARNING, column.label(), value, why));
    }

    private void refuse(Column column, String why) {
        problems.add(new SheetProblem(row.number(), SheetProblem.Kind.REFUSED, column.label(), cell(column), why));
    }

    private String cell(Column column) {
        return columns.containsKey(column) ? row.cell(columns.get(column)) : "";
    }
}
