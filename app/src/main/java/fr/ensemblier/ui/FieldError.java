package fr.ensemblier.ui;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/// What is wrong with the answer to one field, said beside it and in the summary above the form; `which` are the
/// answers to choose from when what was typed means several.
public record FieldError(String field, String message, List<Option> which) {

    public FieldError {
        which = List.copyOf(which);
    }

    public FieldError(String field, String message) {
        this(field, message, List.of());
    }

    /// What the checks of a form found, one for each field.
    public static List<FieldError> all(BindingResult result) {
        return result.getFieldErrors().stream()
                .map(error ->
                        new FieldError(error.getField(), message(error.getDefaultMessage(), error.isBindingFailure())))
                .toList();
    }

    /// The message of a field, if it has one.
    public static @Nullable String of(List<FieldError> errors, String field) {
        for (var error : errors) {
            if (error.field().equals(field)) {
                return error.message();
            }
        }
        return null;
    }

    /// The answers to choose from for a field, if what was typed means several.
    public static List<Option> which(List<FieldError> errors, String field) {
        return errors.stream()
                .filter(error -> error.field().equals(field))
                .findFirst()
                .map(FieldError::which)
                .orElse(List.of());
    }

    private static String message(@Nullable String message, boolean unreadable) {
        return unreadable || message == null ? "Cette réponse n’a pas la bonne forme." : message;
    }
}
