package fr.ensemblier.matching.interest;

import fr.ensemblier.engine.Condition;
import fr.ensemblier.engine.Explanation;
import fr.ensemblier.foundation.Actor;
import fr.ensemblier.foundation.Actors;
import fr.ensemblier.foundation.Limits;
import fr.ensemblier.foundation.NotFound;
import fr.ensemblier.foundation.Paris;
import fr.ensemblier.matching.Changes;
import fr.ensemblier.matching.model.Market;
import fr.ensemblier.matching.model.Matchmaker;
import fr.ensemblier.matching.model.Readings;
import fr.ensemblier.offers.OfferView;
import fr.ensemblier.people.CandidateCard;
import fr.ensemblier.people.People;
import fr.ensemblier.platforms.Platforms;
import fr.ensemblier.ui.Flash;
import fr.ensemblier.ui.French;
import fr.ensemblier.ui.Link;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// « Cela m’intéresse » (R-M6): the card of a person with a validated profile goes to the top; another is told
/// what is missing and whom to talk with.
@Controller
@RequestMapping("/p/{slug}/offres/{id}/interet")
class InterestController {

    /// Read by the person's space, which offers it again.
    private static final String KEPT = "matching.offer";

    private static final int INTERESTS_AN_HOUR = 40;

    private final Readings readings;
    private final Platforms platforms;
    private final People people;
    private final Market market;
    private final Matchmaker matchmaker;
    private final Changes changes;
    private final Talks talks;
    private final Limits limits;
    private final Clock clock;

    InterestController(
            Readings readings,
            Platforms platforms,
            People people,
            Market market,
            Matchmaker matchmaker,
            Changes changes,
            Talks talks,
            Limits limits,
            Clock clock) {
        this.readings = readings;
        this.platforms = platforms;
        this.people = people;
        this.market = market;
        this.matchmaker = matchmaker;
        this.changes = changes;
        this.talks = talks;
        this.limits = limits;
        this.clock = clock;
    }

    /// Who has a space finds the button on the offer.
    @GetMapping
    ModelAndView ask(@PathVariable String slug, @PathVariable UUID id, HttpSession session) {
        return Actors.current() instanceof Actor.Candidate
                ? new ModelAndView(
                        "redirect:/p/" + slug + "/offres/" + offer(id).id())
                : begin(slug, offer(id), session);
    }

    @PostMapping
    ModelAndView interest(
            @PathVariable String slug, @PathVariable UUID id, HttpSession session, RedirectAttributes redirect) {
        var offer = offer(id);
        if (!(Actors.current() instanceof Actor.Candidate actor)) {
            return begin(slug, offer, session);
        }
        var her = people.find(actor.person()).orElseThrow(() -> new NotFound("person", actor.person()));
        if (!limits.take("interest:" + actor.person(), INTERESTS_AN_HOUR, Duration.ofHours(1))) {
            Flash.warn("Vous avez choisi beaucoup d’offres en une heure. Reprenez un peu plus tard.")
                    .after(redirect);
            return new ModelAndView("redirect:/mon-espace");
        }
        var card = people.card(her.cardKey()).filter(CandidateCard::visible);
        if (card.isEmpty()) {
            session.setAttribute(KEPT, id.toString());
            var why = NotShown.of(
                    people.standing(actor.platform(), actor.person()).orElse(null), Paris.today(clock));
            return page(slug, offer, why.title(), why.text(), List.of(), why.ways(), why.talk());
        }
        var why = market.explain(card.get(), offer);
        if (!market.mayMeet(card.get(), offer)) {
            return page(
                    slug,
                    offer,
                    "Vos choix ne laissent pas cet employeur vous voir",
                    "Vous pouvez les changer, ou en parler avec l’équipe.",
                    List.of(),
                    List.of(
                            new Link("Mes accords", "/mon-espace/accords"),
                            new Link("Mon profil", "/mon-espace/profil")),
                    true);
        }
        if (!why.matches()) {
            return page(
                    slug,
                    offer,
                    "Cette offre diffère de votre demande",
                    "Voici ce qui ne concorde pas. Vous pouvez changer votre profil, ou en parler avec l’équipe.",
                    changes.of(card.get(), offer, why),
                    questions(why),
                    true);
        }
        var done = Readings.across(() -> matchmaker.interest(offer, card.get()));
        session.removeAttribute(KEPT);
        switch (done) {
            case FIRST ->
                Flash.ok("C’est dit. Votre profil est en tête de la liste de cet employeur, sans votre nom.")
                        .after(redirect);
            case REFUSED_BEFORE ->
                Flash.info("Cet employeur a déjà lu votre profil et cherche autre chose pour cette offre.")
                        .after(redirect);
            case ASKED_BEFORE ->
                Flash.info("Cet employeur veut déjà vous rencontrer. Suivez sa demande dans votre espace.")
                        .after(redirect);
        }
        return new ModelAndView("redirect:/mon-espace");
    }

