package fr.ensemblier.people.own;

import fr.ensemblier.foundation.NotFound;
import fr.ensemblier.platforms.Platforms;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/// What she reads once her file is erased; she is nobody here any more.
@Controller
class ErasedController {

    /// The home of the platform, and where a profile begins.
    record ErasedPage(String home, String again) {}

    private final Platforms platforms;

    ErasedController(Platforms platforms) {
        this.platforms = platforms;
    }

    @GetMapping("/p/{slug}/profil/efface")
    ModelAndView erased(@PathVariable String slug) {
        var base = platforms
                .bySlug(slug)
                .orElseThrow(() -> new NotFound("platform", slug))
                .base();
        return new ModelAndView("people/own/erased", Map.of("page", new ErasedPage(base, base + "/profil")));
    }
}
