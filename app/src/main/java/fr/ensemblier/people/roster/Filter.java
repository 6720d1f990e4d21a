package fr.ensemblier.people.roster;

import fr.ensemblier.ui.ListAddress;
import java.util.LinkedHashMap;
import java.util.Map;
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

    /// The same list with one thing changed; null takes it away. Pages start again.
    String with(String name, @Nullable String value) {
        return address().with(name, value).at("/equipe/personnes");
    }

    /// The same list, as an address with other things in it says it.
    static Filter of(Map<String, String> asked) {
        return new Filter(
                asked.get("q"),
                asked.get("etat"),
                asked.get("metier"),
                asked.get("conseiller"),
                asked.get("commune"),
                asked.get("epci"),
                asked.get("situation"),
                asked.get("silence"),
                null,
                null);
    }

    /// What narrows it, by name.
    Map<String, String> criteria() {
        var criteria = new LinkedHashMap<String, String>();
        put(criteria, "q", q);
        put(criteria, "etat", etat);
        put(criteria, "metier", metier);
        put(criteria, "conseiller", conseiller);
        put(criteria, "commune", commune);
        put(criteria, "epci", epci);
        put(criteria, "situation", situation);
        put(criteria, "silence", silence);
        return criteria;
    }

    private static void put(Map<String, String> criteria, String name, @Nullable String value) {
        if (!text(value).isEmpty()) {
            criteria.put(name, text(value));
        }
    }

    String at(String base) {
        return address().with("tri", null).at(base);
    }

    Filter inAnyState() {
        return new Filter(q, null, metier, conseiller, commune, epci, situation, silence, tri, apres);
    }

    /// The file to download, with the names or without.
    String csv(boolean names) {
        return address().with("noms", names ? null : "false").at("/equipe/personnes.csv");
    }

    boolean isEmpty() {
        return address().isEmpty();
    }

    static String text(@Nullable String value) {
        return ListAddress.text(value);
    }

    private ListAddress address() {
        var address = new ListAddress();
        criteria().forEach(address::with);
        return address.with("tri", tri);
    }
}
