package fr.ensemblier.notices.todo;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// Which tasks are shown, all in the address: when they are due, words of them, whose (`moi` or `equipe`), in which
/// order
/// (`echeance`, `recents`, or empty: late ones first, urgent ones before the others).
record ToDoFilter(
        @Nullable String quand,
        @Nullable String q,
        @Nullable String pour,
        @Nullable String tri) {

    static final String HERE = "/equipe/a-faire";

    ToDoFilter {
        quand = quand == null ? "" : quand;
        q = q == null ? "" : q.strip();
        pour = "moi".equals(pour) || "equipe".equals(pour) ? pour : "";
        tri = "echeance".equals(tri) || "recents".equals(tri) ? tri : "";
    }

    @Override
    public String quand() {
        return quand == null ? "" : quand;
    }

    @Override
    public String q() {
        return q == null ? "" : q;
    }

    @Override
    public String pour() {
        return pour == null ? "" : pour;
    }

    @Override
    public String tri() {
        return tri == null ? "" : tri;
    }

    boolean isEmpty() {
        return quand().isEmpty() && q().isEmpty() && pour().isEmpty();
    }

    /// How many criteria of the form are set, whatever the moment.
    int criteria() {
        return (q().isEmpty() ? 0 : 1) + (pour().isEmpty() ? 0 : 1);
    }

    ToDoFilter when(String moment) {
        return new ToDoFilter(moment, q, pour, tri);
    }

    String at(String base, @Nullable String after) {
        var query = part("quand", quand())
                + part("q", q())
                + part("pour", pour())
                + part("tri", tri())
                + part("apres", after == null ? "" : after);
        return query.isEmpty() ? base : base + "?" + query.substring(1);
    }

    private static String part(String name, String value) {
        return value.isEmpty() ? "" : "&" + name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
