package fr.ensemblier.ui;

import org.jspecify.annotations.Nullable;

/// The ties between a field, its help and its error, as a screen reader needs them.
public final class Field {

    private Field() {}

    public static @Nullable String describedBy(String id, @Nullable String help, @Nullable String error) {
        if (help == null) {
            return error == null ? null : id + "-error";
        }
        return error == null ? id + "-help" : id + "-help " + id + "-error";
    }

    public static @Nullable String invalid(@Nullable String error) {
        return error == null ? null : "true";
    }

    public static String style(@Nullable String error) {
        return error == null ? "fld" : "fld is-bad";
    }
}
