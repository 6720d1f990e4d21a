package fr.ensemblier.accounts.security;

import fr.ensemblier.accounts.model.AccountBook;
import fr.ensemblier.accounts.model.AccountPass;
import fr.ensemblier.accounts.model.Doors;
import fr.ensemblier.accounts.model.Memberships;
import fr.ensemblier.accounts.model.Pass;
import fr.ensemblier.accounts.model.PersonPass;
import fr.ensemblier.accounts.model.Roles;
import fr.ensemblier.foundation.Actors;
import fr.ensemblier.foundation.PlatformId;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

@Component
class SessionDoors implements Doors {

    private final SecurityContextRepository contexts;
    private final FindByIndexNameSessionRepository<? extends Session> sessions;
    private final AccountBook book;
    private final Memberships memberships;
    private final Roles roles;
    private final Clock clock;

    SessionDoors(
            SecurityContextRepository contexts,
            FindByIndexNameSessionRepository<? extends Session> sessions,
            AccountBook book,
            Memberships memberships,
            Roles roles,
            Clock clock) {
        this.contexts = contexts;
        this.sessions = sessions;
        this.book = book;
        this.memberships = memberships;
        this.roles = roles;
        this.clock = clock;
    }

    @Override
    public void enter(UUID account) {
        open(new AccountPass(account, null, false));
    }

    @Override
    public void confirm(UUID account) {
        roles.forget(account);
        var held = Actors.machine("accounts", () -> {
            book.seen(account, clock.instant());
            return memberships.of(account);
        });
        open(new AccountPass(account, held.size() == 1 ? held.getFirst().id() : null, true));
    }

    @Override
    public void choose(UUID account, UUID membership) {
        roles.forget(account);
        open(new AccountPass(account, membership, true));
    }

    @Override
    public void open(PlatformId platform, UUID person, String name) {
        open(new PersonPass(platform, person, name));
    }

    @Override
    public void leave() {
        var session = web().getRequest().getSession(false);
        if (session != null) {
            session.invalidate();
        }
        SecurityContextHolder.clearContext();
    }

    @Override
    public void endOthers(UUID account) {
        end(account.toString(), here());
    }

    @Override
    public void endOfPerson(UUID person) {
        end(PersonPass.name(person), null);
    }

    @Override
    public void endOthersOfPerson(UUID person) {
        end(PersonPass.name(person), here());
    }

    private static @Nullable String here() {
        var session = web().getRequest().getSession(false);
        return session == null ? null : session.getId();
    }

    private void end(String name, @Nullable String kept) {
        sessions.findByPrincipalName(name).keySet().stream()
                .filter(id -> !id.equals(kept))
                .forEach(sessions::deleteById);
    }

    private void open(Pass pass) {
        var web = web();
        var response = web.getResponse();
        if (response == null) {
            throw new IllegalStateException("A session is opened by a request of a browser");
        }
        if (web.getRequest().getSession(false) != null) {
            web.getRequest().changeSessionId();
        }
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(pass);
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, web.getRequest(), response);
    }

    private static ServletRequestAttributes web() {
        if (RequestContextHolder.currentRequestAttributes() instanceof ServletRequestAttributes web) {
            return web;
        }
        throw new IllegalStateException("A session belongs to a request of a browser");
    }
}