    /// She asks the team to talk about an offer that does not fit.
    @PostMapping("/parler")
    String talk(@PathVariable String slug, @PathVariable UUID id, RedirectAttributes redirect) {
        var offer = offer(id);
        var actor = Actors.candidate();
        var her = people.find(actor.person()).orElseThrow(() -> new NotFound("person", actor.person()));
        talks.open(her, offer);
        Flash.ok("C’est demandé. L’équipe de la plateforme vous rappelle.").after(redirect);
        return "redirect:/mon-espace";
    }

    /// « Oublier cette offre »: her space speaks of it no more.
    @PostMapping("/oublier")
    String forget(@PathVariable UUID id, HttpSession session, RedirectAttributes redirect) {
        Actors.candidate();
        if (id.toString().equals(session.getAttribute(KEPT))) {
            session.removeAttribute(KEPT);
        }
        Flash.ok("C’est fait. Cette offre ne vous est plus rappelée.").after(redirect);
        return "redirect:/mon-espace";
    }

    /// The questions of her profile whose answers differ from the offer, each once, the first first.
    private static List<Link> questions(Explanation why) {
        var asked = why.changes().stream()
                .map(answer -> question(answer.condition()))
                .distinct()
                .toList();
        return asked.isEmpty() ? List.of(new Link("Changer mon profil", "/mon-espace/profil")) : asked;
    }

    private static Link question(Condition condition) {
        return switch (condition) {
            case OCCUPATION, CONTRACT -> new Link("Changer mes envies", "/mon-espace/profil/envies");
            case CERTIFICATION, LICENCE, VEHICLE ->
                new Link("Dire mes diplômes et mon permis", "/mon-espace/profil/savoir-faire");
            case NIGHT, WEEKEND, SPLIT_HOURS, HOURS, START ->
                new Link("Changer mes horaires", "/mon-espace/profil/horaires");
            case REACH -> new Link("Dire mon trajet", "/mon-espace/profil/trajets");
        };
    }

    private OfferView offer(UUID id) {
        var offer = readings.offer(id);
        if (!readings.open(offer)) {
            throw new NotFound("offer", id);
        }
        return offer;
    }

    private ModelAndView begin(String slug, OfferView offer, HttpSession session) {
        session.setAttribute(KEPT, offer.id().toString());
        return page(
                slug,
                offer,
                "Dites-le à l’employeur",
                "Votre profil ira en tête de sa liste, sans votre nom. Il vous faut un profil : six minutes, sans CV.",
                List.of(),
                List.of(
                        new Link("Créer mon profil", "/p/" + slug + "/profil?offre=" + offer.id()),
                        new Link("Ouvrir mon espace", "/mon-espace/code")),
                false);
    }

    private ModelAndView page(
            String slug,
            OfferView offer,
            String title,
            String text,
            List<String> points,
            List<Link> ways,
            boolean differs) {
        if (platforms.bySlug(slug).isEmpty()) {
            throw new NotFound("platform", slug);
        }
        var action = "/p/" + slug + "/offres/" + offer.id() + "/interet";
        var page = new InterestPage(
                title,
                text,
                offer.title() + ", " + French.at(offer.communeName()),
                points,
                ways,
                differs ? action + "/parler" : null,
                differs ? action + "/oublier" : null,
                new Link("Revenir à l’offre", "/p/" + slug + "/offres/" + offer.id()));
        return new ModelAndView("matching/interest/page", Map.of("page", page));
    }
}
