package fr.ensemblier.training.person;

import fr.ensemblier.foundation.Actors;
import fr.ensemblier.foundation.ValueLists;
import fr.ensemblier.offers.OfferDirectory;
import fr.ensemblier.offers.OfferView;
import fr.ensemblier.people.People;
import fr.ensemblier.training.model.Outcome;
import fr.ensemblier.training.model.Promise;
import fr.ensemblier.training.model.PromisedTo;
import fr.ensemblier.training.model.Ways;
import fr.ensemblier.ui.Choice;
import fr.ensemblier.ui.FieldError;
import fr.ensemblier.ui.Flash;
import fr.ensemblier.ui.French;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Which opening an employer promises (C12): one of his offers that are online, or none of them.
@Controller
@RequestMapping(PromiseController.HERE + "/{id:[0-9a-f-]{36}}" + OpeningController.OFFER)
class OpeningController {

    static final String OFFER = "/offre";
    private static final String NONE = "aucune";

    private final PromisedTo promises;
    private final OfferDirectory offers;
    private final Ways ways;
    private final Whose whose;
    private final ValueLists lists;

    OpeningController(PromisedTo promises, OfferDirectory offers, Ways ways, Whose whose, ValueLists lists) {
        this.promises = promises;
        this.offers = offers;
        this.ways = ways;
        this.whose = whose;
        this.lists = lists;
    }

    record Page(
            String base,
            String name,
            String personHref,
            String employer,
            List<Choice> choices,
            List<FieldError> errors) {}

    @GetMapping
    ModelAndView page(@PathVariable UUID id) {
        var one = promises.get(Actors.team().platform(), id);
        var her = whose.opened(one.platform(), one.person(), "person.opened");
        return shown(one, her, null);
    }

    @PostMapping
    ModelAndView say(
            @PathVariable UUID id,
            @RequestParam(name = "offer", defaultValue = "") String said,
            RedirectAttributes redirect) {
        var one = promises.get(Actors.team().platform(), id);
        var her = whose.opened(one.platform(), one.person(), "person.acted");
        var offer =
                offered(one).filter(other -> other.id().toString().equals(said)).findFirst();
        if (offer.isEmpty() && !said.equals(NONE)) {
            return shown(one, her, "Choisissez une offre, ou « Une autre place ».");
        }
        return switch (ways.promisedOpening(one, offer.orElse(null))) {
            case Outcome.Made _ -> {
                Flash.ok("C’est noté.").after(redirect);
                yield new ModelAndView("redirect:" + base(one));
            }
            case Outcome.No(var why) -> shown(one, her, why.words());
        };
    }

    /// Those of her employer, the ones of her place and of her occupation first; the one that was said stays among
    /// them when it is no longer online.
    private Stream<OfferView> offered(Promise one) {
        var online = offers.publishedBy(one.platform(), one.organisation());
        var said = Optional.ofNullable(one.offer())
                .filter(id ->
                        online.stream().noneMatch(other -> other.id().value().equals(id)))
                .map(List::of)
                .orElse(List.of());
        return Stream.concat(online.stream(), offers.all(said).stream())
                .sorted(Comparator.<OfferView, Boolean>comparing(
                                other -> !other.occupation().equals(one.occupation()))
                        .thenComparing(other -> !other.establishment().equals(one.establishment())));
    }

    private ModelAndView shown(Promise one, People.Reachable her, @Nullable String error) {
        var errors = error == null ? List.<FieldError>of() : List.of(new FieldError("offer", error));
        var all = offered(one).toList();
        var left = ways.left(one, all);
        var choices = Stream.concat(
                        all.stream()
                                .map(other -> new Choice(
                                        other.id().toString(),
                                        other.title(),
                                        detail(
                                                one,
                                                other,
                                                left.getOrDefault(other.id().value(), 0)),
                                        Objects.equals(other.id().value(), one.offer()))),
                        Stream.of(
                                new Choice(NONE, "Une autre place", "Elle n’est pas dans une offre en ligne.", false)))
                .toList();
        return new ModelAndView(
                "training/person/opening",
                Map.of("page", new Page(base(one), her.fullName(), Whose.href(her), one.employer(), choices, errors)),
                error == null ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private String detail(Promise promise, OfferView one, int left) {
        var where = one.establishmentName() + ", " + lists.label("CONTRACT_CLASS", one.contractClass()) + ", ";
        if (!one.state().equals("PUBLISHED")) {
            return where + "n’est plus en ligne";
        }
        return where
                + (left == 0
                        ? "tous les postes sont pourvus ou promis"
                        : French.plural(left, "poste libre", "postes libres"))
                + (promise.contract().equals(one.contractClass())
                        ? ""
                        : ". Autre contrat que celui promis" + French.SPACE + ": "
                                + lists.label("CONTRACT_CLASS", promise.contract()));
    }

    private static String base(Promise one) {
        return PromiseController.HERE + "/" + one.id();
    }
}
