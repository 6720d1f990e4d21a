package fr.ensemblier.portal.suggestion;

import fr.ensemblier.foundation.NotFound;
import fr.ensemblier.occupations.Occupation;
import fr.ensemblier.occupations.Occupations;
import fr.ensemblier.platforms.Platform;
import fr.ensemblier.platforms.Platforms;
import fr.ensemblier.portal.PublishedOffers;
import fr.ensemblier.ui.French;
import fr.ensemblier.ui.Link;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// « Quel métier pour moi ? »: a few questions about what one likes; the answers stand in the address and nowhere else.
@Controller
class SuggestionController {

    private static final int MOST = 6;
    private static final int LEAST = 3;

    private final Platforms platforms;
    private final Occupations occupations;
    private final PublishedOffers offers;
    private final Suggesting suggesting;

    SuggestionController(Platforms platforms, Occupations occupations, PublishedOffers offers, Suggesting suggesting) {
        this.platforms = platforms;
        this.occupations = occupations;
        this.offers = offers;
        this.suggesting = suggesting;
    }

    @GetMapping("/p/{slug}/metiers/pour-moi")
    ModelAndView ask(@PathVariable String slug, @RequestParam Map<String, String> typed) {
        var platform = platforms.bySlug(slug).orElseThrow(() -> new NotFound("platform", slug));
        var tastes = new EnumMap<Trait, Taste>(Trait.class);
        for (var trait : Trait.values()) {
            Taste.of(typed.get(trait.field())).ifPresent(taste -> tastes.put(trait, taste));
        }
        var sent = typed.containsKey("voir");
        var enough = tastes.size() >= LEAST;
        var studies = !"non".equals(typed.get("etudes"));
        var open = platform.matches() && platforms.receives(platform);
        var counts = open ? PublishedOffers.byOccupation(offers.of(platform.id())) : Map.<String, Long>of();
        var found = enough ? suggesting.of(engaged(platform), tastes, studies, MOST) : List.<Suggesting.Suggestion>of();
        var page = new SuggestionPage(
                platform.base(),
                Arrays.stream(Trait.values())
                        .map(trait -> question(trait, tastes.get(trait)))
                        .toList(),
                studies,
                sent && enough,
                sent && !enough ? "Répondez à trois questions au moins." : null,
                found.stream().map(one -> found(platform, one, counts)).toList(),
                open ? new Link("Créer mon profil", platform.base() + "/profil") : null);
        return new ModelAndView("portal/suggestion/page", Map.of("page", page));
    }

    private List<Occupation> engaged(Platform platform) {
        return occupations.all().stream()
                .filter(one -> platform.worksIn(one.setting()))
                .toList();
    }

    private static SuggestionPage.Question question(Trait trait, @Nullable Taste chosen) {
        return new SuggestionPage.Question(
                trait.field(),
                trait.words(),
                Arrays.stream(Taste.values())
                        .map(taste -> new SuggestionPage.Reply(taste.code(), taste.label(), taste == chosen))
                        .toList());
    }

    private static SuggestionPage.Found found(Platform platform, Suggesting.Suggestion one, Map<String, Long> counts) {
        var occupation = one.occupation();
        var count = counts.getOrDefault(occupation.code(), 0L);
        return new SuggestionPage.Found(
                occupation.name(),
                platform.base() + "/metiers/" + occupation.code(),
                occupation.pictogram(),
                occupation.field().colour(),
                "Vous aimez" + French.SPACE + ": " + words(one.liked()) + ".",
                one.refused().isEmpty()
                        ? null
                        : "À savoir, il y a aussi" + French.SPACE + ": " + words(one.refused()) + ".",
                occupation.regulated()
                        ? "Un diplôme est demandé par la loi."
                        : "On peut commencer sans diplôme, ou se former en travaillant.",
                count == 0
                        ? null
                        : new Link(
                                "Voir " + French.plural(count, "offre", "offres"),
                                platform.base() + "/offres?metier=" + occupation.code()));
    }

    private static String words(List<Trait> traits) {
        return String.join(
                "\u00A0; ",
                traits.stream().map(one -> French.small(one.words())).toList());
    }
}
