package fr.ensemblier.matching;

import fr.ensemblier.engine.Condition;
import fr.ensemblier.engine.Explanation;
import fr.ensemblier.foundation.Paris;
import fr.ensemblier.foundation.ValueLists;
import fr.ensemblier.matching.model.Match;
import fr.ensemblier.occupations.Certification;
import fr.ensemblier.occupations.Occupation;
import fr.ensemblier.occupations.Occupations;
import fr.ensemblier.offers.OfferView;
import fr.ensemblier.people.CandidateCard;
import fr.ensemblier.ui.French;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Why an offer and a card go together, in words (R-M4): facts of both sides, point by point.
@Component
public class Lines {

    /// A point: what she wants or holds, what the offer asks, and whether both meet.
    public record Line(String point, String hers, String theirs, boolean agrees) {}

    /// An answer that she never gave: to ask, not to suppose.
    public static final String TO_CHECK = "Non précisé, à vérifier";

    /// She never said how far she goes, or how (R-M1).
    public static final String REACH_UNSAID = "Trajet pas encore dit";

    private final Occupations occupations;
    private final ValueLists lists;
    private final CardWords words;
    private final Clock clock;

    Lines(Occupations occupations, ValueLists lists, CardWords words, Clock clock) {
        this.occupations = occupations;
        this.lists = lists;
        this.words = words;
        this.clock = clock;
    }

    public List<Line> of(CandidateCard card, OfferView offer, Explanation why) {
        var lines = new ArrayList<Line>();
        lines.add(new Line(
                "Métier",
                words.wanted(card),
                occupations.brief(offer.occupation()),
                card.occupations().contains(offer.occupation())));
        var asked = asked(offer);
        if (!asked.isEmpty()) {
            lines.add(new Line("Diplôme", words.held(card), asked, certified(card, offer, why)));
        }
        lines.add(new Line(
                "Trajet",
                card.reach() == null
                        ? REACH_UNSAID
                        : French.minutes(card.reach().minutes()) + " au plus",
                words.journey(card, offer, why.km()),
                agrees(why, Condition.REACH)));
        lines.add(new Line(
                "Temps de travail",
                words.hours(card),
                French.number(offer.weeklyHours().doubleValue(), 1) + " h par semaine",
                !why.unsaid(Condition.HOURS)
                        && (asMany(card, offer) || (why.met(Condition.HOURS) && card.hoursStrict()))));
        shifts(card, offer, lines);
        lines.add(new Line(
                "Contrat",
                card.contractClasses().isEmpty()
                        ? "Tous les contrats"
                        : French.either(card.contractClasses().stream()
                                .map(this::contract)
                                .toList()),
                contract(offer.contractClass()),
                why.met(Condition.CONTRACT)));
        lines.add(new Line("Début", words.start(card), words.from(offer.startOn()), freeInTime(card, offer)));
        if (offer.licence()) {
            lines.add(said("Permis", card.licence(), "Permis B", "Pas de permis", "Permis demandé"));
        }
        if (offer.vehicle().equals("OWN")) {
            lines.add(said("Véhicule", card.vehicle(), "Un véhicule", "Pas de véhicule", "Véhicule demandé"));
        }
        var years = card.experienceYears();
        if (offer.experienceYears() > 0 || (years != null && years > 0)) {
            lines.add(new Line(
                    "Expérience",
                    years == null ? TO_CHECK : CardWords.years(years, "Débute"),
                    offer.experienceYears() == 0
                            ? "Débutants acceptés"
                            : CardWords.years(offer.experienceYears(), "")
                                    + (offer.experienceYears() == 1 ? " souhaité" : " souhaités"),
                    years != null && years >= offer.experienceYears()));
        }
        if (offer.trainingOffered() && !Boolean.FALSE.equals(card.wantsTraining())) {
            lines.add(new Line(
                    "Formation",
                    card.wantsTraining() == null ? TO_CHECK : "Veut se former",
                    "Formation proposée",
                    card.wantsTraining() != null));
        }
        return lines;
    }

