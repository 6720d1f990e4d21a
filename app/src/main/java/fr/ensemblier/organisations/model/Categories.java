package fr.ensemblier.organisations.model;

import fr.ensemblier.foundation.ReferenceTable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// The FINESS categories that we know (`reference/finess_categories.csv`) and whether they belong to the sector.
@Component
public class Categories {

    /// A category: what it is called, its family, where its people work, whether its structures are employers of the
    /// sector.
    public record Category(String code, String label, Family family, String setting, boolean inSector) {}

    private final Map<String, Category> byCode = new LinkedHashMap<>();

    Categories() {
        for (var line : ReferenceTable.read("finess_categories.csv")) {
            byCode.put(
                    line.text("code"),
                    new Category(
                            line.text("code"),
                            line.text("label"),
                            Family.valueOf(line.text("group")),
                            line.text("setting"),
                            line.flag("in_sector")));
        }
    }

    public Optional<Category> find(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    public List<Category> ofSector() {
        return byCode.values().stream().filter(Category::inSector).toList();
    }
}
