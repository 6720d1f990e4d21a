package fr.ensemblier.demonstration;

import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/// Refuses to start the demonstration beside any setting of a real platform: its one-click sign-in would open real
/// files.
@Component
@ConditionalOnProperty("ensemblier.demonstration")
class NeverInProduction {

    private static final List<String> SIGNS = List.of(
            "ensemblier.database.url",
            "spring.datasource.url",
            "spring.mail.host",
            "ensemblier.files.s3-bucket",
            "spring.security.oauth2.client.registration.openid.client-id");

    NeverInProduction(Environment environment) {
        for (var sign : SIGNS) {
            var value = environment.getProperty(sign, "none");
            if (!value.isBlank() && !value.equals("none")) {
                throw new IllegalStateException(
                        "La démonstration ne démarre pas à côté d’un réglage de production : retirez " + sign
                                + " ou ENSEMBLIER_DEMONSTRATION.");
            }
        }
    }
}
