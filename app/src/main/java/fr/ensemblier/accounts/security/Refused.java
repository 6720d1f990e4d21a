package fr.ensemblier.accounts.security;

import fr.ensemblier.foundation.Actor;
import fr.ensemblier.foundation.Actors;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.stereotype.Component;

/// What happens at a closed door: who is nobody yet is asked to sign in, who is somebody else reads a page of refusal.
@Component
class Refused implements AuthenticationEntryPoint, AccessDeniedHandler {

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException refusal)
            throws IOException {
        if (!Addresses.isDoor(request.getRequestURI())) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        send(request, response, isSpace(request) ? "/mon-espace/code" : "/connexion");
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException refusal)
            throws IOException {
        if (Actors.current() instanceof Actor.Unconfirmed
                && !request.getRequestURI().startsWith("/webauthn/")) {
            send(request, response, "/connexion/suite");
        } else {
            response.sendError(
                    Addresses.isDoor(request.getRequestURI())
                            ? HttpServletResponse.SC_FORBIDDEN
                            : HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private static boolean isSpace(HttpServletRequest request) {
        return request.getRequestURI().equals("/mon-espace")
                || request.getRequestURI().startsWith("/mon-espace/");
    }

    private static void send(HttpServletRequest request, HttpServletResponse response, String door) throws IOException {
        if (request.getHeader("HX-Request") != null) {
            var page = asked(request.getHeader("HX-Current-URL"));
            response.setHeader("HX-Redirect", door + (request.getMethod().equals("GET") ? page : lost(page)));
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        } else {
            response.sendRedirect(door + asked(request));
        }
    }

    private static String asked(HttpServletRequest request) {
        if (!request.getMethod().equals("GET")) {
            return lost(asked(request.getHeader("Referer")));
        }
        var query = request.getQueryString();
        return suite(request.getRequestURI() + (query == null ? "" : "?" + query));
    }

    /// What was typed is not saved: who signs in again is told, and comes back to the form.
    private static String lost(String suite) {
        return suite + (suite.isEmpty() ? "?" : "&") + "perdu=oui";
    }

    /// The page of a form, or that a fragment was asked from; the browser sends its whole address.
    private static String asked(@org.jspecify.annotations.Nullable String page) {
        if (page == null) {
            return "";
        }
        var path = page.replaceFirst("^https?://[^/]*", "");
        return path.startsWith("/") ? suite(path) : "";
    }

    private static String suite(String path) {
        return path.equals("/") ? "" : "?suite=" + URLEncoder.encode(path, StandardCharsets.UTF_8);
    }
}
