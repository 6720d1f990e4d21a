package fr.ensemblier.foundation;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Takes the control characters out of the answers of forms: nobody types them, the database refuses the first of them
/// and the feeds in XML all. Line ends and tabs stay.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
class Printable extends OncePerRequestFilter {

    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}&&[^\\n\\r\\t]]");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(new Printed(request), response);
    }

    static String printable(String text) {
        return CONTROL.matcher(text).replaceAll("");
    }

    private static final class Printed extends HttpServletRequestWrapper {

        Printed(HttpServletRequest request) {
            super(request);
        }

        @Override
        public @Nullable String getParameter(String name) {
            var value = super.getParameter(name);
            return value == null ? null : Printable.printable(value);
        }

        @Override
        public String @Nullable [] getParameterValues(String name) {
            var values = super.getParameterValues(name);
            return values == null ? null : each(values);
        }

        @Override
        public Map<String, String[]> getParameterMap() {
            var printed = new LinkedHashMap<String, String[]>();
            super.getParameterMap().forEach((name, values) -> printed.put(name, each(values)));
            return printed;
        }

        private static String[] each(String[] values) {
            return Arrays.stream(values).map(Printable::printable).toArray(String[]::new);
        }
    }
}