    /// Who is free before the work begins fits; who is free later is a point to settle.
    /// The hours offered lie between the least and the most that she wants.
    private static boolean asMany(CandidateCard card, OfferView offer) {
        var least = card.hoursMin();
        var most = card.hoursMax();
        return (least == null || least.compareTo(offer.weeklyHours()) <= 0)
                && (most == null || most.compareTo(offer.weeklyHours()) >= 0);
    }

    private boolean freeInTime(CandidateCard card, OfferView offer) {
        var free = card.availableOn();
        return free != null && (!free.isAfter(offer.startOn()) || !free.isAfter(Paris.today(clock)));
    }

    private static void shifts(CandidateCard card, OfferView offer, List<Line> lines) {
        if (offer.night()) {
            lines.add(said("Nuit", card.night(), "D’accord", "Pas de nuit", "Travail de nuit"));
        }
        if (offer.weekend()) {
            lines.add(said("Week-end", card.weekend(), "D’accord", "Pas de week-end", "Week-ends travaillés"));
        }
        if (offer.splitHours()) {
            lines.add(said("Coupures", card.splitHours(), "D’accord", "Pas de coupure", "Journées avec coupure"));
        }
    }

    private static Line said(String point, @Nullable Boolean hers, String yes, String no, String theirs) {
        return new Line(point, hers == null ? TO_CHECK : hers ? yes : no, theirs, Boolean.TRUE.equals(hers));
    }

    private static boolean agrees(Explanation why, Condition condition) {
        return why.met(condition) && !why.unsaid(condition);
    }

    /// The card beside the offer; `recording` is where its message may be heard.
    public CardView view(Match match, CandidateCard card, OfferView offer, Explanation why) {
        var now = clock.instant();
        var told = card.messageFile() != null
                && ("AUDIO".equals(card.messageKind()) || "VIDEO".equals(card.messageKind()));
        return new CardView(
                match.id().toString(),
                card.called() + ", " + French.at(card.communeName()),
                card.called(),
                words.summary(card),
                words.journey(card, offer, why.km()),
                words.far(card, offer, why.km()),
                pictogram(offer.occupation()),
                colour(offer.occupation()),
                card.message(),
                told ? "/employeur/profils/" + match.id() + "/message" : null,
                "VIDEO".equals(card.messageKind()) ? "video/webm" : "audio/webm",
                match.interestedAt() != null,
                French.ago(match.notifiedAt(), now, Paris.ZONE),
                offer.title(),
                of(card, offer, why));
    }

    public String contract(String code) {
        return lists.label("CONTRACT_CLASS", code);
    }

    public String pictogram(String occupation) {
        return occupations.find(occupation).map(Occupation::pictogram).orElse("mark");
    }

    public String colour(String occupation) {
        return occupations.find(occupation).map(o -> "f-" + o.field().colour()).orElse("");
    }

    /// The diplomas that the offer or the law asks for, in words; empty when there are none.
    String asked(OfferView offer) {
        var codes = new ArrayList<>(offer.certifications());
        if (codes.isEmpty()) {
            codes.addAll(occupations
                    .find(offer.occupation())
                    .filter(Occupation::regulated)
                    .map(Occupation::anyOf)
                    .orElse(java.util.Set.of())
                    .stream()
                    .sorted()
                    .limit(3)
                    .toList());
        }
        return codes.isEmpty()
                ? ""
                : French.either(codes.stream().map(this::certification).toList());
    }

    private boolean certified(CandidateCard card, OfferView offer, Explanation why) {
        return why.met(Condition.CERTIFICATION)
                && (offer.certifications().isEmpty()
                        || occupations.countsAs(card.certifications()).stream()
                                .anyMatch(offer.certifications()::contains));
    }

    private String certification(String code) {
        return occupations.certification(code).map(Certification::brief).orElse(code);
    }

    /// Who asked, inside a sentence: a service loses its capital, a name keeps it.
    public static String within(String who) {
        return who.startsWith("Le ") || who.startsWith("La ") || who.startsWith("L’") ? lower(who) : who;
    }

    /// An acronym keeps its capitals.
    static String lower(@Nullable String text) {
        return text == null || text.isEmpty()
                ? ""
                : text.length() > 1 && Character.isUpperCase(text.charAt(1))
                        ? text
                        : text.substring(0, 1).toLowerCase(Locale.FRENCH) + text.substring(1);
    }
}
