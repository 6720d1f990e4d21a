package fr.ensemblier.matching;

import fr.ensemblier.engine.Explanation;
import fr.ensemblier.occupations.Occupations;
import fr.ensemblier.offers.OfferView;
import fr.ensemblier.people.CandidateCard;
import fr.ensemblier.ui.French;
import java.util.List;
import org.springframework.stereotype.Component;

/// What would have to change for an offer and a card to go together, in words for her (R-M9).
@Component
public class Changes {

    private final Lines lines;
    private final CardWords words;
    private final Occupations occupations;

    Changes(Lines lines, CardWords words, Occupations occupations) {
        this.lines = lines;
        this.words = words;
        this.occupations = occupations;
    }

    public List<String> of(CandidateCard card, OfferView offer, Explanation why) {
        return why.changes().stream()
                .map(answer -> change(card, offer, why, answer))
                .toList();
    }

    private String change(CandidateCard card, OfferView offer, Explanation why, Explanation.Answer answer) {
        return switch (answer.condition()) {
            case OCCUPATION ->
                "Le métier, " + occupations.brief(offer.occupation()) + ", n’est pas parmi ceux de votre profil.";
            case CERTIFICATION -> "La loi demande un diplôme pour ce métier : " + lines.asked(offer) + ".";
            case CONTRACT ->
                "Le contrat, " + lines.contract(offer.contractClass()) + ", n’est pas parmi ceux de votre profil.";
            case LICENCE -> "Le permis de conduire est demandé.";
            case VEHICLE -> "Un véhicule personnel est demandé.";
            case NIGHT -> "Ce poste est de nuit.";
            case WEEKEND -> "Ce poste comprend des week-ends.";
            case SPLIT_HOURS -> "Les journées ont une coupure.";
            case HOURS -> "Le temps de travail diffère de " + French.number(answer.missing(), 1) + " h par semaine.";
            case START -> "Ce poste commence avant que vous soyez disponible.";
            case REACH ->
                card.reach() == null
                        ? "Votre trajet n’est pas encore dit, et ce poste est à " + French.km(why.km()) + "."
                        : "Le trajet est estimé à " + words.journey(card, offer, why.km()) + ", pour "
                                + French.minutes(card.reach().minutes()) + " au plus.";
        };
    }
}
