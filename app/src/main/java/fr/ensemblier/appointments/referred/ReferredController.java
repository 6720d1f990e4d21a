package fr.ensemblier.appointments.referred;

import fr.ensemblier.foundation.Actors;
import fr.ensemblier.foundation.NotFound;
import fr.ensemblier.people.SentPersons;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// A counsellor of a referral body takes an appointment for somebody she sent and who agrees, moves it and cancels it;
/// those that her body took, and no other of hers (R-P3).
@Controller
@RequestMapping("/prescripteur/orientations/{id}/rendez-vous")
class ReferredController {

    private static final String HOME = "/prescripteur";

    private final SentPersons sent;
    private final ReferredScreens screens;

    ReferredController(SentPersons sent, ReferredScreens screens) {
        this.sent = sent;
        this.screens = screens;
    }

    @GetMapping
    ModelAndView page(@PathVariable UUID id) {
        return screens.choose(door(id));
    }

    @PostMapping
    ModelAndView book(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String slot,
            @RequestParam(defaultValue = "false") String agreed,
            RedirectAttributes redirect) {
        return screens.book(door(id), slot, agreed.equals("true"), redirect);
    }

    @GetMapping("/{appointment}/deplacer")
    ModelAndView chooseAgain(@PathVariable UUID id, @PathVariable UUID appointment, RedirectAttributes redirect) {
        return screens.chooseAgain(door(id), appointment, redirect);
    }

    @PostMapping("/{appointment}/deplacer")
    ModelAndView move(
            @PathVariable UUID id,
            @PathVariable UUID appointment,
            @RequestParam(defaultValue = "") String slot,
            @RequestParam(defaultValue = "false") String agreed,
            RedirectAttributes redirect) {
        return screens.move(door(id), appointment, slot, agreed.equals("true"), redirect);
    }

    @GetMapping("/{appointment}/annuler")
    ModelAndView askCancel(@PathVariable UUID id, @PathVariable UUID appointment, RedirectAttributes redirect) {
        return screens.askCancel(door(id), appointment, redirect);
    }

    @PostMapping("/{appointment}/annuler")
    ModelAndView cancel(
            @PathVariable UUID id,
            @PathVariable UUID appointment,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes redirect) {
        return screens.cancel(door(id), appointment, reason, redirect);
    }

    private Door door(UUID id) {
        return sent.of(Actors.referrer(), id)
                .map(her -> new Door(her, true, HOME, HOME + "/orientations/" + id))
                .orElseThrow(() -> new NotFound("referral", id));
    }
}
