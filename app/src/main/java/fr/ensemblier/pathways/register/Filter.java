package fr.ensemblier.pathways.register;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What the list shows, all in its address. `tri` is silence (longest without a move first), recents, or empty: by
/// name.
record Filter(
        @Nullable String q,
        @Nullable String etat,
        @Nullable String modele,
        @Nullable String etape,
        @Nullable String conseiller,
        @Nullable String tri,
        @Nullable String apres) {

    static final String HERE = "/equipe/parcours";

    private Map<String, String> set() {
        var set = new LinkedHashMap<String, String>();
        put(set, "q", q);
        put(set, "etat", etat);
        put(set, "modele", modele);
        put(set, "etape", etape);
        put(set, "conseiller", conseiller);
        put(set, "tri", tri);
        return set;
    }

    /// The same list with one thing changed; null takes it away. Pages start again.
    String with(String name, @Nullable String value) {
        var set = set();
        set.remove(name);
        put(set, name, value);
        return HERE + query(set);
    }

    Filter inAnyState() {
        return new Filter(q, null, modele, etape, conseiller, tri, apres);
    }

    String csv() {
        return HERE + "/export" + query(set());
    }

    boolean isEmpty() {
        var set = set();
        set.remove("tri");
        return set.isEmpty();
    }

    static String text(@Nullable String value) {
        return value == null ? "" : value.strip();
    }

    private static String query(Map<String, String> set) {
        return set.isEmpty()
                ? ""
                : set.entrySet().stream()
                        .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&", "?", ""));
    }

    private static void put(Map<String, String> to, String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            to.put(name, value.strip());
        }
    }
}
