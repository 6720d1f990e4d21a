package fr.ensemblier.training.person;

import fr.ensemblier.foundation.PlatformId;
import fr.ensemblier.training.model.OpenedByMistake;
import fr.ensemblier.training.model.Refused;
import fr.ensemblier.ui.Flash;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Takes out what was opened by mistake, from the page of it, and leads to her trainings.
@Component
class Removal {

    static final String ACT = "erreur";

    private final OpenedByMistake opened;

    Removal(OpenedByMistake opened) {
        this.opened = opened;
    }

    ModelAndView of(
            OpenedByMistake.Kind kind,
            PlatformId platform,
            UUID id,
            UUID person,
            String what,
            String base,
            RedirectAttributes redirect) {
        return said(opened.remove(kind, platform, id, person, what), person, base + "/" + id, redirect);
    }

    static ModelAndView said(boolean removed, UUID person, String page, RedirectAttributes redirect) {
        if (!removed) {
            Flash.info(Refused.NOT_NOW.words()).after(redirect);
            return new ModelAndView("redirect:" + page);
        }
        Flash.ok("C’est retiré. L’histoire du dossier en garde la trace.").after(redirect);
        return new ModelAndView("redirect:/equipe/personnes/" + person + "/formations");
    }
}
