package fr.ensemblier.offers.register;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What the address of the list says: its filters, in their order.
record RegisterAddress(Map<String, String> said) {

    static RegisterAddress of(
            @Nullable String state,
            @Nullable String occupation,
            @Nullable String employer,
            @Nullable String ending,
            @Nullable String sort,
            String words) {
        return new RegisterAddress(new LinkedHashMap<>())
                .with("etat", state)
                .with("metier", occupation)
                .with("employeur", employer)
                .with("fin", ending)
                .with("tri", sort)
                .with("q", words.strip());
    }

    RegisterAddress with(String name, @Nullable String value) {
        if (value == null || value.isEmpty()) {
            return this;
        }
        var changed = new LinkedHashMap<>(said);
        changed.put(name, value);
        return new RegisterAddress(changed);
    }

    RegisterAddress without(String name) {
        var changed = new LinkedHashMap<>(said);
        changed.remove(name);
        return new RegisterAddress(changed);
    }

    String query() {
        return said.isEmpty()
                ? ""
                : said.entrySet().stream()
                        .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&", "?", ""));
    }
}
