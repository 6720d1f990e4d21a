package fr.ensemblier.matching.inbox;

import fr.ensemblier.files.Files;
import fr.ensemblier.foundation.Actors;
import fr.ensemblier.foundation.NotFound;
import fr.ensemblier.foundation.Parameters;
import fr.ensemblier.foundation.ValueLists;
import fr.ensemblier.matching.CardView;
import fr.ensemblier.matching.Lines;
import fr.ensemblier.matching.model.Entries;
import fr.ensemblier.matching.model.Market;
import fr.ensemblier.matching.model.Match;
import fr.ensemblier.matching.model.Matches;
import fr.ensemblier.matching.model.Matchmaker;
import fr.ensemblier.matching.model.Readings;
import fr.ensemblier.offers.OfferView;
import fr.ensemblier.people.CandidateCard;
import fr.ensemblier.people.Recordings;
import fr.ensemblier.ui.Chip;
import fr.ensemblier.ui.Flash;
import fr.ensemblier.ui.French;
import fr.ensemblier.ui.Option;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// « Profils »: the people who fit the employer's offers, who is interested first (R-M4, R-M6).
@Controller
@RequestMapping("/employeur/profils")
class InboxController {

    private static final int PAGE = 20;

    private final Matches matches;
    private final Matchmaker matchmaker;
    private final Market market;
    private final Readings readings;
    private final Recordings recordings;
    private final Entries entries;
    private final Files files;
    private final Lines lines;
    private final ValueLists lists;
    private final Parameters parameters;
    private final Clock clock;

    InboxController(
            Matches matches,
            Matchmaker matchmaker,
            Market market,
            Readings readings,
            Recordings recordings,
            Entries entries,
            Files files,
            Lines lines,
            ValueLists lists,
            Parameters parameters,
            Clock clock) {
        this.matches = matches;
        this.matchmaker = matchmaker;
        this.market = market;
        this.readings = readings;
        this.recordings = recordings;
        this.entries = entries;
        this.files = files;
        this.lines = lines;
        this.lists = lists;
        this.parameters = parameters;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView page(
            @RequestParam(defaultValue = "a-traiter") String etat,
            @RequestParam(required = false) @Nullable UUID offre,
            @RequestParam(required = false) @Nullable UUID apres) {
        var actor = Actors.employer();
        var state = state(etat);
        var counts = matches.counts(actor.organisation());
        var byOffer = counts.getOrDefault(state, Map.of());
        var found = matches.ofOrganisation(actor.organisation(), state, offre, apres, PAGE + 1);
        var shown = found.stream().limit(PAGE).toList();
        var offers = readings.offers(byOffer.keySet());
        var people = readings.cards(shown.stream().map(Match::cardKey).toList());
        var cards = shown.stream()
                .flatMap(match -> view(match, offers, people).stream())
                .toList();
        var total = byOffer.entrySet().stream()
                .filter(entry -> offre == null || entry.getKey().equals(offre))
                .mapToInt(Map.Entry::getValue)
                .sum();
        var page = new InboxPage(
                title(state, total),
                states(etat, counts),
                offers(etat, offre, byOffer, offers),
                cards,
                lists.of("PUT_ASIDE_REASON").stream()
                        .map(reason -> new Option(reason.code(), reason.label()))
                        .toList(),
                state == Match.State.TO_TREAT,
                state == Match.State.PUT_ASIDE,
                entries.late(actor.platform(), actor.organisation(), clock.instant())
                        >= parameters.days("r-m5.late-limit", actor.platform()),
                French.plural(
                        parameters.days("r-m5.match-working-days", actor.platform()), "jour ouvré", "jours ouvrés"),
                state == Match.State.TO_TREAT ? "Aucun profil n’attend pour le moment" : "Rien dans cette liste",
                found.size() > PAGE
                        ? address(etat, offre) + "&apres=" + shown.getLast().id()
                        : null);
        return new ModelAndView("matching/inbox/page", Map.of("page", page));
    }

    /// Her message, if this match lets the employer hear it (R-P2).
    @GetMapping("/{id}/message")
    ResponseEntity<InputStreamResource> message(@PathVariable UUID id) {
        Actors.employer();
        var match = matches.get(id);
        var card = readings.card(match.cardKey()).orElseThrow(() -> new NotFound("card", match.cardKey()));
        var file = Readings.across(() -> recordings.listen(card.platform(), card.key()))
                .orElseThrow(() -> new NotFound("message", id));
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(file.mediaType()))
                .contentLength(file.bytes())
                .header("Cache-Control", "private, no-store")
                .body(new InputStreamResource(files.open(file.id())));
    }

