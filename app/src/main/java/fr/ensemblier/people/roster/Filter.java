package fr.ensemblier.people.roster;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What the list shows, all in its address.
record Filter(
        @Nullable String q,
        @Nullable String etat,
        @Nullable String metier,
        @Nullable String conseiller,
        @Nullable String commune,
        @Nullable String epci,
        @Nullable String situation,
        @Nullable String silence,
        @Nullable String tri,
        @Nullable String apres) {

    private Map<String, String> set() {
        var set = new LinkedHashMap<String, String>();
        put(set, "q", q);
        put(set, "etat", etat);
        put(set, "metier", metier);
        put(set, "conseiller", conseiller);
        put(set, "commune", commune);
        put(set, "epci", epci);
        put(set, "situation", situation);
        put(set, "silence", silence);
        put(set, "tri", tri);
        return set;
    }

    /// The same list with one thing changed; null takes it away. Pages start again.
    String with(String name, @Nullable String value) {
        var set = set();
        set.remove(name);
        put(set, name, value);
        return "/equipe/personnes" + query(set);
    }

    Filter inAnyState() {
        return new Filter(q, null, metier, conseiller, commune, epci, situation, silence, tri, apres);
    }

    String csv() {
        return "/equipe/personnes.csv" + query(set());
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
