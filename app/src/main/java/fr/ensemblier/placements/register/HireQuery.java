package fr.ensemblier.placements.register;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What of the hires is shown, as the address says it. A day that cannot be read is left out; `conseiller` is `aucun`
/// for those whom nobody follows.
record HireQuery(
        @Nullable String etat,
        @Nullable String tri,
        @Nullable UUID apres,
        @Nullable String q,
        @Nullable String metier,
        @Nullable UUID structure,
        @Nullable String conseiller,
        @Nullable String du,
        @Nullable String au) {

    static final String PATH = "/equipe/embauches";

    HireFilter filter() {
        return HireFilter.of(text(etat));
    }

    HireOrder order() {
        return HireOrder.of(text(tri));
    }

    String words() {
        return text(q).strip();
    }

    String occupation() {
        return text(metier);
    }

    String adviser() {
        return text(conseiller);
    }

    @Nullable LocalDate from() {
        return day(du);
    }

    @Nullable LocalDate until() {
        return day(au);
    }

    /// Whether more than words is asked.
    boolean more() {
        return !occupation().isEmpty()
                || !adviser().isEmpty()
                || structure != null
                || from() != null
                || until() != null;
    }

    HireQuery fromTop() {
        return new HireQuery(etat, tri, null, q, metier, structure, conseiller, du, au);
    }

    /// The same list from its top.
    String address(String path) {
        return path + said(asked());
    }

    /// The same list from its top, with one answer changed; empty takes it away.
    String with(String name, String value) {
        return with(PATH, name, value);
    }

    String with(String path, String name, String value) {
        var asked = asked();
        asked.put(name, value);
        return path + said(asked);
    }

    private Map<String, String> asked() {
        var asked = new LinkedHashMap<String, String>();
        asked.put("etat", filter().code());
        asked.put("tri", order().code());
        asked.put("q", words());
        asked.put("metier", occupation());
        asked.put("structure", structure == null ? "" : structure.toString());
        asked.put("conseiller", adviser());
        asked.put("du", from() == null ? "" : text(du));
        asked.put("au", until() == null ? "" : text(au));
        return asked;
    }

    private static String said(Map<String, String> asked) {
        return asked.entrySet().stream()
                .filter(one -> !one.getValue().isEmpty())
                .map(one -> one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&", "?", ""));
    }

    private static @Nullable LocalDate day(@Nullable String said) {
        try {
            return said == null || said.isEmpty() ? null : LocalDate.parse(said);
        } catch (DateTimeParseException _) {
            return null;
        }
    }

    private static String text(@Nullable String said) {
        return said == null ? "" : said;
    }
}
