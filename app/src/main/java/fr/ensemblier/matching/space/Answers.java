package fr.ensemblier.matching.space;

import fr.ensemblier.foundation.Paris;
import fr.ensemblier.foundation.ValueLists;
import fr.ensemblier.matching.Changes;
import fr.ensemblier.matching.Lines;
import fr.ensemblier.matching.Points;
import fr.ensemblier.matching.model.Decisions;
import fr.ensemblier.matching.model.Market;
import fr.ensemblier.matching.model.Match;
import fr.ensemblier.matching.model.Matches;
import fr.ensemblier.matching.model.Matchmaker;
import fr.ensemblier.matching.model.Readings;
import fr.ensemblier.matching.model.Wishes;
import fr.ensemblier.offers.OfferView;
import fr.ensemblier.people.CandidateCard;
import fr.ensemblier.people.People;
import fr.ensemblier.platforms.Platforms;
import fr.ensemblier.ui.French;
import fr.ensemblier.ui.StateKind;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Why a person is, or is not, proposed for an offer (R-M9), in words for her.
@Component
class Answers {

    private final People people;
    private final Market market;
    private final Matchmaker matchmaker;
    private final Matches matches;
    private final Decisions decisions;
    private final Wishes wishes;
    private final Platforms platforms;
    private final Changes changes;
    private final Lines lines;
    private final ValueLists lists;
    private final Clock clock;

    Answers(
            People people,
            Market market,
            Matchmaker matchmaker,
            Matches matches,
            Decisions decisions,
            Wishes wishes,
            Platforms platforms,
            Changes changes,
            Lines lines,
            ValueLists lists,
            Clock clock) {
        this.people = people;
        this.market = market;
        this.matchmaker = matchmaker;
        this.matches = matches;
        this.decisions = decisions;
        this.wishes = wishes;
        this.platforms = platforms;
        this.changes = changes;
        this.lines = lines;
        this.lists = lists;
        this.clock = clock;
    }

    /// What is said, how it looks, and the points behind it.
    private record Answer(StateKind kind, String text, List<String> reasons) {}

    WhyOfferPage about(People.Reachable her, OfferView offer) {
        var card = people.card(her.cardKey()).filter(CandidateCard::visible);
        var match = matches.find(offer.id().value(), her.cardKey());
        var decided = decisions.ofCard(her.cardKey()).stream()
                .filter(one -> one.offer().equals(offer.id().value()))
                .findFirst();
        var answer = card.isEmpty()
                ? new Answer(
                        StateKind.NONE,
                        "Votre profil n’est pas proposé : il n’est pas montré",
                        List.of("Vous pouvez le montrer dans « Mes accords »."))
                : answer(card.get(), offer, match, decided.orElse(null));
        var why = card.map(one -> market.explain(one, offer));
        return new WhyOfferPage(
                offer.title(),
                offer.establishmentName() + ", " + French.at(offer.communeName()),
                platforms.get(offer.platform()).base() + "/offres/" + offer.id(),
                answer.kind(),
                answer.text(),
                answer.reasons(),
                why.map(Points::total).orElse(null),
                why.map(one -> Points.of(one, market.rules(offer.platform()))).orElse(List.of()),
                card.map(one -> lines.of(one, offer, market.explain(one, offer)))
                        .orElse(List.of()));
    }

    private Answer answer(
            CandidateCard card, OfferView offer, Optional<Match> match, Decisions.@Nullable Decision decided) {
        if (match.isPresent() && match.get().state() != Match.State.WITHDRAWN) {
            return proposed(match.get(), decided);
        }
        if (decided != null && decided.kind() == Decisions.Kind.ASIDE) {
            return new Answer(
                    StateKind.WARN,
                    "Une personne de l’équipe a mis ce rapprochement de côté, " + when(decided.at()),
                    List.of(
                            "OTHER_TO_ADVISER".equals(decided.reason()) || decided.reason() == null
                                    ? "Demandez-lui pourquoi : elle vous répond."
                                    : lists.label("PUT_ASIDE_REASON", decided.reason()) + "."));
        }
        if (!market.mayMeet(card, offer)) {
            return new Answer(
                    StateKind.NONE,
                    "Vos choix ne laissent pas cet employeur vous voir",
                    List.of("Vous pouvez les changer dans « Mes accords » et « Employeurs à éviter »."));
        }
        var why = market.explain(card, offer);
        if (!why.matches()) {
            return new Answer(
                    StateKind.NONE,
                    "Votre profil n’est pas proposé : quelque chose diffère",
                    changes.of(card, offer, why));
        }
        if (wishes.of(card.key()).objected() != null) {
            return new Answer(
                    StateKind.INFO,
                    "Vous refusez le classement par une machine",
                    List.of("Une personne de l’équipe choisit à qui elle vous propose."));
        }
        if (Readings.across(() -> matchmaker.paused(offer))) {
            return new Answer(
                    StateKind.INFO,
                    "Cet employeur ne reçoit pas de nouveaux profils en ce moment",
                    List.of("Dites « Cela m’intéresse » sur l’offre : votre profil lui parvient quand même."));
        }
        return new Answer(
                StateKind.INFO,
                "Votre profil correspond, mais n’est pas encore proposé",
                List.of(
                        "L’employeur reçoit d’abord les profils qui ont le plus de points.",
                        "Dites « Cela m’intéresse » sur l’offre : votre profil passe en tête."));
    }

    private Answer proposed(Match match, Decisions.@Nullable Decision decided) {
        var since = when(match.notifiedAt());
        var forward = decided != null && decided.kind() == Decisions.Kind.FORWARD
                ? List.of("Une personne de l’équipe met votre profil en avant.")
                : List.<String>of();
        return switch (match.state()) {
            case TO_TREAT ->
                new Answer(
                        StateKind.OK,
                        match.interestedAt() == null
                                ? "Votre profil est proposé à cet employeur, " + since
                                : "Vous avez dit votre intérêt : votre profil est en tête",
                        forward);
            case CONTACTED -> new Answer(StateKind.OK, "Cet employeur vous a écrit", forward);
            case PUT_ASIDE ->
                new Answer(
                        StateKind.NONE,
                        "Cet employeur a écarté votre profil",
                        match.reason() == null || match.reason().equals("OTHER_TO_ADVISER")
                                ? List.of()
                                : List.of(lists.label("PUT_ASIDE_REASON", match.reason()) + "."));
            case NO_FOLLOW_UP, WITHDRAWN ->
                new Answer(
                        StateKind.NONE,
                        "Votre profil a été proposé, l’employeur n’a pas répondu",
                        List.of("Dites « Cela m’intéresse » sur l’offre pour revenir en tête."));
        };
    }

    private String when(java.time.Instant at) {
        return "le " + French.shortDate(Paris.date(at), Paris.today(clock));
    }
}
