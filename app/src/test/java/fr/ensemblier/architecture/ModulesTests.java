package fr.ensemblier.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ensemblier.Application;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.core.util.ApplicationModulesExporter;
import org.springframework.modulith.docs.Documenter;
import tools.jackson.databind.json.JsonMapper;

/// The modules use each other through their APIs only, along the dependencies they list; templates included.
class ModulesTests {

    private static final ApplicationModules MODULES = ApplicationModules.of(Application.class);

    @Test
    void modulesKeepToTheirAllowedDependencies() {
        MODULES.verify();
    }

    /// What a start reads instead of 1,900 classes, which took 9 of its 15 seconds: each module, after those whose
    /// tables its
    /// migrations may name. What is not so any more is written anew, to be committed.
    @Test
    void areKnownToAStartInAnOrderOfTheirMigrations() throws IOException {
        var kept = Path.of("src/main/resources", ApplicationModulesExporter.DEFAULT_LOCATION);
        var known = Files.exists(kept)
                ? List.copyOf(new JsonMapper().readTree(kept.toFile()).propertyNames())
                : List.<String>of();
        var wrong = MODULES.stream()
                .filter(module -> !standsAfterWhatItUses(module, known))
                .map(module -> module.getIdentifier().toString())
                .toList();
        if (!wrong.isEmpty() || known.size() != MODULES.stream().count()) {
            Files.createDirectories(kept.getParent());
            Files.writeString(kept, new ApplicationModulesExporter(MODULES).toJson());
        }
        assertThat(wrong).as(kept + " is written anew: build again").isEmpty();
        assertThat(known).as(kept + " is written anew: build again").hasSize((int)
                MODULES.stream().count());
    }

    private static boolean standsAfterWhatItUses(ApplicationModule module, List<String> known) {
        var place = known.indexOf(module.getIdentifier().toString());
        return place >= 0
                && module.getDirectDependencies(MODULES)
                        .uniqueModules()
                        .allMatch(used -> known.indexOf(used.getIdentifier().toString()) < place);
    }

    /// `./check` fails when what is written here differs from what is committed.
    @Test
    void writesTheirDocumentation() throws IOException {
        new Documenter(
                        MODULES,
                        Documenter.Options.defaults()
                                .withOutputFolder("../docs/modules")
                                .withoutClean())
                .writeModulesAsPlantUml()
                .writeIndividualModulesAsPlantUml();
        try (var pictures = Files.list(Path.of("../docs/modules"))) {
            for (var picture : pictures.toList()) {
                Files.write(picture, inOrder(Files.readAllLines(picture)));
            }
        }
    }

    /// The generator writes boxes and arrows in an order that changes from run to run; their order means nothing.
    private static List<String> inOrder(List<String> lines) {
        var ordered = new ArrayList<String>();
        var alike = new TreeSet<String>();
        for (var line : lines) {
            if (line.strip().startsWith("Component(") || line.startsWith("Rel(")) {
                alike.add(line);
            } else {
                ordered.addAll(alike);
                alike.clear();
                ordered.add(line);
            }
        }
        ordered.addAll(alike);
        return ordered;
    }
}
