package fr.ensemblier.immersions.agreement;

import fr.ensemblier.foundation.Actors;
import fr.ensemblier.foundation.Paris;
import fr.ensemblier.immersions.model.Agreements;
import fr.ensemblier.immersions.model.By;
import fr.ensemblier.immersions.model.Course;
import fr.ensemblier.immersions.model.Immersions;
import fr.ensemblier.immersions.model.LegalFrame;
import fr.ensemblier.immersions.model.Move;
import fr.ensemblier.immersions.model.Outcome;
import fr.ensemblier.immersions.model.Party;
import fr.ensemblier.immersions.model.Signatures;
import fr.ensemblier.immersions.model.Signing;
import fr.ensemblier.people.Openings;
import fr.ensemblier.ui.FieldError;
import fr.ensemblier.ui.Flash;
import fr.ensemblier.ui.French;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The agreement for the team: who has signed, the links, and who signs where the platform may not (R-W3).
@Controller
@RequestMapping("/equipe/immersions/{id:[0-9a-f-]{36}}/convention")
class SigningController {

    private final Immersions immersions;
    private final Agreements agreements;
    private final SigningPages pages;
    private final Signing signing;
    private final Course course;
    private final Openings openings;
    private final Clock clock;

    SigningController(
            Immersions immersions,
            Agreements agreements,
            SigningPages pages,
            Signing signing,
            Course course,
            Openings openings,
            Clock clock) {
        this.immersions = immersions;
        this.agreements = agreements;
        this.pages = pages;
        this.signing = signing;
        this.course = course;
        this.openings = openings;
        this.clock = clock;
    }

    /// What is not written yet is written first.
    @GetMapping
    ModelAndView page(@PathVariable UUID id) {
        var team = Actors.team();
        var one = immersions.get(team.platform(), id);
        if (one.frame() != LegalFrame.PMSMP) {
            return new ModelAndView("redirect:/equipe/immersions/" + id);
        }
        if (agreements.find(team.platform(), id).isEmpty()) {
            return new ModelAndView("redirect:/equipe/immersions/" + id + "/convention/rediger");
        }
        openings.note(team.platform(), one.person(), "person.opened");
        return pages.show(team, one, List.of());
    }

    @PostMapping("/liens")
    String links(@PathVariable UUID id, RedirectAttributes redirect) {
        var team = Actors.team();
        var one = pages.drafted(team, id);
        openings.note(team.platform(), one.person(), "person.acted");
        var flash = switch (signing.ask(team.platform(), id)) {
            case Signing.Asked.No(var why) -> Flash.warn(why);
            case Signing.Asked.Sent(var without) ->
                without.isEmpty()
                        ? Flash.ok("Chacun reçoit son lien. Vous êtes prévenu quand tous ont signé.")
                        : Flash.warn("Sans courriel, faites signer sur papier : "
                                + French.list(without.stream()
                                        .map(party -> French.small(party.words()))
                                        .toList())
                                + ".");
        };
        flash.after(redirect);
        return SigningPages.back(id);
    }

    /// For the prescriber, whose right the platform holds: its head.
    @PostMapping("/signature")
    ModelAndView sign(
            @PathVariable UUID id, @RequestParam(defaultValue = "") String read, RedirectAttributes redirect) {
        var team = Actors.head();
        var one = pages.drafted(team, id);
        if (read.isEmpty()) {
            return pages.show(
                    team, one, List.of(new FieldError("read", "Cochez que vous avez lu la convention, puis signez.")));
        }
        openings.note(team.platform(), one.person(), "person.acted");
        return pages.said(
                team,
                one,
                signing.sign(team.platform(), id, Party.PRESCRIBER, Signatures.How.TEAM, By.team(team)),
                "read",
                redirect);
    }

    /// Where the platform may not prescribe: who signs it then, and keeps the paper.
    @PostMapping("/confier")
    ModelAndView handOff(
            @PathVariable UUID id, @RequestParam(defaultValue = "") String to, RedirectAttributes redirect) {
        var team = Actors.team();
        var one = pages.drafted(team, id);
        if (to.isBlank()) {
            return pages.show(team, one, List.of(new FieldError("to", "Écrivez à quel prescripteur vous la confiez.")));
        }
        openings.note(team.platform(), one.person(), "person.acted");
        var move = new Move.HandOff(Paris.today(clock), to.strip(), null);
        return switch (course.move(team.platform(), id, move, By.team(team))) {
            case Outcome.Made _ -> {
                Flash.ok("La convention est confiée à " + to.strip() + ". Les dates et le bilan se suivent ici.")
                        .after(redirect);
                yield new ModelAndView("redirect:/equipe/immersions/" + id);
            }
            case Outcome.No(var why) -> pages.show(team, one, List.of(new FieldError("to", why.words())));
        };
    }
}
