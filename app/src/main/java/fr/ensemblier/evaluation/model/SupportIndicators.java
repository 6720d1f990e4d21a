package fr.ensemblier.evaluation.model;

import static fr.ensemblier.evaluation.model.Breakdown.AGE;
import static fr.ensemblier.evaluation.model.Breakdown.BARRIER;
import static fr.ensemblier.evaluation.model.Breakdown.SITUATION;
import static fr.ensemblier.evaluation.model.Breakdown.SOURCE;
import static fr.ensemblier.evaluation.model.Breakdown.STANDING;

import fr.ensemblier.evaluation.model.Indicator.Kind;
import java.util.List;

/// The indicators of the people that the platform supports.
public final class SupportIndicators {

    private static final String Q5 = "Les personnes trouvent-elles un emploi ?";

    public static final Indicator MET = new Indicator(
            "R06",
            "personnes rencontrées",
            "Rencontrées",
            Kind.REALISATION,
            Q5,
            "C5.1",
            "personnes",
            "Personnes avec qui l’équipe a eu un premier échange dans la période.",
            null,
            "Le premier échange noté dans le dossier. Sa durée n’est pas saisie. Une présence à un évènement ne compte pas.",
            "Le jour du premier échange",
            true,
            List.of(AGE, SITUATION, SOURCE));

    public static final Indicator BARRIERS = new Indicator(
            "R17",
            "freins rencontrés",
            "Freins",
            Kind.REALISATION,
            Q5,
            "C5.2",
            "freins",
            "Freins notés dans la période, et combien d’entre eux sont levés aujourd’hui.",
            null,
            "Le frein est dit par la personne ou noté par l’équipe. Un frein qui revient n’est plus levé.",
            "Le jour où le frein est noté",
            true,
            List.of(BARRIER, STANDING));

    private SupportIndicators() {}
}
