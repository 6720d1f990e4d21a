package fr.ensemblier.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ensemblier.WholeApplication;
import fr.ensemblier.foundation.Actor;
import fr.ensemblier.foundation.PlatformId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// The table of roles and addresses (R-P3, R-P7): what is not a role's own answers 403, by hand-made requests too.
///
/// `/…/rien-ici` exists for no module, so an open door answers 404 there and a closed one never does.
@WholeApplication
class AddressesTests {

    private static final UUID SOMEBODY = UUID.fromString("00000000-0000-4000-8000-000000000001");
    private static final PlatformId PLATFORM = PlatformId.of("33");

    private static final Map<String, Actor> ACTORS = Map.of(
            "head", new Actor.Team(SOMEBODY, "Hélène", PLATFORM, true),
            "adviser", new Actor.Team(SOMEBODY, "Claire", PLATFORM, false),
            "employer", new Actor.Employer(SOMEBODY, "Paul", PLATFORM, SOMEBODY, true),
            "referrer", new Actor.Referrer(SOMEBODY, "Rachid", PLATFORM, SOMEBODY),
            "candidate", new Actor.Candidate(SOMEBODY, "Amina", PLATFORM),
            "national", new Actor.National(SOMEBODY, "Nadia"),
            "officer", new Actor.Officer(SOMEBODY, "Odile", PLATFORM));

    private static final Map<String, Set<String>> DOORS = Map.of(
            "/equipe/rien-ici", Set.of("head", "adviser"),
            "/equipe/reglages/rien-ici", Set.of("head"),
            "/employeur/rien-ici", Set.of("employer"),
            "/prescripteur/rien-ici", Set.of("referrer"),
            "/mon-espace/rien-ici", Set.of("candidate"),
            "/national/rien-ici", Set.of("national"),
            "/dpo/rien-ici", Set.of("officer"),
            "/mon-compte/rien-ici", Set.of("head", "adviser", "employer", "referrer", "national", "officer"),
            "/actuator/env", Set.of());

    @Autowired
    MockMvcTester mvc;

    static Stream<Arguments> everyPair() {
        return DOORS.entrySet().stream()
                .flatMap(door -> ACTORS.keySet().stream()
                        .map(role -> Arguments.of(
                                role, door.getKey(), door.getValue().contains(role))));
    }

    @ParameterizedTest(name = "{0} at {1}: {2}")
    @MethodSource("everyPair")
    void opensToItsRolesOnly(String role, String address, boolean open) {
        for (var method : List.of("GET", "POST")) {
            var request = method.equals("GET") ? mvc.get() : mvc.post();
            var actor = java.util.Objects.requireNonNull(ACTORS.get(role));
            assertThat(request.uri(address).with(SignedIn.as(actor))).as(method).hasStatus(open ? 404 : 403);
        }
    }

    /// What is no address of ours says so to everybody, signed in or not.
    @Test
    void saysThatAnUnknownAddressIsUnknown() {
        assertThat(mvc.get().uri("/rien-ici")).hasStatus(404);
        ACTORS.values()
                .forEach(actor -> assertThat(mvc.get().uri("/rien-ici").with(SignedIn.as(actor)))
                        .hasStatus(404));
    }

    @ParameterizedTest
    @MethodSource("closed")
    void asksNobodyToSignInFirst(String address) {
        assertThat(mvc.get().uri(address + "?page=2"))
                .hasStatus3xxRedirection()
                .redirectedUrl()
                .isEqualTo((address.startsWith("/mon-espace") ? "/mon-espace/code" : "/connexion") + "?suite="
                        + java.net.URLEncoder.encode(address + "?page=2", java.nio.charset.StandardCharsets.UTF_8));
    }

    static Stream<String> closed() {
        return DOORS.keySet().stream();
    }

