package fr.ensemblier.evaluation.model;

import static fr.ensemblier.evaluation.model.Breakdown.AGE;
import static fr.ensemblier.evaluation.model.Breakdown.AUDIENCE;
import static fr.ensemblier.evaluation.model.Breakdown.BARRIER;
import static fr.ensemblier.evaluation.model.Breakdown.BASIN;
import static fr.ensemblier.evaluation.model.Breakdown.CONTRACT;
import static fr.ensemblier.evaluation.model.Breakdown.EXIT;
import static fr.ensemblier.evaluation.model.Breakdown.EXPERIENCE;
import static fr.ensemblier.evaluation.model.Breakdown.FAMILY;
import static fr.ensemblier.evaluation.model.Breakdown.FRAME;
import static fr.ensemblier.evaluation.model.Breakdown.LASTING;
import static fr.ensemblier.evaluation.model.Breakdown.LED;
import static fr.ensemblier.evaluation.model.Breakdown.LEVEL;
import static fr.ensemblier.evaluation.model.Breakdown.MOTIVE;
import static fr.ensemblier.evaluation.model.Breakdown.MOVEMENT;
import static fr.ensemblier.evaluation.model.Breakdown.OCCUPATION;
import static fr.ensemblier.evaluation.model.Breakdown.REPLY;
import static fr.ensemblier.evaluation.model.Breakdown.RETENTION;
import static fr.ensemblier.evaluation.model.Breakdown.SETTING;
import static fr.ensemblier.evaluation.model.Breakdown.SEX;
import static fr.ensemblier.evaluation.model.Breakdown.SITUATION;
import static fr.ensemblier.evaluation.model.Breakdown.SOURCE;
import static fr.ensemblier.evaluation.model.Breakdown.STANDING;
import static fr.ensemblier.evaluation.model.Indicators.Q3;
import static fr.ensemblier.evaluation.model.Indicators.Q5;
import static fr.ensemblier.evaluation.model.Indicators.Q6;

import fr.ensemblier.evaluation.model.Indicator.Counting;
import fr.ensemblier.evaluation.model.Indicator.Engaged;
import fr.ensemblier.evaluation.model.Indicator.Kind;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The indicators of the people that the platform supports, from the first talk to a year in the job.
public final class SupportIndicators {

    static final List<Breakdown> WHO = List.of(AGE, SEX, SITUATION, AUDIENCE, MOTIVE, SOURCE, LEVEL, EXPERIENCE, BASIN);
    private static final String SIX_MONTHS =
            "Une embauche annulée ne compte pas. Si les deux réponses diffèrent, la fin gardée par l’équipe décide.";

    public static final Indicator MET = supporting(
            "R06",
            "personnes rencontrées",
            Kind.REALISATION,
            "C5.1",
            "personnes",
            "Personnes avec qui l’équipe a eu un premier entretien dans la période.",
            null,
            "Le premier entretien noté : appel, visio ou rendez-vous. Un message ou un évènement ne compte pas. La durée n’est pas saisie.",
            "Le jour du premier entretien",
            Counting.PEOPLE,
            WHO);

    public static final Indicator SUPPORTED = supporting(
            "R07",
            "personnes accompagnées",
            Kind.REALISATION,
            "C5.1, C5.2",
            "personnes",
            "Personnes avec au moins un parcours ouvert dans la période, ne serait-ce qu’un jour. Plusieurs parcours à la suite"
                    + " sont un seul accompagnement.",
            null,
            "Le parcours ouvert. « Entrée » : il commence dans la période. « Sortie » : il y finit, sans autre parcours ouvert.",
            "Chaque jour entre l’ouverture et la sortie",
            Counting.PEOPLE,
            with(WHO, MOVEMENT));

    public static final Indicator IMMERSIONS = supporting(
            "R08",
            "immersions faites",
            Kind.REALISATION,
            "C5.1",
            "immersions",
            "Immersions menées à leur terme dans la période, avec leurs jours de présence : PMSMP, visites,"
                    + " mini-stages. Une immersion interrompue ne compte pas. La venue d’un élève sans dossier compte pour"
                    + " l’employeur (R10), pas ici.",
            null,
            "Le dernier jour de l’immersion.",
            "Le dernier jour",
            Counting.PEOPLE,
            Stream.concat(Stream.of(FRAME, OCCUPATION, SETTING, FAMILY), WHO.stream())
                    .toList());

