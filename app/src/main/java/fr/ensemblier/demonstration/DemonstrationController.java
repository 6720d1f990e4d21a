package fr.ensemblier.demonstration;

import fr.ensemblier.accounts.CandidateLinks;
import fr.ensemblier.accounts.DemonstrationSignIn;
import fr.ensemblier.demonstration.InventedPeople.Invented;
import fr.ensemblier.foundation.Actor;
import fr.ensemblier.foundation.Actors;
import fr.ensemblier.foundation.NotFound;
import fr.ensemblier.foundation.Paris;
import fr.ensemblier.ui.French;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// One account per role, signed in with one click, and the mails that left. Exists in demonstration mode only.
@Controller
@RequestMapping("/demonstration")
@ConditionalOnProperty("ensemblier.demonstration")
class DemonstrationController {

    private static final String FIRST = "33";

    private final InventedPeople people;
    private final DemonstrationSignIn door;
    private final CandidateLinks links;
    private final DepartedMail mail;
    private final Clock clock;

    DemonstrationController(
            InventedPeople people, DemonstrationSignIn door, CandidateLinks links, DepartedMail mail, Clock clock) {
        this.people = people;
        this.door = door;
        this.links = links;
        this.mail = mail;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView page() {
        var doors = Arrays.stream(DemonstrationRole.values()).map(this::door).toList();
        return new ModelAndView("demonstration/page", Map.of("page", new DemonstrationPage(doors)));
    }

    /// A page with nothing in it, to which the time of the others is compared (`load/pages`).
    @GetMapping("/vide")
    ModelAndView empty() {
        return new ModelAndView("demonstration/vide");
    }

    /// Signs in as somebody of the role, of Gironde unless another platform is asked.
    @PostMapping("/connexion/{role}")
    String signIn(@PathVariable String role, @RequestParam(defaultValue = FIRST) String plateforme) {
        var asked = DemonstrationRole.of(role).orElseThrow(() -> new NotFound("role", role));
        var somebody = Actors.machine("demonstration", () -> people.of(asked, plateforme))
                .orElseThrow(() -> new NotFound("account of " + role + " in", plateforme));
        if (somebody.candidate() && somebody.platform() != null) {
            links.open(somebody.platform(), somebody.id(), somebody.name());
        } else {
            door.signIn(somebody.id());
        }
        return "redirect:" + asked.home();
    }

    @GetMapping("/courrier")
    ModelAndView mail(@RequestParam(defaultValue = "") String q) {
        var now = clock.instant();
        var letters = Actors.machine("demonstration", () -> mail.latest(q)).stream()
                .map(letter -> new LetterLine(
                        letter.title(),
                        letter.channel().equals("SMS") ? "SMS" : "Courriel",
                        letter.recipient(),
                        letter.body().replace("\n\n", " "),
                        letter.label(),
                        letter.href(),
                        switch (letter.state()) {
                            case "SENT" -> "parti";
                            case "WAITING" -> "en attente";
                            default -> "abandonné";
                        },
                        French.ago(letter.at(), now, Paris.ZONE)))
                .toList();
        return new ModelAndView("demonstration/mail", Map.of("letters", letters, "words", q));
    }

    private DemonstrationPage.Door door(DemonstrationRole role) {
        List<Invented> found = Actors.as(new Actor.Machine("demonstration", null), () -> people.of(role));
        return new DemonstrationPage.Door(
                role.title(),
                role.promise(),
                role.icon(),
                "/demonstration/connexion/" + role.path(),
                found.stream()
                        .map(one -> new DemonstrationPage.Somebody(
                                one.name(),
                                one.where(),
                                one.platform() == null ? "" : one.platform().value()))
                        .toList());
    }
}
