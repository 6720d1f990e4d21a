package fr.ensemblier.foundation;

import java.util.Optional;
import java.util.stream.Stream;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ConfigurableApplicationContext;

/// Says in one line of French why the application does not start, when that is known, in place of a stack trace of a
/// hundred lines; what is not known is reported by the framework.
class StartFailures implements SpringBootExceptionReporter {

    private static final Logger LOG = LoggerFactory.getLogger(StartFailures.class);

    /// In the words of the library that reads the provider at the start.
    private static final String ISSUER = "provided Issuer of";

    /// Named in `spring.factories`, whose types are made with the context that failed.
    StartFailures(ConfigurableApplicationContext context) {
        LOG.trace("Watches the start of {}", context.getId());
    }

    @Override
    public boolean reportException(Throwable failure) {
        var words = words(failure);
        words.ifPresent(known -> LOG.error("Ensemblier ne démarre pas. {}", known));
        return words.isPresent();
    }

    static Optional<String> words(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .flatMap(cause -> Optional.ofNullable(known(cause)).stream())
                .findFirst();
    }

    private static @Nullable String known(Throwable cause) {
        return switch (cause) {
            case NotStarted said -> said.getMessage();
            case PortInUseException taken ->
                "Le port " + taken.getPort() + " est déjà pris. Arrêtez ce qui l’occupe, ou choisissez-en un autre "
                        + "(./run --port N, ou SERVER_PORT).";
            case FlywayValidateException other ->
                "Les données ont été écrites par une autre version de l’application. Reprenez cette version, "
                        + "ou choisissez un autre dossier (./run --data DOSSIER). En production : remettez la "
                        + "sauvegarde de cette version (docs/operations.md). Détail : "
                        + first(String.valueOf(other.getMessage()));
            case IllegalArgumentException asked
            when String.valueOf(asked.getMessage()).contains(ISSUER) ->
                "Le fournisseur OpenID Connect ne répond pas, ou n’est pas celui de "
                        + "SPRING_SECURITY_OAUTH2_CLIENT_PROVIDER_OPENID_ISSUER_URI. Détail : " + asked.getMessage();
            default -> null;
        };
    }

    /// The lines that name the migrations, without the advice to repair: that would hide the trouble.
    private static String first(String details) {
        return details.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("Need more") && !line.contains("repair"))
                .limit(3)
                .reduce((one, next) -> one + " ; " + next)
                .orElse("");
    }
}
