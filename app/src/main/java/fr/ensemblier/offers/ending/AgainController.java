package fr.ensemblier.offers.ending;

import fr.ensemblier.foundation.Paris;
import fr.ensemblier.offers.JobOfferId;
import fr.ensemblier.offers.model.Desk;
import fr.ensemblier.platforms.Platforms;
import fr.ensemblier.ui.Flash;
import fr.ensemblier.ui.French;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// « Rouvrir l’offre » and « Reprendre comme modèle » on the page of a closed offer.
@Controller
@RequestMapping({"/employeur/offres/{id}", "/equipe/offres/{id}"})
class AgainController {

    private final Again again;
    private final Platforms platforms;
    private final Clock clock;

    AgainController(Again again, Platforms platforms, Clock clock) {
        this.again = again;
        this.platforms = platforms;
        this.clock = clock;
    }

    @PostMapping("/rouvrir")
    String reopen(@PathVariable UUID id, RedirectAttributes redirect) {
        var desk = Desk.current(platforms);
        switch (again.reopen(desk, new JobOfferId(id))) {
            case Again.Reopening.Online(var until) ->
                Flash.ok("Offre rouverte, en ligne jusqu’au " + French.shortDate(until, Paris.today(clock)) + ".")
                        .after(redirect);
            case Again.Reopening.No(var why) -> Flash.warn(why).after(redirect);
        }
        return "redirect:" + desk.offers() + "/" + id;
    }

    @PostMapping("/reprendre")
    String model(@PathVariable UUID id, RedirectAttributes redirect) {
        var desk = Desk.current(platforms);
        var draft = again.model(desk, new JobOfferId(id));
        Flash.ok("Brouillon prêt, avec le texte de l’offre. Relisez-le, puis publiez-le.")
                .after(redirect);
        return "redirect:" + desk.offers() + "/" + draft + "/modifier";
    }
}
