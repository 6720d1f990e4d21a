package fr.ensemblier.offers;

import fr.ensemblier.foundation.Paris;
import fr.ensemblier.foundation.ValueLists;
import fr.ensemblier.occupations.Occupations;
import fr.ensemblier.offers.model.OfferTerms;
import fr.ensemblier.offers.model.Sectors;
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
    private final Sectors sectors;
    private final SheetLines lines;
    private final ValueLists lists;
    private final Clock clock;

    OfferSheets(Occupations occupations, Sectors sectors, SheetLines lines, ValueLists lists, Clock clock) {
        this.occupations = occupations;
        this.sectors = sectors;
        this.lines = lines;
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
                SheetLines.holes(terms),
                SheetLines.paragraphs(terms.description()),
                SheetLines.time(terms),
                lines.required(terms, occupation),
                SheetLines.trained(terms),
                lines.found(terms, pay),
                pay);
    }

    private String place(OfferTerms.@Nullable Place place) {
        if (place == null) {
            return "";
        }
        return switch (place.kind()) {
            case "SECTOR" ->
                "Secteur : "
                        + French.list(sectors.parts(place.sectorCommunes()).stream()
                                .map(part -> part.label().replaceAll(" \\(\\d+\\)$", ""))
                                .toList());
            case "PRIVATE_HOME" -> "Au domicile d’une personne, " + French.at(place.communeName());
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
