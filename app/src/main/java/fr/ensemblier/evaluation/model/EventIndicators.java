package fr.ensemblier.evaluation.model;

import static fr.ensemblier.evaluation.model.Breakdown.EVENT_KIND;
import static fr.ensemblier.evaluation.model.Breakdown.MEANT;
import static fr.ensemblier.evaluation.model.Indicators.Q4;

import fr.ensemblier.evaluation.model.Indicator.Counting;
import fr.ensemblier.evaluation.model.Indicator.Engaged;
import fr.ensemblier.evaluation.model.Indicator.Kind;
import java.util.List;

/// The indicators of events.
public final class EventIndicators {

    public static final Indicator EVENTS = new Indicator(
            "R02",
            "évènements tenus",
            "Évènements",
            Kind.REALISATION,
            Engaged.MAKING_KNOWN,
            Q4,
            "C4.1",
            "évènements",
            "Évènements publiés dont le premier jour est dans la période, jusqu’à aujourd’hui. Un évènement annulé ne compte pas."
                    + " Chaque moment d’une quinzaine ou d’une tournée compte, et l’ensemble aussi.",
            null,
            "L’évènement a lieu.",
            "Le premier jour",
            Counting.ACTS,
            List.of(EVENT_KIND, MEANT));

    public static final Indicator PRESENCES = new Indicator(
            "R03",
            "présences aux évènements",
            "Présences",
            Kind.REALISATION,
            Engaged.MAKING_KNOWN,
            Q4,
            "C4.1",
            "présences",
            "Personnes venues aux évènements de la période : celles dont la présence est notée, et celles qui sont comptées"
                    + " à l’entrée sans leur nom. Qui vient à trois évènements compte trois fois : sans nom, on ne peut pas le"
                    + " savoir.",
            null,
            "La présence est notée, ou le nombre de personnes venues.",
            "Le premier jour de l’évènement",
            Counting.PEOPLE,
            List.of(EVENT_KIND, MEANT));

    private EventIndicators() {}
}
