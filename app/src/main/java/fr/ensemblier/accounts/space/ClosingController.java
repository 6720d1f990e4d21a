package fr.ensemblier.accounts.space;

import fr.ensemblier.accounts.model.AccessLinks;
import fr.ensemblier.accounts.model.Doors;
import fr.ensemblier.foundation.Actors;
import fr.ensemblier.ui.Flash;
import java.time.Clock;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// She closes her space everywhere but here: a telephone that was lost, a link that somebody else has read.
@Controller
@RequestMapping("/mon-espace/fermer-partout")
class ClosingController {

    private final AccessLinks links;
    private final Doors doors;
    private final Clock clock;

    ClosingController(AccessLinks links, Doors doors, Clock clock) {
        this.links = links;
        this.doors = doors;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView ask() {
        Actors.candidate();
        return new ModelAndView("accounts/space/closing");
    }

    @PostMapping
    String close(RedirectAttributes redirect) {
        var her = Actors.candidate();
        links.revokeOfPerson(her.platform(), her.person(), clock.instant());
        doors.endOthersOfPerson(her.person());
        Flash.ok("Votre espace est fermé partout ailleurs. Il reste ouvert ici.")
                .after(redirect);
        return "redirect:/mon-espace";
    }
}
