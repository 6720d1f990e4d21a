package fr.ensemblier.evaluation.dashboard;

import fr.ensemblier.evaluation.dashboard.IndicatorPage.EmployerLine;
import fr.ensemblier.evaluation.dashboard.IndicatorPage.RowLine;
import fr.ensemblier.evaluation.model.Breakdown;
import fr.ensemblier.evaluation.model.EmployerRow;
import fr.ensemblier.evaluation.model.FactRow;
import fr.ensemblier.evaluation.model.Indicator;
import fr.ensemblier.evaluation.model.Indicators;
import fr.ensemblier.evaluation.model.Labels;
import fr.ensemblier.evaluation.model.SupportIndicators;
import fr.ensemblier.ui.French;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Puts a row behind a figure into words, with the ways to its files.
@Component
class RowWords {

    private static final Map<String, String> ACTS = Map.of(
            "NEED", "Besoin recueilli",
            "OFFER", "Offre publiée",
            "CONTACT", "Contact demandé",
            "HIRE", "Embauche",
            "MATCH", "Rapprochement",
            "CLOSED", "Offre fermée",
            "TALK", "Premier échange",
            "BARRIER", "Frein noté");

    private static final Map<String, String> ANSWERS =
            Map.of("IN_TIME", "Contact à temps", "LATE", "Contact après l’échéance", "NONE", "Pas de contact");

    private final Labels labels;

    RowWords(Labels labels) {
        this.labels = labels;
    }

    RowLine line(Indicator indicator, FactRow row, LocalDate today) {
        return new RowLine(
                French.shortDate(row.day(), today),
                ACTS.getOrDefault(row.act(), row.act()),
                person(indicator, row),
                href("/equipe/personnes/", row.personName() == null ? null : row.person()),
                row.organisationName(),
                href("/equipe/employeurs/", row.organisation()),
                place(indicator, row),
                href("/equipe/offres/", row.offer()),
                more(indicator, row));
    }

    EmployerLine line(EmployerRow row, LocalDate today) {
        return new EmployerLine(
                row.name(),
                "/equipe/employeurs/" + row.organisation(),
                Stream.of(
                                acts(row.needs(), "besoin", "besoins"),
                                acts(row.offers(), "offre publiée", "offres publiées"),
                                acts(row.contacts(), "contact demandé", "contacts demandés"),
                                acts(row.hires(), "embauche", "embauches"))
                        .flatMap(Optional::stream)
                        .collect(Collectors.joining(", ")),
                French.shortDate(row.latest(), today));
    }

    private static Optional<String> acts(long count, String one, String many) {
        return count == 0 ? Optional.empty() : Optional.of(French.plural(count, one, many));
    }

    /// The offer or the occupation; nothing where the fact has neither.
    private String place(Indicator indicator, FactRow row) {
        if (row.title() != null) {
            return row.title();
        }
        return indicator.breakdowns().contains(Breakdown.OCCUPATION) ? labels.occupation(row.occupation()) : "";
    }

    private static @Nullable String person(Indicator indicator, FactRow row) {
        if (row.personName() != null) {
            return row.personName();
        }
        if (indicator.equals(Indicators.PROPOSED)
                || indicator.equals(Indicators.CONTACTED)
                || indicator.equals(Indicators.HIRES)) {
            return "Suivie par une autre plateforme";
        }
        return indicator.equals(SupportIndicators.BARRIERS) ? "Dossier archivé ou effacé" : null;
    }

    private String more(Indicator indicator, FactRow row) {
        var answer = row.answer();
        if (indicator.equals(Indicators.NEEDS)) {
            return French.plural(row.weight(), "recrutement", "recrutements");
        }
        if (indicator.equals(Indicators.OFFERS)) {
            return French.plural(row.weight(), "poste", "postes");
        }
        if (answer == null) {
            return "";
        }
        if (indicator.equals(Indicators.HIRES)) {
            return labels.of(Breakdown.LASTING, answer);
        }
        if (indicator.equals(SupportIndicators.BARRIERS)) {
            return labels.of(Breakdown.BARRIER, answer);
        }
        return ANSWERS.getOrDefault(answer, answer.replace(" / ", " sur "));
    }

    private static @Nullable String href(String prefix, @Nullable UUID id) {
        return id == null ? null : prefix + id;
    }
}
