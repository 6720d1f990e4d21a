package fr.ensemblier.people.wizard;

import fr.ensemblier.foundation.NotFound;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The screens of the profile; she fills them, or the team for her (R-P8). Their answers are with what they are about.
@Controller
@RequestMapping({StageController.HERS, StageController.OF_HER})
class StageController {

    static final String HERS = "/mon-espace/profil";
    static final String OF_HER = "/equipe/personnes/{id:[0-9a-f]{8}-[0-9a-f-]{27}}/profil";

    private final Pens pens;

    StageController(Pens pens) {
        this.pens = pens;
    }

    @GetMapping(
            "/{stage:envies|prefere|formation|contrats|trajets|duree|commune|horaires|semaine|debut|savoir-faire|annees"
                    + "|permis|voiture|diplomes|blocs|besoins|amenagements|message|choix|employeurs|relire}")
    ModelAndView show(
            @PathVariable(required = false) @Nullable UUID id,
            @PathVariable String stage,
            @RequestParam(required = false) @Nullable String maniere) {
        var asked = Stage.of(stage).orElseThrow(() -> new NotFound("stage", stage));
        var pen = pens.reading(id);
        var page = pen.team() ? asked.sheet() : asked;
        if (!page.concerns(pens.profile(pen))) {
            var first = asked == Stage.PREFERRED ? Stage.WISHES : asked.sheet();
            return new ModelAndView("redirect:" + first.path(pen.base()));
        }
        return pens.view(pen, page, null, List.of(), maniere);
    }
}
