package fr.ensemblier;

import fr.ensemblier.foundation.Paris;
import java.util.TimeZone;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.modulith.Modulithic;

/// Ensemblier, one deployable made of modules; `docs/modules` shows them.
///
/// Beans are named by their whole class name, since two modules may each have an inbox.
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
@Modulithic(
        systemName = "Ensemblier",
        sharedModules = {"foundation", "ui"})
public class Application {

    public static void main(String[] args) {
        // A connection to PostgreSQL takes its time zone from here: its day is that of Paris too (R-E1).
        TimeZone.setDefault(TimeZone.getTimeZone(Paris.ZONE));
        SpringApplication.run(Application.class, args);
    }
}
