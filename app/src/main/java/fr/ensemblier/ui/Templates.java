package fr.ensemblier.ui;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;

/// Renders the view `a/b` with the template `a/b.jte`, which the build has compiled into package `fr.ensemblier.a`.
///
/// The status of the `ModelAndView` is already on the response when a view is rendered.
@Component
public class Templates implements ViewResolver, Ordered {

    private final TemplateEngine engine =
            TemplateEngine.createPrecompiled(null, ContentType.Html, null, "fr.ensemblier");
    private final Frames frames;

    Templates(Frames frames) {
        this.frames = frames;
    }

    /// The text of a template that needs no frame: an e-mail, a printed sheet.
    public String text(String name, Map<String, Object> model) {
        var page = new StringOutput();
        engine.render(name + ".jte", model, page);
        return KeptSpaces.in(page.toString());
    }

    @Override
    public @Nullable View resolveViewName(String name, Locale locale) {
        var template = name + ".jte";
        return engine.hasTemplate(template) ? view(template) : null;
    }

    private View view(String template) {
        return (model, request, response) -> {
            var page = new StringOutput();
            engine.render(template, frames.around(model == null ? Map.of() : model, request), page);
            var bytes = KeptSpaces.in(page.toString()).getBytes(StandardCharsets.UTF_8);
            response.setContentType("text/html;charset=UTF-8");
            response.addHeader(HttpHeaders.VARY, "HX-Request");
            response.setContentLength(bytes.length);
            response.getOutputStream().write(bytes);
        };
    }

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }
}
