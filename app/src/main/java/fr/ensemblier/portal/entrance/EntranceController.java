package fr.ensemblier.portal.entrance;

import fr.ensemblier.foundation.Paris;
import fr.ensemblier.platforms.Platform;
import fr.ensemblier.platforms.Platforms;
import fr.ensemblier.portal.PublishedOffers;
import fr.ensemblier.portal.Remembered;
import fr.ensemblier.territory.CommuneField;
import fr.ensemblier.territory.CommuneField.Meant;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// « Quelle est votre commune ? » : none, one or several platforms, and it says so (R-T2).
@Controller
class EntranceController {

    private final Platforms platforms;
    private final PublishedOffers offers;
    private final CommuneField communes;
    private final EntranceAnswers answers;
    private final FranceMap map;
    private final Clock clock;
    private final Remembered<Network, Drawn> drawn = new Remembered<>(this::draw);

    /// What the map and the list are made from.
    private record Network(
            List<Platform> platforms,
            List<List<Platforms.Area>> territories,
            List<Integer> offers,
            List<Boolean> receive,
            LocalDate today) {}

    private record Drawn(List<EntrancePage.Group> groups, List<EntrancePage.Shape> shapes) {}

    EntranceController(
            Platforms platforms,
            PublishedOffers offers,
            CommuneField communes,
            EntranceAnswers answers,
            FranceMap map,
            Clock clock) {
        this.platforms = platforms;
        this.offers = offers;
        this.communes = communes;
        this.answers = answers;
        this.map = map;
        this.clock = clock;
    }

    /// Nothing at all in the address is a first visit; an empty answer is not.
    @GetMapping("/")
    ModelAndView entrance(
            @RequestParam(required = false) @Nullable String commune,
            @RequestParam(required = false) @Nullable String communeText) {
        if (commune == null && communeText == null) {
            return page("", "", null, null);
        }
        var typed = communeText == null ? "" : communeText.strip();
        return switch (communes.meant(commune, communeText)) {
            case Meant.One(var found) -> page(found.code(), found.label(), null, answers.of(found));
            case Meant.Several several -> page("", typed, null, which(several));
            case Meant.Unknown(var text) -> page("", text, CommuneField.unknown(text), null);
            case Meant.Nothing _ ->
                page("", typed, "Écrivez le nom de votre commune, ou son code postal, par exemple 33000.", null);
        };
    }

    private EntrancePage.Answer which(Meant.Several several) {
        return new EntrancePage.Answer(
                "« " + several.typed() + " » : laquelle ?",
                "Plusieurs communes répondent à ce que vous avez écrit. Choisissez la vôtre.",
                List.of(),
                communes.links(several.communes(), "/?commune=", "#reponse"));
    }

    private ModelAndView page(String code, String text, @Nullable String error, EntrancePage.@Nullable Answer answer) {
        var all = platforms.all();
        var network = drawn.page(
                "/",
                new Network(
                        all,
                        all.stream().map(one -> platforms.territory(one.id())).toList(),
                        all.stream().map(one -> offers.of(one.id()).size()).toList(),
                        all.stream().map(platforms::receives).toList(),
                        Paris.today(clock)));
        var page = new EntrancePage(code, text, error, answer, network.groups(), network.shapes(), FranceMap.viewBox());
        return new ModelAndView(
                "portal/entrance/page",
                Map.of("page", page),
                error == null ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private Drawn draw(Network network) {
        var all = network.platforms();
        var groups = Stream.of(
                        group("Elles publient des offres", all, one -> answers.publishes(one)),
                        group(
                                "Elles informent, ou n’ont pas encore d’offre",
                                all,
                                one -> platforms.receives(one) && !answers.publishes(one)),
                        group(
                                "Elles ne reçoivent pas encore de demandes ici",
                                all,
                                one -> !platforms.receives(one) && !one.closedBefore(network.today())),
                        group("Elle a fermé", all, one -> one.closedBefore(network.today())))
                .filter(group -> !group.columns().isEmpty())
                .toList();
        return new Drawn(groups, map.shapes());
    }

    private EntrancePage.Group group(String title, List<Platform> all, Predicate<Platform> which) {
        var cards = all.stream()
                .filter(which)
                .map(one -> answers.card(one).under(title))
                .toList();
        var half = (cards.size() + 1) / 2;
        return new EntrancePage.Group(
                title,
                cards.isEmpty()
                        ? List.of()
                        : cards.size() == 1
                                ? List.of(cards)
                                : List.of(cards.subList(0, half), cards.subList(half, cards.size())));
    }
}
