package fr.ensemblier.appointments.referred;

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

/// The same as [ReferredController] for who sent somebody without an account, behind the link in her mail; opening a
/// page changes nothing (R-M7).
@Controller
@RequestMapping("/p/{slug}/orienter/{secret}/{id}/rendez-vous")
class LinkedController {

    private final SentPersons sent;
    private final ReferredScreens screens;

    LinkedController(SentPersons sent, ReferredScreens screens) {
        this.sent = sent;
        this.screens = screens;
    }

    @GetMapping
    ModelAndView page(@PathVariable String slug, @PathVariable String secret, @PathVariable UUID id) {
        return screens.choose(door(slug, secret, id));
    }

    @PostMapping
    ModelAndView book(
            @PathVariable String slug,
            @PathVariable String secret,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String slot,
            @RequestParam(defaultValue = "false") String agreed,
            RedirectAttributes redirect) {
        return screens.book(door(slug, secret, id), slot, agreed.equals("true"), redirect);
    }

    @GetMapping("/{appointment}/deplacer")
    ModelAndView chooseAgain(
            @PathVariable String slug,
            @PathVariable String secret,
            @PathVariable UUID id,
            @PathVariable UUID appointment,
            RedirectAttributes redirect) {
        return screens.chooseAgain(door(slug, secret, id), appointment, redirect);
    }

    @PostMapping("/{appointment}/deplacer")
    ModelAndView move(
            @PathVariable String slug,
            @PathVariable String secret,
            @PathVariable UUID id,
            @PathVariable UUID appointment,
            @RequestParam(defaultValue = "") String slot,
            @RequestParam(defaultValue = "false") String agreed,
            RedirectAttributes redirect) {
        return screens.move(door(slug, secret, id), appointment, slot, agreed.equals("true"), redirect);
    }

    @GetMapping("/{appointment}/annuler")
    ModelAndView askCancel(
            @PathVariable String slug,
            @PathVariable String secret,
            @PathVariable UUID id,
            @PathVariable UUID appointment,
            RedirectAttributes redirect) {
        return screens.askCancel(door(slug, secret, id), appointment, redirect);
    }

    @PostMapping("/{appointment}/annuler")
    ModelAndView cancel(
            @PathVariable String slug,
            @PathVariable String secret,
            @PathVariable UUID id,
            @PathVariable UUID appointment,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes redirect) {
        return screens.cancel(door(slug, secret, id), appointment, reason, redirect);
    }

    private Door door(String slug, String secret, UUID id) {
        var home = "/p/" + slug + "/orienter/" + secret;
        return sent.byLink(slug, secret, id)
                .map(her -> new Door(her, false, home, home + "/" + id))
                .orElseThrow(() -> new NotFound("referral", id));
    }
}
