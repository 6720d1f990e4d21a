package fr.ensemblier.accounts.security;

import fr.ensemblier.accounts.model.Pass;
import fr.ensemblier.accounts.model.Roles;
import fr.ensemblier.foundation.Actor;
import fr.ensemblier.foundation.Actors;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/// Makes the request run as the actor that its session stands for; also while the page of an error is made.
final class ActorFilter extends OncePerRequestFilter {

    private final Roles roles;

    ActorFilter(Roles roles) {
        this.roles = roles;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            Actors.as(actor(), () -> go(request, response, chain));
        } catch (Passed e) {
            throw e.problem();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private Actor actor() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof Pass pass
                ? pass.actor(roles)
                : new Actor.Visitor();
    }

    private static void go(HttpServletRequest request, HttpServletResponse response, FilterChain chain) {
        try {
            chain.doFilter(request, response);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ServletException e) {
            throw new Passed(e);
        }
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    @Override
    protected boolean shouldNotFilterAsyncDispatch() {
        return false;
    }

    /// Carries a checked exception of the chain through the lambda.
    private static final class Passed extends RuntimeException {

        private static final long serialVersionUID = 1;

        private final ServletException problem;

        Passed(ServletException problem) {
            super(problem);
            this.problem = problem;
        }

        ServletException problem() {
            return problem;
        }
    }
}
