package fr.ensemblier.matching;

import fr.ensemblier.matching.model.ContactFilter;
import fr.ensemblier.matching.model.ContactOrder;
import fr.ensemblier.matching.model.ContactSearch;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What of a list of contacts is shown, as its address says it. A day that cannot be read is left out.
public record ContactQuery(
        @Nullable String etat,
        @Nullable String tri,
        @Nullable UUID apres,
        @Nullable String q,
        @Nullable String metier,
        @Nullable UUID structure,
        @Nullable String conseiller,
        @Nullable String du,
        @Nullable String au) {

    public ContactFilter filter() {
        return ContactFilter.of(text(etat));
    }

    public ContactOrder order() {
        return ContactOrder.of(text(tri));
    }

    public String words() {
        return text(q).strip();
    }

    public ContactSearch search() {
        return new ContactSearch(words(), text(metier), structure, text(conseiller), from(), until());
    }

    public @Nullable LocalDate from() {
        return day(du);
    }

    public @Nullable LocalDate until() {
        return day(au);
    }

    /// The same list from its top.
    public String address(String path) {
        return path + said(asked());
    }

    /// The same list from its top, with one answer changed; empty takes it away.
    public String with(String path, String name, String value) {
        var asked = asked();
        asked.put(name, value);
        return path + said(asked);
    }

    private Map<String, String> asked() {
        var asked = new LinkedHashMap<String, String>();
        asked.put("etat", filter().code());
        asked.put("tri", order().code());
        asked.put("q", words());
        asked.put("metier", text(metier));
        asked.put("structure", structure == null ? "" : structure.toString());
        asked.put("conseiller", text(conseiller));
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
