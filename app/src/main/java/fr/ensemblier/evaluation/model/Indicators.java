package fr.ensemblier.evaluation.model;

import static fr.ensemblier.evaluation.model.Breakdown.AGE;
import static fr.ensemblier.evaluation.model.Breakdown.AUDIENCE;
import static fr.ensemblier.evaluation.model.Breakdown.BASIN;
import static fr.ensemblier.evaluation.model.Breakdown.CONTRACT;
import static fr.ensemblier.evaluation.model.Breakdown.DIFFICULTY;
import static fr.ensemblier.evaluation.model.Breakdown.EXPERIENCE;
import static fr.ensemblier.evaluation.model.Breakdown.FAMILY;
import static fr.ensemblier.evaluation.model.Breakdown.HOLDER;
import static fr.ensemblier.evaluation.model.Breakdown.LASTING;
import static fr.ensemblier.evaluation.model.Breakdown.LEVEL;
import static fr.ensemblier.evaluation.model.Breakdown.MOTIVE;
import static fr.ensemblier.evaluation.model.Breakdown.OCCUPATION;
import static fr.ensemblier.evaluation.model.Breakdown.ORIGIN;
import static fr.ensemblier.evaluation.model.Breakdown.SECTOR;
import static fr.ensemblier.evaluation.model.Breakdown.SETTING;
import static fr.ensemblier.evaluation.model.Breakdown.SEX;
import static fr.ensemblier.evaluation.model.Breakdown.SITUATION;
import static fr.ensemblier.evaluation.model.Breakdown.SOURCE;
import static fr.ensemblier.evaluation.model.Breakdown.WORKING_TIME;

import fr.ensemblier.evaluation.model.Indicator.Counting;
import fr.ensemblier.evaluation.model.Indicator.Engaged;
import fr.ensemblier.evaluation.model.Indicator.Kind;
import java.util.List;
import java.util.Optional;

/// The indicators that the system computes from its own rows, in the order of the common core.
public final class Indicators {

    static final String Q3 = "L’animation mobilise-t-elle les partenaires du territoire ?";
    static final String Q4 = "Les actions rendent-elles les métiers plus attractifs ?";
    static final String Q5 = "Les personnes trouvent-elles un emploi ?";
    static final String Q6 = "Les besoins de recrutement et la fidélisation évoluent-ils ?";

    public static final Indicator EMPLOYERS = new Indicator(
            "R10",
            "employeurs impliqués",
            "Employeurs",
            Kind.REALISATION,
            Engaged.RECRUITING,
            Q6,
            "C6.1",
            "employeurs",
            "Employeurs avec au moins un acte dans la période : besoin, offre publiée, contact demandé, embauche,"
                    + " immersion terminée ou accueil d’élève terminé."
                    + " Un employeur compte une fois.",
            null,
            "L’acte de l’employeur. Il est classé selon son premier acte de la période.",
            "Le jour de l’acte",
            Counting.ACTS,
            List.of(FAMILY, SECTOR, SETTING, OCCUPATION));

    public static final Indicator NEEDS = new Indicator(
            "R11",
            "recrutements prévus, d’après les besoins recueillis",
            "Besoins",
            Kind.REALISATION,
            Engaged.RECRUITING,
            Q3,
            "C3.2, C6.1",
            "recrutements",
            "Somme des recrutements prévus dans les besoins recueillis.",
            null,
            "Le besoin est dit par l’employeur ou noté par l’équipe.",
            "Le jour où le besoin est recueilli",
            Counting.ACTS,
            List.of(OCCUPATION, DIFFICULTY, SETTING, FAMILY));

    public static final Indicator OFFERS = new Indicator(
            "R12",
            "offres publiées",
            "Offres",
            Kind.REALISATION,
            Engaged.RECRUITING,
            Q4,
            "C4.3",
            "offres",
            "Offres publiées dans la période, avec leur nombre de postes.",
            null,
            "La publication de l’offre. Un renouvellement ne compte pas.",
            "Le jour de la publication",
            Counting.ACTS,
            List.of(OCCUPATION, CONTRACT, SETTING, FAMILY, HOLDER));