    public static final Indicator IMMERSIONS_LED_ON = supporting(
            "S14",
            "immersions suivies d’un emploi ou d’une formation",
            Kind.RESULTAT,
            "C5.1",
            "immersions",
            "Immersions au bilan positif, suivies d’une embauche ou d’une entrée en formation dans les 3 mois.",
            "Immersions au bilan positif, finies depuis 3 mois.",
            "L’embauche, l’entrée en formation ou l’étape « Formation » d’un parcours, quel que soit l’employeur. Ce que dit le bilan ne compte pas.",
            "Le jour des 3 mois",
            Counting.RATE_OF_PEOPLE,
            Stream.concat(Stream.of(LED, FRAME, OCCUPATION, SETTING, FAMILY), WHO.stream())
                    .toList());

    public static final Indicator BARRIERS = supporting(
            "R17",
            "freins rencontrés",
            Kind.REALISATION,
            "C5.2",
            "freins",
            "Freins notés dans la période, et combien d’entre eux sont levés aujourd’hui.",
            null,
            "Le frein est dit par la personne ou noté par l’équipe. Un frein qui revient n’est plus levé.",
            "Le jour où le frein est noté",
            Counting.PEOPLE,
            List.of(BARRIER, STANDING));

    public static final Indicator TUTORED = new Indicator(
            "R20",
            "personnes suivies par une tutrice ou un tuteur formé",
            "Tutorat",
            Kind.REALISATION,
            Engaged.RECRUITING,
            Q5,
            "C5.1",
            "personnes",
            "Personnes embauchées dont la tutrice ou le tuteur a suivi une formation au tutorat."
                    + " Une personne compte une fois dans la période.",
            null,
            "L’employeur ou l’équipe nomme qui l’accompagne et dit sa formation. « On ne sait pas » ne compte pas.",
            "Le jour où ce tutorat commence",
            Counting.PEOPLE,
            Stream.concat(Stream.of(OCCUPATION, CONTRACT, SETTING, FAMILY), WHO.stream())
                    .toList());

    public static final Indicator LED_ON = supporting(
            "S07a",
            "sorties vers l’emploi ou la formation",
            Kind.RESULTAT,
            "C5.2",
            "sorties",
            "Sorties vers un emploi ou une formation, quels qu’ils soient.",
            "Toutes les sorties de parcours. Une personne compte une fois : par sa dernière sortie de la période.",
            "La sortie du parcours, avec sa raison.",
            "Le jour de la sortie",
            Counting.RATE_OF_PEOPLE,
            with(WHO, EXIT));

    public static final Indicator LED_TO_SECTOR = supporting(
            "S07b",
            "sorties vers l’emploi ou la formation, dont dans le secteur",
            Kind.RESULTAT,
            "C5.2",
            "sorties",
            "Sorties vers un emploi ou une formation du secteur.",
            "Sorties vers un emploi ou une formation : le numérateur de S07a.",
            "La sortie du parcours, avec sa raison.",
            "Le jour de la sortie",
            Counting.RATE_OF_PEOPLE,
            with(WHO, EXIT));

    public static final Indicator LED_TO_LASTING_WORK = supporting(
            "S07c",
            "sorties vers l’emploi ou la formation, dont un emploi durable",
            Kind.RESULTAT,
            "C5.2",
            "sorties",
            "Sorties vers un CDI, un poste de titulaire ou un CDD d’au moins 6 mois.",
            "Sorties vers un emploi ou une formation : le numérateur de S07a.",
            "La sortie du parcours, avec sa raison.",
            "Le jour de la sortie",
            Counting.RATE_OF_PEOPLE,
            with(WHO, EXIT));

