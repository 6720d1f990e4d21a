package fr.ensemblier.accounts.security;

import fr.ensemblier.foundation.Actor;
import fr.ensemblier.foundation.Actors;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.stereotype.Component;

/// Which address is open to whom (docs/contracts.md). What is not named here is closed.
@Component
class Addresses {

    static final String[] PUBLIC = {
        "/",
        "/p/**",
        "/assets/**",
        "/marque/**",
        "/logos/**",
        "/communes/**",
        "/territoires/**",
        "/glossaire",
        "/mentions",
        "/donnees",
        "/accessibilite",
        "/glossaire.json",
        "/connexion/**",
        "/deconnexion",
        "/invitation/**",
        "/calendrier/**",
        "/immersion/**",
        "/evenement/**",
        "/mon-espace/ouvrir/**",
        "/mon-espace/code",
        "/demonstration/**",
        "/actuator/health/**",
        "/robots.txt",
        "/sitemap.xml",
        "/favicon.ico",
        "/error",
        "/webauthn/authenticate/options",
        "/login/webauthn"
    };

    /// What the head and the data protection officer read (R-P4, R-P6).
    private static final String[] LOG_AND_ARCHIVE = {
        "/equipe/personnes/journal",
        "/equipe/personnes/journal.csv",
        "/equipe/personnes/archives.csv",
        "/equipe/personnes/archives/**"
    };

    private static final Pattern DOORS = Pattern.compile(
            "/(equipe|employeur|prescripteur|national|dpo|mon-espace|mon-compte|webauthn|actuator)(/.*)?");

    private final int managementPort;
    private final EnrolmentRule enrolment;

    Addresses(@Value("${management.server.port:-1}") int managementPort, EnrolmentRule enrolment) {
        this.managementPort = managementPort;
        this.enrolment = enrolment;
    }

    void rules(AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry rules) {
        rules.dispatcherTypeMatchers(jakarta.servlet.DispatcherType.ERROR, jakarta.servlet.DispatcherType.ASYNC)
                .permitAll()
                .requestMatchers(PUBLIC)
                .permitAll()
                .requestMatchers("/actuator/prometheus")
                .access((_, context) -> new AuthorizationDecision(isOperator(context.getRequest())))
                .requestMatchers("/webauthn/register", "/webauthn/register/options")
                .access((_, _) -> new AuthorizationDecision(enrolment.mayEnrol()))
                .requestMatchers("/mon-compte/**")
                .access(when(Addresses::hasRole))
                .requestMatchers("/equipe/reglages/**")
                .access(when(Addresses::isHead))
                .requestMatchers("/equipe/personnes/archives/*/sortir")
                .access(when(Addresses::isHead))
                .requestMatchers(LOG_AND_ARCHIVE)
                .access(when(actor -> actor instanceof Actor.Officer || isHead(actor)))
                .requestMatchers("/dpo/**")
                .access(when(Actor.Officer.class::isInstance))
                .requestMatchers("/equipe/**")
                .access(when(Actor.Team.class::isInstance))
                .requestMatchers("/employeur/**")
                .access(when(Actor.Employer.class::isInstance))
                .requestMatchers("/prescripteur/**")
                .access(when(Actor.Referrer.class::isInstance))
                .requestMatchers("/mon-espace/**")
                .access(when(Actor.Candidate.class::isInstance))
                .requestMatchers("/national/**")
                .access(when(Actor.National.class::isInstance))
                .anyRequest()
                .denyAll();
    }

    /// Whether something is behind a closed address, for which to sign in. The others lead nowhere: 404.
    static boolean isDoor(String path) {
        return DOORS.matcher(path).matches();
    }

    private static boolean isHead(Actor actor) {
        return actor instanceof Actor.Team team && team.head();
    }

    private static boolean hasRole(Actor actor) {
        return switch (actor) {
            case Actor.Team _, Actor.Employer _, Actor.Referrer _, Actor.National _, Actor.Officer _ -> true;
            case Actor.Visitor _, Actor.Candidate _, Actor.Unconfirmed _, Actor.Machine _ -> false;
        };
    }

    private static AuthorizationManager<RequestAuthorizationContext> when(Predicate<Actor> allowed) {
        return (_, _) -> new AuthorizationDecision(allowed.test(Actors.current()));
    }

    /// From the management port, or from this very machine; what a proxy forwards is neither, whatever it claims.
    private boolean isOperator(HttpServletRequest request) {
        var origin = request;
        while (origin instanceof HttpServletRequestWrapper wrapper
                && wrapper.getRequest() instanceof HttpServletRequest inner) {
            origin = inner;
        }
        if (origin.getLocalPort() == managementPort) {
            return true;
        }
        return origin.getHeader("Forwarded") == null
                && origin.getHeader("X-Forwarded-For") == null
                && isLoopback(origin.getRemoteAddr());
    }

    private static boolean isLoopback(String address) {
        try {
            return InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
