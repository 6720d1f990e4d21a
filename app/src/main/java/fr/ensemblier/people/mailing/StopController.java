package fr.ensemblier.people.mailing;

import fr.ensemblier.foundation.Actor;
import fr.ensemblier.foundation.Actors;
import fr.ensemblier.foundation.LinkSecret;
import fr.ensemblier.foundation.NotFound;
import fr.ensemblier.people.People;
import fr.ensemblier.people.model.ChoiceKind;
import fr.ensemblier.people.model.Choices;
import fr.ensemblier.platforms.Platforms;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Where a message to a list can be stopped, without signing in. Opening the link asks and changes nothing (R-M7). The
/// POST answers at once without a redirect: a mail program sends it too, with `List-Unsubscribe=One-Click` (RFC 8058),
/// the one case where the standard wants a click in the mail to be enough (ADR 43). The choice is hers like the others:
/// a row with its day, which she and the team see and change (R-P1).
@Controller
@RequestMapping("/p/{slug}" + StopController.UNDER + "{secret}")
class StopController {

    static final String UNDER = "/ne-plus-recevoir/";

    /// `asked` on the page that asks; after it the page says what holds now.
    record StopPage(boolean receives, boolean asked, String here) {}

    private final Mailings mailings;
    private final Choices choices;
    private final People people;
    private final Platforms platforms;
    private final TransactionTemplate transactions;

    StopController(
            Mailings mailings, Choices choices, People people, Platforms platforms, TransactionTemplate transactions) {
        this.mailings = mailings;
        this.choices = choices;
        this.people = people;
        this.platforms = platforms;
        this.transactions = transactions;
    }

    @GetMapping
    ModelAndView ask(@PathVariable String slug, @PathVariable String secret) {
        return page(slug, secret, find(slug, secret), true);
    }

    @PostMapping
    ModelAndView stop(
            @PathVariable String slug,
            @PathVariable String secret,
            @RequestParam(name = "List-Unsubscribe", defaultValue = "") String oneClick) {
        var found = find(slug, secret);
        say(found, false, oneClick.isEmpty());
        return page(slug, secret, found, false);
    }

    @PostMapping("/reprendre")
    ModelAndView resume(@PathVariable String slug, @PathVariable String secret) {
        var found = find(slug, secret);
        say(found, true, true);
        return page(slug, secret, found, false);
    }

    /// What a mail program posts is no act of hers in the sense of R-P6.
    private void say(Mailings.Stop found, boolean granted, boolean herself) {
        Actors.as(
                new Actor.Machine(found.name(), found.platform()),
                () -> transactions.execute(_ -> {
                    if (choices.granted(found.platform(), found.person(), ChoiceKind.TEAM_MESSAGES) != granted) {
                        choices.say(
                                found.platform(),
                                found.person(),
                                ChoiceKind.TEAM_MESSAGES,
                                granted,
                                null,
                                "HERSELF",
                                found.name());
                        people.happened(
                                found.platform(),
                                found.person(),
                                "CHOICE",
                                ChoiceKind.TEAM_MESSAGES.said(granted),
                                "Par le lien d’un message.",
                                herself);
                    }
                    return true;
                }));
    }

    private Mailings.Stop find(String slug, String secret) {
        var platform = platforms.bySlug(slug).orElseThrow(() -> new NotFound("platform", slug));
        return Actors.machine("people.mailing", () -> mailings.stop(LinkSecret.hash(secret)))
                .filter(one -> one.platform().equals(platform.id()))
                .orElseThrow(() -> new NotFound("message", "of this address"));
    }

    private ModelAndView page(String slug, String secret, Mailings.Stop found, boolean asked) {
        var receives = Actors.as(
                new Actor.Machine("people.mailing", found.platform()),
                () -> choices.granted(found.platform(), found.person(), ChoiceKind.TEAM_MESSAGES));
        return new ModelAndView(
                "people/mailing/stop", Map.of("page", new StopPage(receives, asked, "/p/" + slug + UNDER + secret)));
    }
}
