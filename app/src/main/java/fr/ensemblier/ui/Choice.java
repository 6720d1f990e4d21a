package fr.ensemblier.ui;

import org.jspecify.annotations.Nullable;

/// One answer shown as a large row, with what it means below its label.
public record Choice(String value, String label, @Nullable String detail, boolean checked) {

    public static Choice of(String value, String label, boolean checked) {
        return new Choice(value, label, null, checked);
    }
}
