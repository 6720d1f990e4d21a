package fr.ensemblier.portal.entrance;

import fr.ensemblier.foundation.Paris;
import fr.ensemblier.platforms.Platform;
import fr.ensemblier.platforms.Platforms;
import fr.ensemblier.portal.Remembered;
import fr.ensemblier.territory.Commune;
import fr.ensemblier.territory.Communes;
import fr.ensemblier.territory.Departements;
import fr.ensemblier.ui.French;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
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
    private final Communes communes;
    private final Departements departements;
    private final FranceMap map;
    private final Clock clock;
    private final Remembered<Network, Drawn> drawn = new Remembered<>(this::draw);

    /// What the map and the list are made from.
    private record Network(List<Platform> platforms, List<List<Platforms.Area>> territories, LocalDate today) {}

    private record Drawn(List<List<EntrancePage.Card>> cards, List<EntrancePage.Shape> shapes) {}

    EntranceController(Platforms platforms, Communes communes, Departements departements, FranceMap map, Clock clock) {
        this.platforms = platforms;
        this.communes = communes;
        this.departements = departements;
        this.map = map;
        this.clock = clock;
    }

    @GetMapping("/")
    ModelAndView entrance(
            @RequestParam(defaultValue = "") String commune, @RequestParam(defaultValue = "") String communeText) {
        var asked = !commune.isBlank() || !communeText.isBlank();
        var found = commune(commune, communeText);
        var error = asked && found.isEmpty()
                ? "Nous ne trouvons pas cette commune. Écrivez son nom ou son code postal, par exemple 33000."
                : null;
        var all = platforms.all();
        var network = drawn.page(
                "/",
                new Network(
                        all,
                        all.stream().map(one -> platforms.territory(one.id())).toList(),
                        Paris.today(clock)));
        var page = new EntrancePage(
                found.map(Commune::code).orElse(""),
                found.map(Commune::label).orElse(communeText),
                error,
                found.map(this::answer).orElse(null),
                network.cards(),
                network.shapes(),
                FranceMap.viewBox());
        return new ModelAndView(
                "portal/entrance/page",
                Map.of("page", page),
                error == null ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private Drawn draw(Network network) {
        var cards = network.platforms().stream().map(this::card).toList();
        var half = (cards.size() + 1) / 2;
        return new Drawn(List.of(cards.subList(0, half), cards.subList(half, cards.size())), map.shapes());
    }

    private Optional<Commune> commune(String code, String typed) {
        return code.isBlank()
                ? communes.search(typed.replaceAll("\\(.*", ""), 1).stream().findFirst()
                : communes.find(code);
    }

    private EntrancePage.Answer answer(Commune commune) {
        var here = platforms.of(commune);
        var cards = here.stream().map(this::card).toList();
        return switch (here.size()) {
            case 0 -> none(commune);
            case 1 ->
                new EntrancePage.Answer(
                        "À " + commune.name() + ", votre plateforme est là",
                        "Elle connaît les employeurs et les formations près de chez vous.",
                        cards);
            default ->
                new EntrancePage.Answer(
                        "À " + commune.name() + ", " + here.size() + " plateformes peuvent vous aider",
                        "Choisissez celle qui vous convient.",
                        cards);
        };
    }

    private EntrancePage.Answer none(Commune commune) {
        var around = departements.around(commune.departement());
        var near = platforms.all().stream()
                .filter(one -> one.closedOn() == null && around.contains(one.departement()))
                .map(this::card)
                .toList();
        var closed = closedOne(commune);
        var before = closed == null ? "" : closed + " ";
        return new EntrancePage.Answer(
                "Pas encore de plateforme " + French.at(commune.name()),
                before
                        + (near.isEmpty()
                                ? "Aucune plateforme voisine non plus. France Travail et la mission locale vous orientent vers ces métiers."
                                : "Ces plateformes voisines peuvent vous renseigner. Leurs offres sont ouvertes à tous."),
                near);
    }

    private @Nullable String closedOne(Commune commune) {
        return platforms.all().stream()
                .filter(one -> closed(one) && one.departement().equals(commune.departement()))
                .map(one -> "« " + one.name() + " » a fermé le " + French.fullDate(closedOn(one)) + ".")
                .findFirst()
                .map(French::typography)
                .orElse(null);
    }

    private EntrancePage.Card card(Platform platform) {
        var closed = closed(platform);
        var place = platforms.territory(platform.id()).stream()
                .map(area -> area.kind().equals("DEPARTEMENT") ? departements.name(area.code()) : epci(area.code()))
                .collect(Collectors.toList());
        var words = closed
                ? "Fermée depuis le " + French.fullDate(closedOn(platform))
                : platform.matches() ? "Offres, profils et conseils" : "Information et mise en réseau";
        return new EntrancePage.Card(platform.name(), French.list(List.copyOf(place)), platform.base(), words, closed);
    }

    private String epci(String siren) {
        return communes.ofEpci(siren).stream()
                .findFirst()
                .map(largest ->
                        largest.name() + " et " + (communes.ofEpci(siren).size() - 1) + " communes autour")
                .orElse(siren);
    }

    private boolean closed(Platform platform) {
        var day = platform.closedOn();
        return day != null && day.isBefore(Paris.today(clock));
    }

    private static LocalDate closedOn(Platform platform) {
        var day = platform.closedOn();
        if (day == null) {
            throw new IllegalStateException("Platform " + platform.id() + " is open");
        }
        return day;
    }
}
