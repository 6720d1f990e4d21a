package fr.ensemblier.notices.sending;

import fr.ensemblier.foundation.Actor;
import fr.ensemblier.foundation.Actors;
import fr.ensemblier.foundation.Paris;
import fr.ensemblier.ui.Flash;
import fr.ensemblier.ui.French;
import fr.ensemblier.ui.Link;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// A message that did not arrive: whom it was for, and the button that sends it again.
@Controller
@RequestMapping("/equipe/messages/{id}/renvoyer")
class AgainController {

    record AgainPage(String action, String title, String recipient, String written, Link where) {}

    private final GivenUp given;
    private final Clock clock;

    AgainController(GivenUp given, Clock clock) {
        this.given = given;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView ask(@PathVariable UUID id) {
        var team = Actors.team();
        var lost = Actors.as(machine(team), () -> given.get(team.platform(), id));
        var where = lost.person() == null
                ? new Link(
                        "Chercher cette adresse",
                        "/equipe/recherche?q=" + URLEncoder.encode(lost.recipient(), StandardCharsets.UTF_8))
                : new Link("Ouvrir le dossier", "/equipe/personnes/" + lost.person());
        var page = new AgainPage(
                "/equipe/messages/" + id + "/renvoyer",
                lost.title(),
                lost.recipient().contains("@") ? lost.recipient() : French.phone(lost.recipient()),
                French.fullDate(Paris.date(lost.writtenAt())),
                where);
        return new ModelAndView("notices/sending/again", Map.of("page", page));
    }

    @PostMapping
    String again(@PathVariable UUID id, RedirectAttributes redirect) {
        var team = Actors.team();
        Actors.as(machine(team), () -> given.again(team.platform(), id));
        Flash.ok("Le message repart. S’il n’arrive pas, une tâche vous le dira.")
                .after(redirect);
        return "redirect:/equipe/a-faire";
    }

    private static Actor.Machine machine(Actor.Team team) {
        return new Actor.Machine(team.name(), team.platform());
    }
}
