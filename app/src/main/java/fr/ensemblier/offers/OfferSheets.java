package fr.ensemblier.offers;

import fr.ensemblier.foundation.Paris;
import fr.ensemblier.foundation.ValueLists;
import fr.ensemblier.occupations.Certification;
import fr.ensemblier.occupations.Occupation;
import fr.ensemblier.occupations.Occupations;
import fr.ensemblier.offers.model.OfferTerms;
import fr.ensemblier.territory.Commune;
import fr.ensemblier.territory.Communes;
import fr.ensemblier.ui.French;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Says an offer in words, the same everywhere.
@Component
public class OfferSheets {

    private static final BigDecimal FULL_TIME = BigDecimal.valueOf(35);

    private final Occupations occupations;
    private final Communes communes;
    private final ValueLists lists;
    private final Clock clock;

    OfferSheets(Occupations occupations, Communes communes, ValueLists lists, Clock clock) {
        this.occupations = occupations;
        this.communes = communes;
        this.lists = lists;
        this.clock = clock;
    }

    public OfferSheet of(OfferView offer) {
        return sheet(terms(offer), offer.establishmentName(), offer.pay());
    }

    /// What a draft says so far.
    public OfferSheet of(OfferTerms terms, String employer) {
        var pay = terms.pay();
        return sheet(terms, employer, pay == null ? null : pay.words());
    }

    /// « CDI », « CDD de 6 mois ».
    public String contract(String contractClass, @Nullable Integer months) {
        var words = switch (contractClass) {
            case "TITULAIRE" -> "Fonctionnaire";
            case "CONTRACTUEL" -> "Contractuel public";
            case "CESU" -> "CESU";
            case "APPRENTISSAGE" -> "Apprentissage";
            case "PROFESSIONNALISATION" -> "Professionnalisation";
            default -> lists.label("CONTRACT_CLASS", contractClass);
        };
        return months == null ? words : words + " de " + months + French.SPACE + "mois";
    }

    /// « 28 h par semaine », « Temps plein ».
    public String hours(BigDecimal weekly) {
        return weekly.compareTo(FULL_TIME) >= 0
                ? "Temps plein"
                : French.number(weekly.doubleValue(), 1) + French.SPACE + "h par semaine";
    }

    private OfferSheet sheet(OfferTerms terms, String employer, @Nullable String pay) {
        var occupation = terms.occupation() == null
                ? null
                : occupations.find(terms.occupation()).orElse(null);
        var title = Objects.requireNonNullElseGet(
                terms.title(), () -> occupation == null ? "Offre sans métier" : occupation.brief());
        return new OfferSheet(
                title,
                occupation == null ? "domaine-aide-au-quotidien" : occupation.pictogram(),
                occupation == null ? "daily" : occupation.field().colour(),
                employer,
                place(terms.place()),
                tags(terms),
                terms.trainingOffered(),
                holes(terms),
                paragraphs(terms.description()),
                time(terms),
                required(terms, occupation),
                trained(terms),
                found(terms, pay),
                pay);
    }

    private String place(OfferTerms.@Nullable Place place) {
        if (place == null) {
            return "";
        }
        return switch (place.kind()) {
            case "SECTOR" ->
                "Secteur : "
                        + French.list(place.sectorCommunes().stream()
                                .map(code ->
                                        communes.find(code).map(Commune::name).orElse(code))
                                .toList());
            case "PRIVATE_HOME" -> "Au domicile d’une personne, à " + place.communeName();
            default -> place.communeName();
        };
    }

    private List<String> tags(OfferTerms terms) {
        var tags = new ArrayList<String>();
        if (terms.contractClass() != null) {
            tags.add(contract(terms.contractClass(), terms.contractMonths()));
        }
        if (terms.weeklyHours() != null) {
            tags.add(hours(terms.weeklyHours()));
        }
        if (terms.startOn() != null) {
            tags.add(start(terms.startOn()));
        }
        if (terms.openings() > 1) {
            tags.add(French.plural(terms.openings(), "poste", "postes"));
        }
        return tags;
    }

    private String start(LocalDate day) {
        var today = Paris.today(clock);
        return day.isAfter(today) ? "Dès le " + French.shortDate(day, today) : "Tout de suite";
    }

    private static List<String> holes(OfferTerms terms) {
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

    private static List<String> paragraphs(@Nullable String description) {
        return description == null
                ? List.of()
                : description
                        .lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .map(French::typography)
                        .toList();
    }

    private static List<String> time(OfferTerms terms) {
        var time = new ArrayList<String>();
        if (terms.weeklyHours() != null) {
            time.add(French.number(terms.weeklyHours().doubleValue(), 1) + French.SPACE + "h par semaine");
        }
        time.add(terms.night() ? "Travail de nuit" : "Pas de nuit");
        time.add(terms.weekend() ? "Des week-ends travaillés" : "Pas de week-end");
        time.add(terms.splitHours() ? "Journées en deux temps, avec une coupure" : "Journées d’un seul tenant");
        return time;
    }

    private List<String> required(OfferTerms terms, @Nullable Occupation occupation) {
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

    private static List<String> trained(OfferTerms terms) {
        if (!terms.trainingOffered()) {
            return List.of();
        }
        var text = terms.trainingText();
        return List.of(text == null || text.isBlank() ? "Vous apprenez le métier avec nous" : French.typography(text));
    }

    private List<String> found(OfferTerms terms, @Nullable String pay) {
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

    private static OfferTerms terms(OfferView o) {
        return new OfferTerms(
                o.establishment(),
                o.occupation(),
                o.title(),
                o.description(),
                new OfferTerms.Place(o.placeKind(), o.commune(), o.communeName(), o.lat(), o.lon(), o.sectorCommunes()),
                o.contractClass(),
                o.contractMonths(),
                o.openings(),
                o.weeklyHours(),
                o.night(),
                o.weekend(),
                o.splitHours(),
                o.licence(),
                o.vehicle(),
                o.certifications(),
                o.experienceYears(),
                o.trainingOffered(),
                o.trainingText(),
                o.startOn(),
                null,
                o.tutor(),
                o.advantages(),
                null);
    }
}
