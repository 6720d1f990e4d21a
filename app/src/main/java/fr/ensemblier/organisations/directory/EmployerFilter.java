package fr.ensemblier.organisations.directory;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What is asked of the list, as it stands in the address. Empty means all.
record EmployerFilter(
        String q,
        String famille,
        String cadre,
        String secteur,
        String recruteur,
        String source,
        String numero,
        String commune,
        boolean autour,
        boolean fermees,
        String tri) {

    static EmployerFilter of(Map<String, String> asked) {
        return new EmployerFilter(
                asked(asked, "q"),
                asked(asked, "famille"),
                asked(asked, "cadre"),
                asked(asked, "secteur"),
                asked(asked, "recruteur"),
                asked(asked, "source"),
                asked(asked, "numero"),
                asked(asked, "commune"),
                asked(asked, "autour").equals("true"),
                asked(asked, "fermees").equals("true"),
                asked(asked, "tri").equals("recents") ? "recents" : "nom");
    }

    private static String asked(Map<String, String> asked, String name) {
        return asked.getOrDefault(name, "").strip();
    }

    boolean latestFirst() {
        return tri.equals("recents");
    }

    Map<String, String> map() {
        var map = new LinkedHashMap<String, String>();
        map.put("q", q);
        map.put("famille", famille);
        map.put("cadre", cadre);
        map.put("secteur", secteur);
        map.put("recruteur", recruteur);
        map.put("source", source);
        map.put("numero", numero);
        map.put("commune", commune);
        map.put("autour", autour ? "true" : "");
        map.put("fermees", fermees ? "true" : "");
        map.put("tri", latestFirst() ? tri : "");
        return map;
    }

    /// The address of the same list with one answer changed; an empty value takes it away.
    String with(String name, @Nullable String value) {
        return address("/equipe/employeurs", name, value);
    }

    String address(String path, String name, @Nullable String value) {
        var map = map();
        map.put(name, value == null ? "" : value);
        var query = new StringBuilder();
        map.forEach((key, said) -> {
            if (!said.isEmpty()) {
                query.append(query.isEmpty() ? "?" : "&")
                        .append(key)
                        .append('=')
                        .append(URLEncoder.encode(said, StandardCharsets.UTF_8).replace("+", "%20"));
            }
        });
        return path + query;
    }

    boolean isEmpty() {
        return map().values().stream().allMatch(String::isEmpty);
    }
}
