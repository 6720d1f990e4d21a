package fr.ensemblier.training.person;

import fr.ensemblier.foundation.PlatformId;
import fr.ensemblier.organisations.Establishment;
import fr.ensemblier.organisations.Establishments;
import fr.ensemblier.ui.FieldError;
import fr.ensemblier.ui.ListAddress;
import fr.ensemblier.ui.Option;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/// One act as it was typed: its fields begin with its code. What is wrong is kept for its field.
final class TypedAct {

    private final String code;
    private final Map<String, String> fields;
    private final List<String> blocks;
    private final List<FieldError> errors = new ArrayList<>();

    TypedAct(String code, Map<String, String> fields) {
        this(code, fields, List.of());
    }

    TypedAct(String code, MultiValueMap<String, String> fields) {
        this(code, fields.toSingleValueMap(), fields.getOrDefault(code + "-blocks", List.of()));
    }

    private TypedAct(String code, Map<String, String> fields, List<String> blocks) {
        this.code = code;
        this.fields = fields;
        this.blocks = blocks;
    }

    /// The day typed; of a wrong one today, with its error.
    LocalDate day(LocalDate today) {
        var day = ListAddress.day(fields.get(code + "-day"));
        if (day == null || day.getYear() < 2000 || day.getYear() > 2100) {
            refuse("day", "Écrivez le jour, par exemple 14/03/2027.");
            return today;
        }
        return day;
    }

    /// One of the answers, or an error.
    String reason(List<String> known, String ask) {
        var said = said("reason");
        if (!known.contains(said)) {
            refuse("reason", ask);
        }
        return said;
    }

    /// The boxes ticked among those that there are.
    List<String> blocks(List<Option> known) {
        return known.stream().map(Option::value).filter(blocks::contains).toList();
    }

    /// A place of work of the platform that was chosen, or named exactly.
    Optional<Establishment> place(PlatformId platform, Establishments establishments) {
        var found =
                establishments.chosen(platform, ListAddress.key(said("place")).orElse(null), said("placeText"));
        if (found.isEmpty()) {
            refuse("place", "Choisissez une structure dans la liste.");
        }
        return found;
    }

    void refuse(String field, String words) {
        errors.add(new FieldError(code + "-" + field, words));
    }

    boolean wrong() {
        return !errors.isEmpty();
    }

    List<FieldError> errors() {
        return List.copyOf(errors);
    }

    ActPage.Asked asked() {
        return new ActPage.Asked(
                code,
                ListAddress.day(fields.get(code + "-day")),
                fields.get(code + "-reason"),
                fields.get(code + "-place"),
                fields.get(code + "-placeText"),
                blocks);
    }

    private String said(String field) {
        return said(fields, code + "-" + field);
    }

    /// What was typed in a field of a form; empty when it was not there.
    static String said(Map<String, String> fields, String name) {
        @Nullable String value = fields.get(name);
        return ListAddress.text(value);
    }
}