    public static final Indicator PROPOSED = new Indicator(
            "S01",
            "personnes proposées à un employeur",
            "Proposées",
            Kind.RESULTAT,
            Engaged.RECRUITING,
            Q4,
            "C4.3",
            "personnes",
            "Personnes au profil validé, montrées à au moins un employeur. Une personne compte une fois par période, sur la"
                    + " plateforme qui la suit.",
            null,
            "Le rapprochement est annoncé ou affiché à l’employeur. La personne est classée selon sa première proposition"
                    + " de la période.",
            "Le jour de l’annonce ou de l’affichage",
            Counting.PEOPLE,
            List.of(
                    OCCUPATION,
                    SETTING,
                    CONTRACT,
                    FAMILY,
                    AGE,
                    SEX,
                    SITUATION,
                    AUDIENCE,
                    MOTIVE,
                    SOURCE,
                    LEVEL,
                    EXPERIENCE,
                    BASIN));

    public static final Indicator CONTACTED = new Indicator(
            "S02",
            "rapprochements suivis d’un contact en 10 jours ouvrés",
            "Contactés",
            Kind.RESULTAT,
            Engaged.RECRUITING,
            Q4,
            "C4.3",
            "rapprochements",
            "Rapprochements pour lesquels l’employeur a demandé le contact avant l’échéance.",
            "Rapprochements montrés dans la période dont l’échéance est passée, sans ceux dont l’offre a fermé avant.",
            "La demande de contact de l’employeur.",
            "Le jour où le rapprochement est montré",
            Counting.RATE_OF_ACTS,
            List.of(OCCUPATION, SETTING, FAMILY, CONTRACT));

    public static final Indicator HIRES = new Indicator(
            "S06",
            "embauches",
            "Embauches",
            Kind.RESULTAT,
            Engaged.RECRUITING,
            Q5,
            "C5.2, C6.1",
            "embauches",
            "Embauches commencées, quel que soit ce qui les a amenées : une par personne, employeur et période."
                    + " Un CDD renouvelé compte une fois.",
            null,
            "Le début du contrat. « Durable » : CDI, titulaire ou CDD d’au moins 6 mois.",
            "Le jour du début du contrat",
            Counting.PEOPLE,
            List.of(
                    OCCUPATION,
                    CONTRACT,
                    LASTING,
                    WORKING_TIME,
                    SETTING,
                    FAMILY,
                    ORIGIN,
                    AGE,
                    SEX,
                    SITUATION,
                    AUDIENCE,
                    MOTIVE,
                    SOURCE,
                    LEVEL,
                    EXPERIENCE,
                    BASIN));

    public static final Indicator FILLED = new Indicator(
            "S10",
            "postes pourvus avec la plateforme",
            "Postes pourvus",
            Kind.RESULTAT,
            Engaged.RECRUITING,
            Q6,
            "C6.1",
            "postes",
            "Postes pourvus par une embauche enregistrée ici.",
            "Postes des offres fermées dans la période. Une offre en double, ou remplacée par une autre,"
                    + " ne compte pas si elle n’a amené aucune embauche.",
            "La fermeture de l’offre.",
            "Le jour de la fermeture",
            Counting.PEOPLE_AMONG,
            List.of(OCCUPATION, CONTRACT, SETTING, FAMILY));

    private static final List<Indicator> ALL = List.of(
            EventIndicators.EVENTS,
            EventIndicators.PRESENCES,
            SupportIndicators.MET,
            SupportIndicators.SUPPORTED,
            SupportIndicators.IMMERSIONS,
            TrainingIndicators.SEATS_OPENED,
            EMPLOYERS,
            NEEDS,
            OFFERS,
            SupportIndicators.BARRIERS,
            SupportIndicators.TUTORED,
            TrainingIndicators.VAES,
            PROPOSED,
            CONTACTED,
            TrainingIndicators.ENTRIES,
            TrainingIndicators.COMPLETED,
            TrainingIndicators.CERTIFIED,
            HIRES,
            SupportIndicators.LED_ON,
            SupportIndicators.LED_TO_SECTOR,
            SupportIndicators.LED_TO_LASTING_WORK,
            SupportIndicators.DAYS_TO_TRAINING,
            SupportIndicators.DAYS_TO_JOB,
            SupportIndicators.ANSWERED,
            FILLED,
            SupportIndicators.IMMERSIONS_LED_ON,
            TrainingIndicators.ADMITTED,
            SupportIndicators.IN_SECTOR_AT_SIX_MONTHS,
            SupportIndicators.IN_SECTOR_AT_A_YEAR,
            SupportIndicators.WITH_EMPLOYER);

    private Indicators() {}

    public static List<Indicator> all() {
        return ALL;
    }

    public static Optional<Indicator> find(String code) {
        return ALL.stream().filter(indicator -> indicator.code().equals(code)).findFirst();
    }
}
