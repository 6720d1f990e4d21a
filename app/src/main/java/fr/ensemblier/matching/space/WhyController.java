package fr.ensemblier.matching.space;

import fr.ensemblier.foundation.Actors;
import fr.ensemblier.foundation.NotFound;
import fr.ensemblier.foundation.Parameters;
import fr.ensemblier.foundation.Paris;
import fr.ensemblier.matching.CardWords;
import fr.ensemblier.matching.Points;
import fr.ensemblier.matching.model.HerWishes;
import fr.ensemblier.matching.model.Market;
import fr.ensemblier.matching.model.Match;
import fr.ensemblier.matching.model.Matches;
import fr.ensemblier.matching.model.Readings;
import fr.ensemblier.matching.model.Wishes;
import fr.ensemblier.offers.OfferView;
import fr.ensemblier.people.CandidateCard;
import fr.ensemblier.people.People;
import fr.ensemblier.ui.Flash;
import fr.ensemblier.ui.French;
import fr.ensemblier.ui.Link;
import fr.ensemblier.ui.Option;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// She asks why she is proposed or not, refuses that a machine orders her, and says how many employers may ask
/// for her (R-M6, R-M9).
@Controller
@RequestMapping("/mon-espace/rapprochements")
class WhyController {

    private static final int SHOWN = 10;

    private final People people;
    private final Market market;
    private final Matches matches;
    private final Wishes wishes;
    private final HerWishes herWishes;
    private final Readings readings;
    private final Answers answers;
    private final CardWords words;
    private final Parameters parameters;
    private final Clock clock;

    WhyController(
            People people,
            Market market,
            Matches matches,
            Wishes wishes,
            HerWishes herWishes,
            Readings readings,
            Answers answers,
            CardWords words,
            Parameters parameters,
            Clock clock) {
        this.people = people;
        this.market = market;
        this.matches = matches;
        this.wishes = wishes;
        this.herWishes = herWishes;
        this.readings = readings;
        this.answers = answers;
        this.words = words;
        this.parameters = parameters;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView page() {
        var her = her();
        var card = people.card(her.cardKey()).filter(CandidateCard::visible);
        var wish = wishes.of(her.cardKey());
        var most = Math.min(parameters.days("r-m6.weekly-contacts", her.platform()), HerWishes.MOST);
        var known = matches.ofCard(her.cardKey()).stream()
                .collect(Collectors.toMap(Match::offer, Function.identity(), (first, _) -> first));
        var page = new WhyPage(
                Points.parts(market.rules(her.platform())),
                card.filter(_ -> wish.objected() == null).stream()
                        .flatMap(one -> market.offersFor(one, SHOWN, 0).stream()
                                .map(fit ->
                                        near(one, fit, known.get(fit.one().id().value()))))
                        .toList(),
                card.isPresent(),
                wish.objected() == null ? null : French.shortDate(Paris.date(wish.objected()), Paris.today(clock)),
                String.valueOf(wish.weekly() == null ? most : Math.min(wish.weekly(), most)),
                IntStream.rangeClosed(1, most)
                        .mapToObj(n -> new Option(
                                String.valueOf(n), French.plural(n, "employeur par semaine", "employeurs par semaine")))
                        .toList());
        return new ModelAndView("matching/space/why", Map.of("page", page));
    }

    @GetMapping("/{offer}")
    ModelAndView offer(@PathVariable UUID offer) {
        return new ModelAndView("matching/space/whyoffer", Map.of("page", answers.about(her(), readable(offer))));
    }

    /// An offer that is public, or that she was proposed for.
    private OfferView readable(UUID id) {
        var offer = readings.offer(id);
        if (!readings.open(offer) && matches.find(id, her().cardKey()).isEmpty()) {
            throw new NotFound("offer", id);
        }
        return offer;
    }

    @PostMapping("/opposition")
    String objects(@RequestParam boolean refuse, RedirectAttributes redirect) {
        var her = her();
        var by = Actors.candidate().name();
        if (refuse) {
            Readings.across(() -> {
                herWishes.objects(her, by);
                return her;
            });
            Flash.ok("C’est noté. Une personne de l’équipe vous propose elle-même aux employeurs.")
                    .undoneBy("Annuler", "/mon-espace/rapprochements/accord")
                    .after(redirect);
            return "redirect:/mon-espace/rapprochements";
        }
        return agrees(redirect);
    }

    @PostMapping("/accord")
    String agrees(RedirectAttributes redirect) {
        var her = her();
        var by = Actors.candidate().name();
        Readings.across(() -> {
            herWishes.agreesAgain(her, by);
            return her;
        });
        Flash.ok("C’est noté. Le classement automatique reprend.").after(redirect);
        return "redirect:/mon-espace/rapprochements";
    }

    @PostMapping("/rythme")
    String rhythm(@RequestParam(defaultValue = "0") int semaine, RedirectAttributes redirect) {
        var her = her();
        var by = Actors.candidate().name();
        Readings.across(() -> {
            herWishes.weekly(her, semaine, by);
            return her;
        });
        Flash.ok("C’est noté. Les autres demandes attendent leur tour.").after(redirect);
        return "redirect:/mon-espace/rapprochements";
    }

    private People.Reachable her() {
        var actor = Actors.candidate();
        return people.find(actor.person()).orElseThrow(() -> new NotFound("person", actor.person()));
    }

    private WhyPage.Near near(CandidateCard card, Market.Fit<OfferView> fit, @Nullable Match match) {
        var offer = fit.one();
        return new WhyPage.Near(
                offer.title(),
                offer.communeName() + ", "
                        + words.journey(card, offer, fit.why().km()),
                Points.total(fit.why()),
                match == null || match.state() == Match.State.WITHDRAWN
                        ? "Profil pas encore proposé"
                        : match.state() == Match.State.CONTACTED ? "L’employeur vous a écrit" : "Profil proposé",
                new Link("Pourquoi ?", "/mon-espace/rapprochements/" + offer.id()));
    }
}
