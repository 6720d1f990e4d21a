package fr.ensemblier.portal.frame;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.regex.Pattern;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// « /p/GIRONDE » and « /p/gironde/metiers/ », copied from a poster or typed with a finger, lead to the page that was
/// meant.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class TidyAddresses extends OncePerRequestFilter {

    private static final Pattern PLATFORM = Pattern.compile("/p/([A-Za-z0-9-]+)((?:/[^/]+)*)/*");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var path = request.getRequestURI();
        var tidy = request.getMethod().equals("GET") ? tidy(path) : path;
        if (tidy.equals(path)) {
            chain.doFilter(request, response);
            return;
        }
        var query = request.getQueryString();
        response.setStatus(HttpServletResponse.SC_MOVED_PERMANENTLY);
        response.setHeader("Location", query == null ? tidy : tidy + "?" + query);
    }

    static String tidy(String path) {
        var address = PLATFORM.matcher(path);
        return address.matches() ? "/p/" + address.group(1).toLowerCase(Locale.ROOT) + address.group(2) : path;
    }
}
