package fr.ensemblier.training.person;

import fr.ensemblier.ui.FieldError;
import fr.ensemblier.ui.Option;
import fr.ensemblier.ui.StateKind;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The trainings of one person, as a part of her file and as a page with the forms that add something.
record PersonPage(
        String name,
        String personHref,
        String base,
        List<Line> lines,
        List<Wish> wishes,
        List<Option> occupations,
        List<Option> sessions,
        List<Option> wishEnds,
        List<Option> contracts,
        List<Option> studies,
        VaeForm vae,
        LocalDate today,
        Map<String, String> typed,
        List<FieldError> errors) {

    /// A step: « Formation », « Dossier d’école »…
    record Line(String href, String what, String title, StateKind kind, String state, String detail, boolean open) {}

    /// What a VAE is begun with.
    record VaeForm(List<Option> kinds, List<Option> certifications, List<Option> candidates, List<Option> groups) {}

    record Wish(String id, String occupation, String since) {}

    boolean isEmpty() {
        return lines.isEmpty() && wishes.isEmpty();
    }

    List<Line> open() {
        return lines.stream().filter(Line::open).toList();
    }

    List<Line> over() {
        return lines.stream().filter(line -> !line.open()).toList();
    }

    @Nullable String error(String field) {
        return FieldError.of(errors, field);
    }

    @Nullable String typed(String field) {
        return typed.get(field);
    }

    /// Which of the forms was refused.
    boolean refused(String... fields) {
        return errors.stream().anyMatch(error -> List.of(fields).contains(error.field()));
    }
}
