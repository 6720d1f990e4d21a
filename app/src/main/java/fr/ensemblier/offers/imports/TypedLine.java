package fr.ensemblier.offers.imports;

import fr.ensemblier.foundation.Paris;
import fr.ensemblier.foundation.Words;
import fr.ensemblier.occupations.Certification;
import fr.ensemblier.occupations.Occupation;
import fr.ensemblier.occupations.Occupations;
import fr.ensemblier.offers.model.OfferForm;
import fr.ensemblier.organisations.Establishment;
import fr.ensemblier.ui.French;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Fills the form of an offer from a row, so that a line obeys what the form obeys: it only turns the words of a
/// spreadsheet into the answers that the form has. What it cannot turn is refused at its column.
@Component
class TypedLine {

    private static final Pattern AMOUNT =
            Pattern.compile("\\d{1,3}(?:[\\s\\u00A0\\u202F]\\d{3})+(?:[.,]\\d{1,2})?|\\d+(?:[.,]\\d{1,2})?");
    /// Two amounts are a range where a word or a dash says so: « 12,60 €/h (35 h) » is one amount.
    private static final Pattern RANGE = Pattern.compile("(?i)\\d\\s*(?:€|eur|euros)?\\s*(?:à|a|-|–|et)\\s*\\d");
    private static final int SHOWN = 3;

    private final Occupations occupations;
    private final TypedContract contracts;
    private final PlaceOfLine places;
    private final Clock clock;

    TypedLine(Occupations occupations, TypedContract contracts, PlaceOfLine places, Clock clock) {
        this.occupations = occupations;
        this.contracts = contracts;
        this.places = places;
        this.clock = clock;
    }

    OfferForm form(Row row, Establishment at) {
        var place = places.read(row, at);
        var pay = amounts(row.cell(Column.PAY_LOW));
        return new OfferForm(
                null,
                at.id().toString(),
                null,
                occupation(row),
                null,
                row.text(Column.TITLE),
                place.kind(),
                place.commune(),
                null,
                place.sector(),
                null,
                contracts.of(row),
                TypedContract.months(row),
                row.text(Column.OPENINGS),
                hours(row),
                times(row),
                row.flag(Column.LICENCE),
                vehicle(row),
                certification(row),
                experience(row),
                row.flag(Column.TRAINING),
                row.text(Column.TRAINING_TEXT),
                start(row),
                pay.isEmpty() ? row.text(Column.PAY_LOW) : pay.getFirst(),
                most(row, pay),
                period(row),
                row.flag(Column.TUTOR),
                List.of(),
                row.text(Column.DESCRIPTION),
                row.text(Column.CONTACT));
    }

    private @Nullable String occupation(Row row) {
        var words = Words.of(row.cell(Column.OCCUPATION).replaceAll("\\(.*\\)", ""));
        if (words.isEmpty()) {
            row.refuse(Column.OCCUPATION, "Écrivez le métier.");
            return null;
        }
        var exact = occupations.all().stream()
                .filter(one -> Stream.of(
                                one.code(),
                                one.name(),
                                one.brief().replaceAll("\\(.*\\)", ""),
                                one.feminine(),
                                one.masculine())
                        .map(Words::of)
                        .anyMatch(words::equals))
                .findFirst();
        if (exact.isPresent()) {
            return exact.get().code();
        }
        var found = occupations.search(words);
        if (found.size() == 1) {
            return found.getFirst().code();
        }
        row.refuse(
                Column.OCCUPATION,
                found.isEmpty()
                        ? "Ce métier est inconnu. Écrivez-le comme dans la liste des métiers."
                        : "Précisez : "
                                + French.either(found.stream()
                                        .limit(SHOWN)
                                        .map(Occupation::brief)
                                        .toList())
                                + ".");
        return null;
    }

    private static @Nullable String hours(Row row) {
        var words = row.words(Column.HOURS);
        if (words.matches("temps (plein|complet)|100|plein temps")) {
            return "35";
        }
        var typed = row.cell(Column.HOURS).replaceAll("(?i)\\s*(h|heures?)\\b.*$", "");
        return typed.isEmpty() ? null : typed;
    }

    private static List<String> times(Row row) {
        var times = new ArrayList<String>();
        if (row.flag(Column.NIGHT) != null) {
            times.add("night");
        }
        if (row.flag(Column.WEEKEND) != null) {
            times.add("weekend");
        }
        if (row.flag(Column.SPLIT) != null) {
            times.add("split");
        }
        return times;
    }

    private static String vehicle(Row row) {
        var words = row.words(Column.VEHICLE);
        if (words.matches("|non|n|0|aucun|sans.*|pas .*")) {
            return "NONE";
        }
        if (words.matches(".*(fourni|service|provided|prete).*")) {
            return "PROVIDED";
        }
        if (!words.matches("(oui|x|1|own|personnel|vehicule personnel|demande|exige|obligatoire)\\b.*")) {
            row.refuse(Column.VEHICLE, "Écrivez « non », « personnel » ou « fourni ».");
        }
        return "OWN";
    }

    private @Nullable String certification(Row row) {
        var words = row.words(Column.CERTIFICATION);
        if (words.matches("|non|aucun.*|sans.*|pas .*|0")) {
            return null;
        }
        var found = occupations.certifications().stream()
                .filter(one -> Stream.of(one.code(), one.name(), one.brief())
                        .map(Words::of)
                        .anyMatch(words::equals))
                .map(Certification::code)
                .findFirst();
        if (found.isEmpty()) {
            row.refuse(
                    Column.CERTIFICATION, "Ce diplôme est inconnu. Écrivez son nom entier, son sigle, ou « aucun ».");
        }
        return found.orElse(null);
    }

    private static @Nullable String experience(Row row) {
        var words = row.words(Column.EXPERIENCE);
        return words.matches("|non|aucune?|sans|debutant.*") ? null : words.replaceAll(" ?ans?\\b.*$", "");
    }

    private @Nullable String start(Row row) {
        var words = row.words(Column.START);
        return words.matches("immediat.*|des que possible|asap|tout de suite|maintenant")
                ? Paris.today(clock).toString()
                : row.text(Column.START);
    }

    /// « 12,50 € / h », « 1 950 à 2 100 € ».
    private static List<String> amounts(String typed) {
        return AMOUNT.matcher(typed)
                .results()
                .map(found -> found.group().replaceAll("[\\s\\u00A0\\u202F]", ""))
                .toList();
    }

    /// The end of a range: in its own column, or the second amount of the first.
    private static @Nullable String most(Row row, List<String> pay) {
        var own = amounts(row.cell(Column.PAY_HIGH));
        if (!own.isEmpty()) {
            return own.getFirst();
        }
        return pay.size() > 1 && RANGE.matcher(row.cell(Column.PAY_LOW)).find()
                ? pay.get(1)
                : row.text(Column.PAY_HIGH);
    }

    /// In its own column, or beside the amount; a month otherwise, as in the form.
    private static String period(Row row) {
        var said = row.words(Column.PAY_PERIOD) + " " + row.words(Column.PAY_LOW);
        if (said.matches(".*\\b(heure|h|horaire|hour)\\b.*")) {
            return "HOUR";
        }
        return said.matches(".*\\b(an|annee|annuel|year)\\b.*") ? "YEAR" : "MONTH";
    }
}
