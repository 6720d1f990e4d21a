package fr.ensemblier.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ensemblier.accounts.AccessTable.Line;
import fr.ensemblier.foundation.Actor;
import fr.ensemblier.foundation.Actors;
import fr.ensemblier.foundation.PlatformId;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.web.FilterChainProxy;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Every address of the application, asked by every role, by hand-made requests (R-P2, R-P3, R-P7). What is not allowed
/// answers 403 (302 to the door for who is nobody yet), a row of somebody else 404. A new address needs a line in
/// `src/test/resources/access/addresses.txt`.
abstract class EveryAddress {

    /// Not found, or an address that has no such method.
    private static final Set<Integer> NOTHING_THERE = Set.of(404, 405);

    private static final AccessTable TABLE = AccessTable.read();

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    @Qualifier("requestMappingHandlerMapping") private RequestMappingHandlerMapping mappings;

    @Autowired
    private FilterChainProxy filters;

    private final List<String> problems = new ArrayList<>();
    private final JdbcClient jdbc;
    private @Nullable Three made;

    EveryAddress(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Hers, those of somebody else of the same platform, those of another platform.
    private record Three(Rows own, Rows other, Rows far) {}

    private Three rows() {
        if (made == null) {
            made = new Three(new Rows(jdbc, "33"), new Rows(jdbc, "33"), new Rows(jdbc, "69"));
        }
        return made;
    }

    private Actor actor(String role) {
        return switch (role) {
            case "head" -> new Actor.Team(rows().own().account, "Hélène", rows().own().platform, true);
            case "adviser" -> new Actor.Team(rows().own().account, "Claire", rows().own().platform, false);
            case "employer" ->
                new Actor.Employer(
                        rows().own().account, "Paul", rows().own().platform, rows().own().organisation, true);
            case "referrer" ->
                new Actor.Referrer(rows().own().account, "Rachid", rows().own().platform, rows().own().organisation);
            case "candidate" -> rows().own().candidate();
            case "national" -> new Actor.National(rows().own().account, "Nadia");
            case "officer" -> new Actor.Officer(rows().own().account, "Odile", rows().own().platform);
            case "unconfirmed" -> new Actor.Unconfirmed(rows().own().account, "Claire");
            default -> new Actor.Visitor();
        };
    }

    @Test
    void everyAddressHasALine() {
        var known = TABLE.lines().stream().map(Line::key).collect(Collectors.toCollection(TreeSet::new));
        var mapped = new TreeSet<String>();
        mappings.getHandlerMethods().forEach((info, handler) -> {
            if (handler.getBeanType().getPackageName().startsWith("fr.ensemblier")) {
                keys(info).forEach(mapped::add);
            }
        });
        assertThat(mapped)
                .as("addresses without a line in access/addresses.txt")
                .isSubsetOf(known);
    }

    private static Stream<String> keys(RequestMappingInfo info) {
        var methods = info.getMethodsCondition().getMethods().isEmpty()
                ? Set.of("ANY")
                : info.getMethodsCondition().getMethods().stream()
                        .map(Enum::name)
                        .collect(Collectors.toSet());
        return info.getPatternValues().stream()
                .map(AccessTable::plain)
                .flatMap(address -> methods.stream().map(method -> method + " " + address));
    }

    @Test
    void refusesEveryOtherRole() {
        forEach((line, role) -> {
            if (!line.isFor(role)) {
                var answer = ask(line.method(), line.of(rows().own()), role);
                var isNobodyYet = role.equals("visitor") || role.equals("unconfirmed");
                if (answer.getStatus() != 403 && !(isNobodyYet && leadsToADoor(answer))) {
                    problem(line, role, answer);
                }
            }
        });
        assertThat(problems).isEmpty();
    }

    /// Acts are not done here, since they would change what other tests stand on: their own tests do them.
    @Test
    void letsEachRoleThrough() {
        var rules = Objects.requireNonNull(filters.getFilters("/")).stream()
                .filter(AuthorizationFilter.class::isInstance)
                .map(AuthorizationFilter.class::cast)
                .findFirst()
                .orElseThrow()
                .getAuthorizationManager();
        forEach((line, role) -> {
            if (line.isFor(role)) {
                HttpServletRequest request = new MockHttpServletRequest(line.method(), line.of(rows().own()));
                var decision = Actors.as(actor(role), () -> rules.authorize(() -> null, request));
                if (decision == null || !decision.isGranted()) {
                    problems.add(line.key() + " refuses " + role);
                }
            }
        });
        assertThat(problems).isEmpty();
    }

    @Test
    void opensEachPageOfOnesOwn() {
        forEach((line, role) -> {
            if (line.method().equals("GET") && line.isFor(role)) {
                var answer = ask("GET", line.of(rows().own()), role);
                var entered = line.address().startsWith("/connexion")
                        || line.address().startsWith("/mon-compte/role");
                if (answer.getStatus() >= 500 || answer.getStatus() == 403 || leadsToADoor(answer) && !entered) {
                    problem(line, role, answer);
                }
            }
        });
        assertThat(problems).isEmpty();
    }

    /// Of another platform for everybody; of the same platform for who is not of its team. Each variable in turn.
    @Test
    void findsNothingOfSomebodyElse() {
        forEach((line, role) -> {
            if (line.isFor(role)) {
                for (var variable : line.objects(rows().own().ids())) {
                    expectNotFound(line, role, line.of(rows().own(), rows().far(), variable), "far " + variable);
                    if (!Set.of("head", "adviser", "officer").contains(role)) {
                        expectNotFound(
                                line, role, line.of(rows().own(), rows().other(), variable), "other " + variable);
                    }
                }
            }
        });
        assertThat(problems).isEmpty();
    }

    private void expectNotFound(Line line, String role, String address, String whose) {
        var answer = ask(line.method(), address, role);
        if (!NOTHING_THERE.contains(answer.getStatus())) {
            problems.add(line.key() + " of " + whose + " by " + role + " answers " + told(answer));
        }
    }

    /// A session of before does not help: the role of another platform is another role.
    @Test
    void aTeamOfAnotherPlatformFindsNothingEither() {
        var stranger = new Actor.Team(UUID.randomUUID(), "Karim", PlatformId.of("69"), true);
        for (var line : TABLE.lines()) {
            if (line.isFor("head")
                    && !line.isFor("visitor")
                    && !line.objects(rows().own().ids()).isEmpty()) {
                var answer = ask(line.method(), line.of(rows().own()), stranger);
                if (!NOTHING_THERE.contains(answer.getStatus())) {
                    problems.add(line.key() + " answers " + told(answer));
                }
            }
        }
        assertThat(problems).isEmpty();
    }

    private interface Asking {
        void ask(Line line, String role);
    }

    private static void forEach(Asking asking) {
        TABLE.lines().forEach(line -> AccessTable.ROLES.forEach(role -> asking.ask(line, role)));
    }

    private MockHttpServletResponse ask(String method, String address, String role) {
        return ask(method, address, actor(role));
    }

    private MockHttpServletResponse ask(String method, String address, Actor actor) {
        var request = method.equals("GET") ? mvc.get() : mvc.post();
        try {
            return send(request, address, actor);
        } catch (IllegalStateException failure) {
            var failed = new MockHttpServletResponse();
            failed.setStatus(500);
            problems.add(method + " " + address + " fails: " + failure.getMessage());
            return failed;
        }
    }

    private static MockHttpServletResponse send(
            MockMvcTester.MockMvcRequestBuilder request, String address, Actor actor) {
        var asked = request.uri(URI.create(address))
                .header("Sec-Fetch-Site", "same-origin")
                .param("version", "0");
        return (actor instanceof Actor.Visitor ? asked : asked.with(SignedIn.as(actor)))
                .exchange()
                .getResponse();
    }

    private static boolean leadsToADoor(MockHttpServletResponse answer) {
        var to = answer.getRedirectedUrl();
        return to != null && (to.startsWith("/connexion") || to.startsWith("/mon-espace/code"));
    }

    private void problem(Line line, String role, MockHttpServletResponse answer) {
        problems.add(line.key() + " by " + role + " answers " + told(answer));
    }

    private static String told(MockHttpServletResponse answer) {
        return answer.getStatus() + (answer.getRedirectedUrl() == null ? "" : " to " + answer.getRedirectedUrl());
    }
}
