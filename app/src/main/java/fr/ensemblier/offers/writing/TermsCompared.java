package fr.ensemblier.offers.writing;

import fr.ensemblier.foundation.ValueLists;
import fr.ensemblier.occupations.Certification;
import fr.ensemblier.occupations.Occupations;
import fr.ensemblier.offers.model.OfferTerms;
import fr.ensemblier.offers.model.Sectors;
import fr.ensemblier.organisations.Establishment;
import fr.ensemblier.organisations.Establishments;
import fr.ensemblier.ui.French;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Two versions of an offer, answer by answer: two that are not equal always differ in one of them (R-E5).
@Component
class TermsCompared {

    private static final String NOTHING = "Rien";

    private final Establishments establishments;
    private final Occupations occupations;
    private final Sectors sectors;
    private final ValueLists lists;

    TermsCompared(Establishments establishments, Occupations occupations, Sectors sectors, ValueLists lists) {
        this.establishments = establishments;
        this.occupations = occupations;
        this.sectors = sectors;
        this.lists = lists;
    }

    /// Only what differs.
    List<WritingPage.Difference> of(OfferTerms theirs, OfferTerms mine) {
        return Stream.of(
                        new Answer(
                                "Structure",
                                terms -> establishments
                                        .find(terms.establishment())
                                        .map(Establishment::name)
                                        .orElse(NOTHING)),
                        new Answer("Métier", terms -> words(terms.occupation(), occupations::brief)),
                        new Answer("Intitulé", terms -> words(terms.title(), title -> title)),
                        new Answer("Lieu", terms -> words(terms.place(), this::place)),
                        new Answer("Contrat", this::contract),
                        new Answer("Nombre de postes", terms -> Integer.toString(terms.openings())),
                        new Answer("Heures par semaine", terms -> words(terms.weeklyHours(), TermsCompared::hours)),
                        new Answer("Horaires", TermsCompared::time),
                        new Answer("Permis", terms -> yes(terms.licence())),
                        new Answer("Véhicule", terms -> vehicle(terms.vehicle())),
                        new Answer("Diplôme", this::certifications),
                        new Answer("Expérience", terms -> French.plural(terms.experienceYears(), "an", "ans")),
                        new Answer("Nous formons", terms -> yes(terms.trainingOffered())),
                        new Answer("Comment vous formez", terms -> words(terms.trainingText(), text -> text)),
                        new Answer("Début", terms -> words(terms.startOn(), French::fullDate)),
                        new Answer("Salaire", terms -> words(terms.pay(), OfferTerms.Pay::words)),
                        new Answer("Accompagnement à l’arrivée", terms -> yes(terms.tutor())),
                        new Answer("Avantages", this::advantages),
                        new Answer("Texte", terms -> words(terms.description(), text -> text)),
                        new Answer("Qui accueille", terms -> words(terms.contactName(), name -> name)))
                .map(answer -> new WritingPage.Difference(
                        answer.label(),
                        answer.said().apply(theirs),
                        answer.said().apply(mine)))
                .filter(one -> !one.theirs().equals(one.mine()))
                .toList();
    }

    private record Answer(String label, Function<OfferTerms, String> said) {}

    private static <T> String words(@Nullable T answer, Function<T, String> said) {
        return answer == null ? NOTHING : said.apply(answer);
    }

    private static String yes(boolean said) {
        return said ? "Oui" : "Non";
    }

    private static String hours(BigDecimal hours) {
        return French.number(hours.doubleValue(), 1);
    }

    private String place(OfferTerms.Place place) {
        return switch (place.kind()) {
            case "SECTOR" ->
                "Secteur : "
                        + French.list(sectors.parts(place.sectorCommunes()).stream()
                                .map(Sectors.Part::label)
                                .toList());
            case "PRIVATE_HOME" -> "Chez une personne, " + French.at(place.communeName());
            default -> "Dans la structure, " + French.at(place.communeName());
        };
    }

    private String contract(OfferTerms terms) {
        var contract = terms.contractClass();
        return contract == null
                ? NOTHING
                : lists.label("CONTRACT_CLASS", contract)
                        + (terms.contractMonths() == null ? "" : ", " + terms.contractMonths() + French.SPACE + "mois");
    }

    private static String time(OfferTerms terms) {
        var said = Stream.of(
                        terms.night() ? "nuits" : "",
                        terms.weekend() ? "week-ends" : "",
                        terms.splitHours() ? "coupures" : "")
                .filter(word -> !word.isEmpty())
                .toList();
        return said.isEmpty() ? "Ni nuit, ni week-end, ni coupure" : French.capital(French.list(said));
    }

    private static String vehicle(String code) {
        return switch (code) {
            case "OWN" -> "Véhicule personnel demandé";
            case "PROVIDED" -> "Véhicule fourni";
            default -> "Pas de véhicule demandé";
        };
    }

    private String certifications(OfferTerms terms) {
        return terms.certifications().isEmpty()
                ? NOTHING
                : French.list(terms.certifications().stream()
                        .map(code -> occupations
                                .certification(code)
                                .map(Certification::name)
                                .orElse(code))
                        .toList());
    }

    private String advantages(OfferTerms terms) {
        return terms.advantages().isEmpty()
                ? NOTHING
                : French.list(terms.advantages().stream()
                        .map(code -> Objects.requireNonNull(lists.label("OFFER_ADVANTAGE", code)))
                        .toList());
    }
}
