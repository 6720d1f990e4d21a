package fr.ensemblier.evaluation.dashboard;

import fr.ensemblier.evaluation.dashboard.IndicatorPage.EmployerLine;
import fr.ensemblier.evaluation.dashboard.IndicatorPage.RowLine;
import fr.ensemblier.evaluation.model.Breakdown;
import fr.ensemblier.evaluation.model.EmployerRow;
import fr.ensemblier.evaluation.model.FactRow;
import fr.ensemblier.evaluation.model.Indicator;
import fr.ensemblier.evaluation.model.Labels;
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

    private static final Map<String, String> ACTS = Map.ofEntries(
            Map.entry("EVENT", "Évènement"),
            Map.entry("NEED", "Besoin recueilli"),
            Map.entry("OFFER", "Offre publiée"),
            Map.entry("CONTACT", "Contact demandé"),
            Map.entry("HIRE", "Embauche"),
            Map.entry("MATCH", "Rapprochement"),
            Map.entry("CLOSED", "Offre fermée"),
            Map.entry("TALK", "Premier entretien"),
            Map.entry("SUPPORT", "Accompagnement ouvert"),
            Map.entry("BARRIER", "Frein noté"),
            Map.entry("TUTOR", "Tutorat commencé"),
            Map.entry("EXIT", "Sortie de parcours"),
            Map.entry("TRAINING", "Formation commencée"),
            Map.entry("REFERRAL", "Orientation reçue"),
            Map.entry("IMMERSION", "Immersion"),
            Map.entry("PUPIL", "Accueil d’un élève"),
            Map.entry("SESSION", "Session de formation"),
            Map.entry("ENTRY", "Entrée en formation"),
            Map.entry("END", "Fin de formation"),
            Map.entry("CERTIFIED", "Résultat"),
            Map.entry("SCHOOL", "Réponse d’une école"),
            Map.entry("VAE_BEGUN", "VAE ouverte"),
            Map.entry("VAE_JUDGED", "Résultat de VAE"),
            Map.entry("CHECK", "Anniversaire de l’embauche"));

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
                row.act().equals("EVENT") ? "/equipe/evenements/" + row.id() : href("/equipe/offres/", row.offer()),
                more(indicator, row, today));
    }

    EmployerLine line(EmployerRow row, LocalDate today) {
        return new EmployerLine(
                row.name(),
                "/equipe/employeurs/" + row.organisation(),
                Stream.of(
                                acts(row.needs(), "besoin", "besoins"),
                                acts(row.offers(), "offre publiée", "offres publiées"),
                                acts(row.contacts(), "contact demandé", "contacts demandés"),
                                acts(row.hires(), "embauche", "embauches"),
                                acts(row.immersions(), "immersion", "immersions"),
                                acts(row.pupils(), "accueil d’élève", "accueils d’élèves"))
                        .flatMap(Optional::stream)
                        .collect(Collectors.joining(", ")),
                French.shortDate(row.latest(), today));
    }

    private static Optional<String> acts(long count, String one, String many) {
        return count == 0 ? Optional.empty() : Optional.of(French.plural(count, one, many));
    }

    /// The offer, the course, the certification or the occupation; nothing where the fact has neither.
    private String place(Indicator indicator, FactRow row) {
        if (row.title() != null) {
            return row.act().startsWith("VAE_") ? labels.of(Breakdown.CERTIFICATION, row.title()) : row.title();
        }
        return indicator.breakdowns().contains(Breakdown.OCCUPATION) ? labels.occupation(row.occupation()) : "";
    }

    private static @Nullable String person(Indicator indicator, FactRow row) {
        if (row.personName() != null) {
            return row.personName();
        }
        return switch (indicator.code()) {
            case "S01", "S02", "S06" -> "Suivie par une autre plateforme";
            case "R08", "R17", "R21", "R20", "S09", "S14" -> "Dossier archivé ou effacé";
            default -> null;
        };
    }

    private String more(Indicator indicator, FactRow row, LocalDate today) {
        var answer = row.answer();
        return switch (indicator.code()) {
            case "R09" ->
                French.plural(row.weight(), "place", "places") + ", " + French.small(said(Breakdown.SEATS, answer));
            case "R02" -> said(Breakdown.EVENT_KIND, answer);
            case "R03" ->
                French.plural(row.weight(), "personne", "personnes") + ", "
                        + French.small(said(Breakdown.EVENT_KIND, answer));
            case "S03" -> "";
            case "S04" -> said(Breakdown.CAUSE, answer);
            case "S05" -> said(Breakdown.OBTAINED, answer);
            case "R21" -> said(Breakdown.VAE_KIND, answer);
            case "S15" -> "ADMITTED".equals(answer) ? "Admission" : "Refus";
            case "R11" -> French.plural(row.weight(), "recrutement", "recrutements");
            case "R12" -> French.plural(row.weight(), "poste", "postes");
            case "R07" -> answer == null ? "En cours" : "Jusqu’au " + French.shortDate(LocalDate.parse(answer), today);
            case "R08" -> French.plural(row.weight(), "jour", "jours");
            case "S14" -> said(Breakdown.LED, answer);
            case "R17" -> said(Breakdown.BARRIER, answer);
            case "S06" -> said(Breakdown.LASTING, answer);
            case "R20" -> answer == null ? "" : "Formation en " + answer;
            case "S07a" -> said(Breakdown.EXIT, answer);
            case "S07b", "S07c" -> said(Breakdown.EXIT, answer) + ("OTHER".equals(answer) ? ", hors du calcul" : "");
            case "S08a", "S08b" -> answer == null ? "" : French.plural(Long.parseLong(answer), "jour", "jours");
            case "S09" -> said(Breakdown.REPLY, answer);
            case "I01a", "I01b", "I02" -> said(Breakdown.RETENTION, answer);
            default -> answer == null ? "" : ANSWERS.getOrDefault(answer, answer.replace(" / ", " sur "));
        };
    }

    private String said(Breakdown by, @Nullable String answer) {
        return answer == null ? "" : labels.of(by, answer);
    }

    private static @Nullable String href(String prefix, @Nullable UUID id) {
        return id == null ? null : prefix + id;
    }
}
