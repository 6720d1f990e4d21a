package fr.ensemblier.accounts.space;

import fr.ensemblier.accounts.model.Secrets;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// The mark of the device on which codes are typed. It opens nothing by itself: it lets a code be typed again where it
/// was typed first, so that an attempt that broke midway costs no second call.
@Component
class Device {

    private static final String NAME = "ensemblier-appareil";
    private static final Duration KEPT = Duration.ofDays(30);

    /// The hash of the mark; a device without one gets it with the answer, the others keep theirs 30 days more.
    String mark(HttpServletRequest request, HttpServletResponse response) {
        var secret = known(request).orElseGet(Secrets::link);
        var cookie = new Cookie(NAME, secret);
        cookie.setHttpOnly(true);
        cookie.setSecure(request.isSecure());
        cookie.setPath("/mon-espace/code");
        cookie.setMaxAge((int) KEPT.toSeconds());
        cookie.setAttribute("SameSite", "Lax");
        response.addCookie(cookie);
        return Secrets.hash(secret);
    }

    private static Optional<String> known(HttpServletRequest request) {
        return Optional.ofNullable(request.getCookies()).stream()
                .flatMap(Arrays::stream)
                .filter(cookie -> cookie.getName().equals(NAME))
                .map(Cookie::getValue)
                .filter(value -> value.matches("[A-Za-z0-9_-]{32}"))
                .findFirst();
    }
}