    @Test
    void sendsAFragmentToThePageOfSigningIn() {
        assertThat(mvc.get()
                        .uri("/equipe/rien-ici")
                        .header("HX-Request", "true")
                        .header("HX-Current-URL", "http://localhost/equipe?tri=nom"))
                .hasStatus(401)
                .hasHeader("HX-Redirect", "/connexion?suite=%2Fequipe%3Ftri%3Dnom");
    }

    /// R-E2: a form that comes after the end of the session is not lost without a word.
    @Test
    void saysThatAFormWasNotSaved() {
        assertThat(mvc.post()
                        .uri("/equipe/personnes/nouvelle")
                        .header("Referer", "http://localhost/equipe/personnes/nouvelle"))
                .hasRedirectedUrl("/connexion?suite=%2Fequipe%2Fpersonnes%2Fnouvelle&perdu=oui");
        assertThat(mvc.post().uri("/mon-espace/profil/recit")).hasRedirectedUrl("/mon-espace/code?perdu=oui");
        assertThat(mvc.get().uri("/connexion?perdu=oui")).bodyText().contains("Votre session s’est terminée");
        assertThat(mvc.get().uri("/mon-espace/code?perdu=oui")).bodyText().contains("Votre session s’est terminée");
    }

    @Test
    void keepsWhoGaveOneFactorOnlyOutside() {
        var unconfirmed = new Actor.Unconfirmed(SOMEBODY, "Claire");
        assertThat(mvc.get().uri("/equipe/rien-ici").with(SignedIn.as(unconfirmed)))
                .hasStatus3xxRedirection()
                .hasRedirectedUrl("/connexion/suite?suite=%2Fequipe%2Frien-ici");
        assertThat(mvc.post().uri("/webauthn/register").with(SignedIn.as(unconfirmed)))
                .hasStatus(403);
    }

    @Test
    void refusesWhatAnotherSiteAsks() {
        assertThat(mvc.post()
                        .uri("/equipe/rien-ici")
                        .header("Sec-Fetch-Site", "cross-site")
                        .with(SignedIn.as(new Actor.Team(SOMEBODY, "Claire", PLATFORM, true))))
                .hasStatus(403);
    }

    @Test
    void tellsTheBrowserWhatAPageMayDo() {
        assertThat(mvc.get().uri("/connexion").secure(true))
                .hasHeader(
                        "Content-Security-Policy",
                        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; "
                                + "media-src 'self' blob:; font-src 'self'; connect-src 'self'; form-action 'self'; "
                                + "base-uri 'none'; frame-ancestors 'none'; manifest-src 'self'")
                .hasHeader("Referrer-Policy", "same-origin")
                .hasHeader("X-Content-Type-Options", "nosniff")
                .hasHeader("X-Frame-Options", "DENY")
                .hasHeader("Cross-Origin-Opener-Policy", "same-origin")
                .hasHeader("Cache-Control", "no-cache, no-store, max-age=0, must-revalidate")
                .hasHeader(
                        "Permissions-Policy",
                        "microphone=(self), camera=(self), geolocation=(self), payment=(), usb=()")
                .containsHeader("Strict-Transport-Security");
    }

    @Test
    void showsFiguresOfTheMachineToItsOperatorOnly() {
        assertThat(mvc.get().uri("/actuator/prometheus").header("X-Forwarded-For", "127.0.0.1"))
                .hasStatus3xxRedirection();
        assertThat(mvc.get().uri("/actuator/prometheus").with(from("203.0.113.7")))
                .hasStatus3xxRedirection();
        assertThat(mvc.get()
                        .uri("/actuator/prometheus")
                        .exchange()
                        .getResponse()
                        .getStatus())
                .isNotIn(302, 403);
        assertThat(mvc.get().uri("/actuator/health")).hasStatusOk();
    }

    private static org.springframework.test.web.servlet.request.RequestPostProcessor from(String address) {
        return request -> {
            request.setRemoteAddr(address);
            return request;
        };
    }
}