    @PostMapping("/{id}/ecarter")
    String putAside(
            @PathVariable UUID id, @RequestParam(defaultValue = "") String reason, RedirectAttributes redirect) {
        Actors.employer();
        var match = matches.get(id);
        if (!lists.knows("PUT_ASIDE_REASON", reason)) {
            Flash.bad("Dites pourquoi en choisissant une raison : elle aide la plateforme à mieux chercher.")
                    .after(redirect);
            return "redirect:/employeur/profils?offre=" + match.offer();
        }
        matchmaker.putAside(match.id(), reason);
        Flash.ok("Ce profil est écarté.")
                .undoneBy("Annuler", "/employeur/profils/" + id + "/reprendre")
                .after(redirect);
        return "redirect:/employeur/profils";
    }

    @PostMapping("/{id}/reprendre")
    String takeBack(@PathVariable UUID id, RedirectAttributes redirect) {
        Actors.employer();
        matchmaker.takeBack(matches.get(id).id());
        Flash.ok("Ce profil est revenu dans votre liste.").after(redirect);
        return "redirect:/employeur/profils";
    }

    private Optional<CardView> view(Match match, Map<UUID, OfferView> offers, Map<UUID, CandidateCard> people) {
        var offer = offers.get(match.offer());
        var card = people.get(match.cardKey());
        return offer == null || card == null
                ? Optional.empty()
                : Optional.of(lines.view(match, card, offer, market.explain(card, offer)));
    }

    private static String title(Match.State state, int count) {
        var people = French.plural(count, "profil", "profils");
        return switch (state) {
            case TO_TREAT -> people + " pour vos offres";
            case CONTACTED -> people + " déjà contactés";
            case PUT_ASIDE -> people + " écartés";
            case NO_FOLLOW_UP, WITHDRAWN -> people + " sans suite";
        };
    }

    private static List<Chip> states(String applied, Map<Match.State, Map<UUID, Integer>> counts) {
        return Stream.of("a-traiter", "contactes", "ecartes", "sans-suite")
                .map(code -> new Chip(
                        label(code),
                        "/employeur/profils?etat=" + code,
                        counts.getOrDefault(state(code), Map.of()).values().stream()
                                .mapToInt(Integer::intValue)
                                .sum(),
                        code.equals(applied)))
                .toList();
    }

    private static String label(String code) {
        return switch (code) {
            case "contactes" -> "Contactés";
            case "ecartes" -> "Écartés";
            case "sans-suite" -> "Sans suite";
            default -> "À traiter";
        };
    }

    private static List<Chip> offers(
            String etat, @Nullable UUID offre, Map<UUID, Integer> counts, Map<UUID, OfferView> offers) {
        var chips = new ArrayList<Chip>();
        counts.forEach((id, count) -> {
            var offer = offers.get(id);
            if (offer != null) {
                var applied = id.equals(offre);
                chips.add(new Chip(offer.title(), address(etat, applied ? null : id), count, applied));
            }
        });
        return chips;
    }

    private static String address(String etat, @Nullable UUID offre) {
        return "/employeur/profils?etat=" + etat + (offre == null ? "" : "&offre=" + offre);
    }

    private static Match.State state(String etat) {
        return switch (etat) {
            case "contactes" -> Match.State.CONTACTED;
            case "ecartes" -> Match.State.PUT_ASIDE;
            case "sans-suite" -> Match.State.NO_FOLLOW_UP;
            default -> Match.State.TO_TREAT;
        };
    }
}
