package fr.ensemblier.journeys;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/// The application with its demonstration filled, on a real port, and a real Chromium to go through it. The journeys
/// share
/// one application and one browser; each journey has windows of its own.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Tag("browser")
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.DEFINED_PORT,
        properties = {"ensemblier.demonstration=true", "spring.datasource.hikari.maximum-pool-size=10"})
@ContextConfiguration(initializers = KnownPort.class)
@ActiveProfiles("test")
@ExtendWith(Chromium.class)
public @interface DemonstrationInBrowser {}