    public static final Indicator DAYS_TO_TRAINING = supporting(
            "S08a",
            "délai jusqu’à la formation",
            Kind.RESULTAT,
            "C5.2",
            "personnes",
            "Médiane des jours entre le premier entretien et la première formation commencée ensuite.",
            null,
            "L’entrée dans une session, ou l’étape « Formation » d’un parcours qui commence.",
            "Le jour où la formation commence",
            Counting.DAYS_OF_PEOPLE,
            WHO);

    public static final Indicator DAYS_TO_JOB = supporting(
            "S08b",
            "délai jusqu’à l’emploi",
            Kind.RESULTAT,
            "C5.2",
            "personnes",
            "Médiane des jours entre le premier entretien et la première embauche commencée ensuite.",
            null,
            "Le début du contrat. Une embauche d’avant le premier entretien ne compte pas.",
            "Le jour du début du contrat",
            Counting.DAYS_OF_PEOPLE,
            with(WHO, OCCUPATION));

    public static final Indicator ANSWERED = new Indicator(
            "S09",
            "orientations répondues à temps",
            "Orientations",
            Kind.RESULTAT,
            Engaged.SUPPORTING,
            Q3,
            "C3.2",
            "orientations",
            "Orientations auxquelles l’équipe a répondu à temps : 15 jours, sauf autre réglage de la plateforme.",
            "Orientations reçues dans la période dont l’échéance est passée.",
            "La première réponse de l’équipe au prescripteur.",
            "Le jour où la personne est orientée",
            Counting.RATE_OF_ACTS,
            List.of(REPLY, SOURCE));

    public static final Indicator IN_SECTOR_AT_SIX_MONTHS = retention(
            "I01a",
            "toujours dans le secteur à 6 mois",
            "Embauches dont on sait que la personne travaille encore dans le secteur, chez cet employeur ou un autre.",
            "Embauches qui ont 6 mois dans la période et dont on a des nouvelles : oui ou non. Les autres sont dites inconnues.",
            "La réponse à 6 mois, ou une autre embauche en cours ce jour-là. " + SIX_MONTHS,
            "Le jour des 6 mois");

    public static final Indicator IN_SECTOR_AT_A_YEAR = retention(
            "I01b",
            "toujours dans le secteur à 12 mois",
            "Embauches dont on sait que la personne travaille encore dans le secteur, chez cet employeur ou un autre.",
            "Embauches qui ont 12 mois dans la période et dont on a des nouvelles : oui ou non. Les autres sont dites inconnues.",
            "La réponse à 12 mois, ou une autre embauche en cours ce jour-là. " + SIX_MONTHS,
            "Le jour des 12 mois");

    public static final Indicator WITH_EMPLOYER = retention(
            "I02",
            "toujours chez l’employeur à 6 mois",
            "Embauches dont on sait que la personne est encore chez le même employeur.",
            "Embauches qui ont 6 mois dans la période et dont on a des nouvelles : oui ou non. Les autres sont dites inconnues.",
            "La réponse à 6 mois de la personne ou de l’employeur. " + SIX_MONTHS,
            "Le jour des 6 mois");

    private SupportIndicators() {}

    private static Indicator supporting(
            String code,
            String name,
            Kind kind,
            String criterion,
            String unit,
            String numerator,
            @Nullable String denominator,
            String event,
            String dated,
            Counting counting,
            List<Breakdown> breakdowns) {
        return new Indicator(
                code,
                name,
                name,
                kind,
                Engaged.SUPPORTING,
                Q5,
                criterion,
                unit,
                numerator,
                denominator,
                event,
                dated,
                counting,
                breakdowns);
    }

    private static Indicator retention(
            String code, String name, String numerator, String denominator, String event, String dated) {
        return new Indicator(
                code,
                name,
                name,
                Kind.IMPACT,
                Engaged.RECRUITING,
                Q6,
                "C6.2",
                "embauches",
                numerator,
                denominator,
                event,
                dated,
                Counting.RATE_OF_PEOPLE,
                Stream.concat(Stream.of(RETENTION, OCCUPATION, CONTRACT, LASTING, SETTING, FAMILY), WHO.stream())
                        .toList());
    }

    private static List<Breakdown> with(List<Breakdown> some, Breakdown first) {
        return Stream.concat(Stream.of(first), some.stream()).toList();
    }
}
