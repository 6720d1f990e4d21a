package fr.ensemblier.accounts.model;

import fr.ensemblier.foundation.Actors;
import fr.ensemblier.foundation.PlatformId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;

/// Opens and ends sessions. Each step of signing in changes the key of the session, so that one known before is worthless.
@Component
public class Doors {

    private final SecurityContextRepository contexts;
    private final FindByIndexNameSessionRepository<? extends Session> sessions;
    private final AccountBook book;
    private final Roles roles;
    private final Clock clock;

    Doors(
            SecurityContextRepository contexts,
            FindByIndexNameSessionRepository<? extends Session> sessions,
            AccountBook book,
            Roles roles,
            Clock clock) {
        this.contexts = contexts;
        this.sessions = sessions;
        this.book = book;
        this.roles = roles;
        this.clock = clock;
    }

    /// What the session of the request remembers, if somebody is signed in.
    public static Optional<AccountPass> account() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof AccountPass pass
                ? Optional.of(pass)
                : Optional.empty();
    }

    /// The password was right; the second factor is missing.
    public void enter(HttpServletRequest request, HttpServletResponse response, UUID account) {
        open(request, response, new AccountPass(account, null, false));
    }

    /// Both factors were given. Who holds one role takes it at once.
    public void confirm(HttpServletRequest request, HttpServletResponse response, UUID account) {
        roles.forget(account);
        var held = Actors.machine("accounts", () -> {
            book.seen(account, clock.instant());
            return book.memberships(account);
        });
        var only = held.size() == 1 ? held.getFirst().id() : null;
        open(request, response, new AccountPass(account, only, true));
    }

    /// Takes one of the account's roles; the caller has checked that it holds it.
    public void choose(HttpServletRequest request, HttpServletResponse response, UUID account, UUID membership) {
        open(request, response, new AccountPass(account, membership, true));
    }

    public void open(
            HttpServletRequest request, HttpServletResponse response, PlatformId platform, UUID person, String name) {
        open(request, response, new PersonPass(platform, person, name));
    }

    public void leave(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        SecurityContextHolder.clearContext();
    }

    /// Ends every session of the account, but `kept`.
    public void endOthers(UUID account, @Nullable String kept) {
        end(account.toString(), kept);
    }

    public void endOfPerson(UUID person) {
        end(PersonPass.name(person), null);
    }

    public int open(UUID account) {
        return sessions.findByPrincipalName(account.toString()).size();
    }

    private void end(String name, @Nullable String kept) {
        sessions.findByPrincipalName(name).keySet().stream()
                .filter(id -> !id.equals(kept))
                .forEach(sessions::deleteById);
    }

    private void open(HttpServletRequest request, HttpServletResponse response, Pass pass) {
        if (request.getSession(false) != null) {
            request.changeSessionId();
        }
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(pass);
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
    }
}
