package fr.ensemblier.offers.register;

import fr.ensemblier.foundation.EnsemblierSettings;
import fr.ensemblier.offers.model.Desk;
import fr.ensemblier.platforms.Platforms;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/// How a partner shows the platform's offers on its own site (A3).
@Controller
class EmbeddingController {

    /// `snippet` is what to paste; `feed` an RSS address.
    record EmbeddingPage(String back, String snippet, String look, String feed) {}

    private final Platforms platforms;
    private final EnsemblierSettings settings;

    EmbeddingController(Platforms platforms, EnsemblierSettings settings) {
        this.platforms = platforms;
        this.settings = settings;
    }

    @GetMapping("/equipe/offres/integration")
    ModelAndView embedding() {
        var desk = Desk.current(platforms);
        var platform = platforms.get(desk.platform());
        var offers = settings.baseUrl() + platform.base() + "/offres";
        var snippet =
                "<iframe src=\"%s/integration\" title=\"Offres d’emploi\" width=\"100%%\" height=\"720\" loading=\"lazy\"></iframe>"
                        .formatted(offers);
        return new ModelAndView(
                "offers/register/embedding",
                Map.of(
                        "page",
                        new EmbeddingPage(
                                desk.offers(),
                                snippet,
                                platform.base() + "/offres/integration",
                                offers + "/flux.xml")));
    }
}
