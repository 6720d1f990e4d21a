package fr.ensemblier.portal.occupation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// The sheets of the occupations, written in plain words in `reference/sheets.json`.
@Component
class Sheets {

    record Sheet(
            String code,
            String summary,
            List<String> missions,
            List<String> places,
            List<String> conditions,
            String pay,
            List<String> training,
            List<String> evolutions,
            List<String> questions) {}

    private final Map<String, Sheet> byCode;

    Sheets() {
        try (var bytes = new ClassPathResource("reference/sheets.json").getInputStream()) {
            byCode = JsonMapper.shared().readValue(bytes, new TypeReference<List<Sheet>>() {}).stream()
                    .collect(Collectors.toMap(Sheet::code, sheet -> sheet));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Optional<Sheet> find(String code) {
        return Optional.ofNullable(byCode.get(code));
    }
}
