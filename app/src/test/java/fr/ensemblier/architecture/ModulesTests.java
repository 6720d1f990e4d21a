package fr.ensemblier.architecture;

import fr.ensemblier.Application;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;

/// The modules use each other through their APIs only, along the dependencies they list; templates included.
class ModulesTests {

    private static final ApplicationModules MODULES = ApplicationModules.of(Application.class);

    @Test
    void modulesKeepToTheirAllowedDependencies() {
        MODULES.verify();
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
