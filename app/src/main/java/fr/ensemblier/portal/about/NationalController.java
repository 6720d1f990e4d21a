package fr.ensemblier.portal.about;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/// What the national entrance owes to visitors. Its publisher and host are settings of who runs it; what is not set is
/// left out.
@Controller
class NationalController {

    record NationalPage(
            @Nullable String publisher,
            @Nullable String host,
            @Nullable String email) {}

    private final NationalPage page;

    NationalController(
            @Value("${ensemblier.national.publisher:}") String publisher,
            @Value("${ensemblier.national.host:}") String host,
            @Value("${ensemblier.national.email:}") String email) {
        this.page = new NationalPage(known(publisher), known(host), known(email));
    }

    @GetMapping("/mentions")
    ModelAndView legal() {
        return new ModelAndView("portal/about/nationallegal", Map.of("page", page));
    }

    @GetMapping("/donnees")
    ModelAndView data() {
        return new ModelAndView("portal/about/nationaldata", Map.of("page", page));
    }

    @GetMapping("/accessibilite")
    ModelAndView accessibility() {
        return new ModelAndView("portal/about/nationalaccessibility", Map.of("page", page));
    }

    private static @Nullable String known(String text) {
        return text.isBlank() ? null : text.strip();
    }
}
