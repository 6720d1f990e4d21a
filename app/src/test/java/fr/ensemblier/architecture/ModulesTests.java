package fr.ensemblier.architecture;

import fr.ensemblier.Application;
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
    void writesTheirDocumentation() {
        new Documenter(
                        MODULES,
                        Documenter.Options.defaults()
                                .withOutputFolder("../docs/modules")
                                .withoutClean())
                .writeModulesAsPlantUml()
                .writeIndividualModulesAsPlantUml();
    }
}
