package fr.ensemblier.immersions.model;

import fr.ensemblier.foundation.Parameters;
import fr.ensemblier.foundation.PlatformId;
import fr.ensemblier.ui.French;
import java.math.BigDecimal;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/// The limits of a PMSMP (R-W3, L5135-1 to L5135-8, D5135-1 to D5135-8). What breaks one is refused, never corrected in
/// silence.
@Component
public class PmsmpRules {

    private final Parameters parameters;

    PmsmpRules(Parameters parameters) {
        this.parameters = parameters;
    }

    /// What the structure would use it for, where it may not: a code of IMMERSION_FORBIDDEN, or NONE.
    public static final String HONEST = "NONE";

    /// An earlier one of hers, whatever became of it.
    public record Earlier(
            Immersion immersion,
            @org.jspecify.annotations.Nullable PmsmpObject object) {}

    public List<Breach> breaches(
            Immersion one, Agreement agreement, Immersion.Plan plan, String serves, List<Earlier> earlier) {
        var found = new ArrayList<Breach>();
        dates(one.platform(), plan, found);
        hours(one.platform(), agreement, plan, found);
        if (!serves.equals(HONEST)) {
            found.add(
                    new Breach(
                            "serves",
                            "Une PMSMP ne sert ni à tenir un poste permanent, ni à remplacer quelqu’un, ni à faire face à un surcroît ou à une saison."));
        }
        guardian(agreement, plan, found);
        renewal(one, agreement, earlier, found);
        return List.copyOf(found);
    }

    /// For other dates of what was handed off: its length, its hours, and her age on the new first day.
    public List<Breach> moved(PlatformId platform, Agreement agreement, Immersion.Plan plan) {
        var found = new ArrayList<Breach>();
        dates(platform, plan, found);
        hours(platform, agreement, plan, found);
        guardian(agreement, plan, found);
        return List.copyOf(found);
    }

    private static void guardian(Agreement agreement, Immersion.Plan plan, List<Breach> found) {
        if (agreement.her().minorOn(plan.from()) && agreement.her().guardian() == null) {
            found.add(new Breach("guardian", "La personne est mineure : écrivez qui signe comme représentant légal."));
        }
    }

    private void dates(PlatformId platform, Immersion.Plan plan, List<Breach> found) {
        var months = parameters.days("r-w3.most-months", platform);
        var last = plan.from().plusMonths(months).minusDays(1);
        if (plan.until().isBefore(plan.from())) {
            found.add(new Breach("until", "Le dernier jour vient avant le premier. Corrigez l’un des deux."));
        } else if (plan.until().isAfter(last)) {
            found.add(new Breach(
                    "until",
                    "Une PMSMP dure au plus " + (months == 1 ? "un mois" : months + " mois")
                            + " de date à date : jusqu’au " + French.fullDate(last) + "."));
        }
        var span = ChronoUnit.DAYS.between(plan.from(), plan.until()) + 1;
        if (span > 0 && plan.days() > span) {
            found.add(new Breach("days", "Il n’y a que " + French.plural(span, "jour", "jours") + " entre ces dates."));
        }
    }

    private void hours(PlatformId platform, Agreement agreement, Immersion.Plan plan, List<Breach> found) {
        var minor = agreement.her().minorOn(plan.from());
        var work = agreement.work();
        var weekly = parameters.number(minor ? "r-w3.minor-weekly-hours" : "r-w3.weekly-hours", platform);
        if (work.weeklyHours().compareTo(weekly) > 0) {
            found.add(new Breach(
                    "weeklyHours",
                    "Au plus " + hours(weekly) + " par semaine" + (minor ? " pour une personne mineure" : "") + "."));
        }
        var daily = parameters.number("r-w3.minor-daily-hours", platform);
        if (minor && work.dailyHours().compareTo(daily) > 0) {
            found.add(new Breach("dailyHours", "Au plus " + hours(daily) + " par jour pour une personne mineure."));
        }
        if (minor && work.night()) {
            found.add(new Breach("night", "Pas de travail de nuit pour une personne mineure."));
        }
        if (plan.hours().compareTo(work.dailyHours().multiply(BigDecimal.valueOf(plan.days()))) > 0) {
            found.add(new Breach(
                    "hours",
                    "Ce total dépasse " + French.plural(plan.days(), "jour", "jours") + " de "
                            + hours(work.dailyHours()) + ". Corrigez l’un des trois."));
        }
    }

    /// Renewable once with the same host, for the same object, when it was not reached: known once the first is over.
    private static void renewal(Immersion one, Agreement agreement, List<Earlier> earlier, List<Breach> found) {
        var same = earlier.stream()
                .filter(other -> other.immersion().establishment().equals(one.establishment())
                        && other.object() == agreement.aim().object()
                        && counts(other.immersion().state()))
                .map(Earlier::immersion)
                .toList();
        if (same.size() > 1 || same.stream().anyMatch(other -> other.renews() != null)) {
            found.add(new Breach(
                    "object", "Une PMSMP se renouvelle une seule fois chez le même employeur, pour le même objet."));
        } else if (same.size() == 1) {
            var first = same.getFirst();
            var said = first.debrief();
            if (said == null) {
                found.add(
                        new Breach(
                                "object",
                                "La première PMSMP chez cet employeur n’est pas finie, ou son bilan n’est pas noté. Elle se renouvelle seulement si l’objectif n’est pas atteint."));
            } else if (!Objects.equals(said.reached(), Boolean.FALSE)) {
                found.add(
                        new Breach(
                                "object",
                                "L’objectif de la première PMSMP chez cet employeur est atteint : elle ne se renouvelle pas pour le même objet."));
            }
        }
    }

    private static boolean counts(ImmersionState state) {
        return state instanceof ImmersionState.Past
                || state instanceof ImmersionState.Running
                || state instanceof ImmersionState.Covered;
    }

    /// « 17,5 h ».
    static String hours(BigDecimal count) {
        return TypedNumber.words(count) + French.SPACE + "h";
    }
}
