package fr.ensemblier.offers;

import fr.ensemblier.foundation.ValueLists;
import fr.ensemblier.occupations.Certification;
import fr.ensemblier.occupations.Occupation;
import fr.ensemblier.occupations.Occupations;
import fr.ensemblier.offers.model.OfferTerms;
import fr.ensemblier.ui.French;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The lists of an offer: its hours, what one needs, what one finds, and what a draft still lacks.
@Component
class SheetLines {

    private final Occupations occupations;
    private final ValueLists lists;

    SheetLines(Occupations occupations, ValueLists lists) {
        this.occupations = occupations;
        this.lists = lists;
    }

    static List<String> holes(OfferTerms terms) {
        var holes = new ArrayList<String>();
        hole(terms.occupation(), "Métier à choisir", holes);
        hole(terms.place(), "Lieu à indiquer", holes);
        hole(terms.contractClass(), "Contrat à choisir", holes);
        hole(terms.weeklyHours(), "Heures à indiquer", holes);
        hole(terms.pay(), "Salaire à indiquer", holes);
        hole(terms.startOn(), "Début à indiquer", holes);
        return holes;
    }

    private static void hole(@Nullable Object answer, String words, List<String> holes) {
        if (answer == null) {
            holes.add(words);
        }
    }

    static List<String> paragraphs(@Nullable String description) {
        return description == null
                ? List.of()
                : description
                        .lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .map(French::typography)
                        .toList();
    }

    static List<String> time(OfferTerms terms) {
        var time = new ArrayList<String>();
        if (terms.weeklyHours() != null) {
            time.add(French.number(terms.weeklyHours().doubleValue(), 1) + French.SPACE + "h par semaine");
        }
        time.add(terms.night() ? "Travail de nuit" : "Pas de nuit");
        time.add(terms.weekend() ? "Des week-ends travaillés" : "Pas de week-end");
        time.add(terms.splitHours() ? "Journées en deux temps, avec une coupure" : "Journées d’un seul tenant");
        return time;
    }

    List<String> required(OfferTerms terms, @Nullable Occupation occupation) {
        var required = new ArrayList<String>();
        if (!terms.certifications().isEmpty()) {
            var names = terms.certifications().stream()
                    .map(code -> occupations
                            .certification(code)
                            .map(Certification::name)
                            .orElse(code))
                    .toList();
            required.add(French.either(names)
                    + (occupation != null && occupation.regulated() ? ", demandé par la loi" : ""));
        }
        if (terms.licence()) {
            required.add("Le permis de conduire");
        }
        if (terms.vehicle().equals("OWN")) {
            required.add("Votre véhicule pour travailler");
        }
        if (terms.experienceYears() > 0) {
            required.add(French.plural(terms.experienceYears(), "an d’expérience", "ans d’expérience"));
        }
        if (required.isEmpty()) {
            required.add("Ni diplôme, ni permis, ni expérience");
        } else if (terms.experienceYears() == 0) {
            required.add("Pas besoin d’expérience");
        }
        return required;
    }

    static List<String> trained(OfferTerms terms) {
        if (!terms.trainingOffered()) {
            return List.of();
        }
        var text = terms.trainingText();
        return List.of(text == null || text.isBlank() ? "Vous apprenez le métier avec nous" : French.typography(text));
    }

    List<String> found(OfferTerms terms, @Nullable String pay) {
        var found = new ArrayList<String>();
        if (pay != null && !pay.isEmpty()) {
            found.add(French.capital(pay));
        }
        if (terms.tutor()) {
            found.add("Une personne qui vous accompagne à l’arrivée");
        }
        if (terms.vehicle().equals("PROVIDED")) {
            found.add("Un véhicule de service");
        }
        terms.advantages().stream()
                .map(code -> lists.label("OFFER_ADVANTAGE", code))
                .filter(words -> !found.contains(words))
                .forEach(found::add);
        return found;
    }
}
