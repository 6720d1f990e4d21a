package fr.ensemblier.evaluation.model;

import fr.ensemblier.foundation.ValueLists;
import fr.ensemblier.occupations.Certification;
import fr.ensemblier.occupations.Occupations;
import fr.ensemblier.territory.Commune;
import fr.ensemblier.territory.Communes;
import fr.ensemblier.ui.French;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Map;
import org.springframework.stereotype.Component;

/// Classes and results in words.
@Component
public class Labels {

    private static final Map<String, String> SETTINGS =
            Map.of("HOME", "À domicile", "ESTABLISHMENT", "En établissement");
    private static final Map<String, String> SECTORS =
            Map.of("PUBLIC", "Public", "NON_PROFIT", "Privé à but non lucratif", "FOR_PROFIT", "Privé commercial");
    private static final Map<String, String> DURATIONS =
            Map.of("LASTING", "CDI, titulaire, 6 mois et plus", "OTHER", "Moins de 6 mois, alternance, autre");
    /// The acts of the platform itself, as a recruiter or an employer, apart from those of its partners (R-T3).
    private static final Map<String, String> HOLDERS =
            Map.of("OWN", "La plateforme elle-même", "PARTNER", "Ses partenaires");
    private static final Map<String, String> TIMES = Map.of("FULL_TIME", "Temps plein", "PART_TIME", "Temps partiel");
    private static final Map<String, String> ORIGINS = Map.of(
            "MATCH", "Rapprochement",
            "PATHWAY", "Parcours",
            "EVENT", "Évènement",
            "IMMERSION", "Immersion",
            "SPONTANEOUS", "Candidature spontanée",
            "DECLARED", "Déclarée par la personne ou l’employeur");

    /// Classes of support, beside the lists that the platforms know.
    private static final Map<Breakdown, Map<String, String>> OTHERS = Map.of(
            Breakdown.STANDING,
            Map.of("OPEN", "Pas encore levé", "LIFTED", "Levé"),
            Breakdown.MOVEMENT,
            Map.of(
                    "ENTERED", "Entrées dans la période, toujours suivies",
                    "PASSED", "Entrées et sorties dans la période",
                    "STAYED", "Déjà suivies, toujours suivies",
                    "LEFT", "Déjà suivies, sorties dans la période"),
            Breakdown.EXIT,
            Map.of(
                    "LASTING_WORK_IN", "Emploi durable, dans le secteur",
                    "LASTING_WORK_OUT", "Emploi durable, hors du secteur",
                    "WORK_IN", "Autre emploi, dans le secteur",
                    "WORK_OUT", "Autre emploi, hors du secteur",
                    "TRAINING_IN", "Formation du secteur",
                    "TRAINING_OUT", "Formation hors du secteur",
                    "OTHER", "Autre sortie"),
            Breakdown.REPLY,
            Map.of("IN_TIME", "Réponse à temps", "LATE", "Réponse en retard", "NONE", "Pas de réponse"),
            Breakdown.RETENTION,
            Map.of("YES", "Oui", "NO", "Non"),
            Breakdown.FRAME,
            Map.of(
                    "PMSMP", "PMSMP",
                    "PUPIL", "Séquence d’observation d’élève",
                    "VISIT", "Visite sans travail",
                    "MINI_STAGE", "Mini-stage de la CCI"),
            Breakdown.LED,
            Map.of("HIRE", "Un emploi", "TRAINING", "Une formation", "NONE", "Ni l’un ni l’autre"),
            Breakdown.LEVEL,
            Map.of(
                    "3", "Niveau 3 (CAP, BEP)",
                    "4", "Niveau 4 (bac)",
                    "5", "Niveau 5 (bac + 2)",
                    "6", "Niveau 6 (bac + 3)",
                    "7", "Niveau 7 (bac + 5)",
                    "OTHER", "Certificat sans niveau",
                    "NONE", "Aucun diplôme déclaré"),
            Breakdown.EXPERIENCE,
            Map.of("YES", "Avec expérience", "NO", "Sans expérience"));

    private static final Map<String, String> TRAININGS = Map.of(
            "FILLED", "Prises",
            "FREE", "Libres",
            "CANCELLED", "Annulées",
            "WHOLE", "Diplôme ou titre entier",
            "BLOCKS", "Un ou plusieurs blocs",
            "VAE_WHOLE", "Par la VAE, diplôme ou titre entier",
            "VAE_BLOCKS", "Par la VAE, un ou plusieurs blocs",
            "INDIVIDUAL", "Individuelle",
            "COLLECTIVE", "Collective",
            "HYBRID", "Hybride");

    private static final Map<String, String> AGES = Map.of(
            "UNDER_18", "Moins de 18 ans",
            "18_25", "De 18 à 25 ans",
            "26_44", "De 26 à 44 ans",
            "45_54", "De 45 à 54 ans",
            "55_AND_OVER", "55 ans et plus");

    /// The families as `organisations` keeps them; a new one shows its code until it is named here.
    private static final Map<String, String> FAMILIES = Map.ofEntries(
            Map.entry("EHPAD", "EHPAD"),
            Map.entry("EHPA", "Hébergement pour personnes âgées"),
            Map.entry("RESIDENCE_AUTONOMIE", "Résidence autonomie"),
            Map.entry("ACCUEIL_JOUR", "Accueil de jour"),
            Map.entry("USLD", "Soins de longue durée"),
            Map.entry("SAD", "Service autonomie à domicile"),
            Map.entry("SSIAD", "Soins infirmiers à domicile"),
            Map.entry("HAD", "Hospitalisation à domicile"),
            Map.entry("HANDICAP_ADULTE", "Handicap, adultes"),
            Map.entry("HANDICAP_ENFANT", "Handicap, enfants"),
            Map.entry("HANDICAP_EXPERIMENTAL", "Handicap, structure expérimentale"),
            Map.entry("SERVICE_HANDICAP", "Handicap, service à domicile"),
            Map.entry("ESAT", "ESAT"),
            Map.entry("ENTREPRISE_ADAPTEE", "Entreprise adaptée"),
            Map.entry("ESRP", "Réadaptation professionnelle"),
            Map.entry("RESSOURCE", "Centre de ressources"),
            Map.entry("TUTELLE", "Protection des majeurs"),
            Map.entry("SANITAIRE", "Hôpital ou clinique"),
            Map.entry("ORIENTATION", "Information et orientation"),
            Map.entry("FORMATION", "Organisme de formation"),
            Map.entry("OTHER", "Autre structure"));

    /// One unknown in five: beyond, the rate goes with its bounds.
    private static final int MANY_UNKNOWN = 5;

    private static final int WHOLE_DAYS = 10;

    private final ValueLists lists;
    private final Occupations occupations;
    private final Communes communes;

    Labels(ValueLists lists, Occupations occupations, Communes communes) {
        this.lists = lists;
        this.occupations = occupations;
        this.communes = communes;
    }

    public String of(Breakdown by, String code) {
        if (code.equals(Breakdown.NOT_STATED)) {
            return by == Breakdown.RETENTION ? "Inconnu" : "Non précisé";
        }
        return switch (by) {
            case OCCUPATION -> occupations.brief(code);
            case SETTING -> SETTINGS.getOrDefault(code, code);
            case FAMILY -> FAMILIES.getOrDefault(code, code);
            case SECTOR -> SECTORS.getOrDefault(code, code);
            case CONTRACT -> lists.label("CONTRACT_CLASS", code);
            case LASTING -> DURATIONS.getOrDefault(code, code);
            case WORKING_TIME -> TIMES.getOrDefault(code, code);
            case ORIGIN -> ORIGINS.getOrDefault(code, code);
            case HOLDER -> HOLDERS.getOrDefault(code, code);
            case DIFFICULTY -> lists.label("NEED_DIFFICULTY", code);
            case AGE -> AGES.getOrDefault(code, code);
            case SITUATION -> lists.label("SITUATION", code);
            case SOURCE -> lists.label("SOURCE", code);
            case BARRIER -> lists.label("BARRIER", code);
            case AUDIENCE -> code.equals("OTHER") ? "Autre public" : lists.label("AUDIENCE", code);
            case SEX -> lists.label("SEX", code);
            case MOTIVE -> lists.label("MOTIVE", code);
            case BASIN -> basin(code);
            case CERTIFICATION ->
                occupations.certification(code).map(Certification::name).orElse(code);
            case TAUGHT -> OTHERS.getOrDefault(Breakdown.LEVEL, Map.of()).getOrDefault(code, "Niveau " + code);
            case CAUSE -> code.equals("FINISHED") ? "Terminée" : lists.label("TRAINEE_BREAK", code);
            case EVENT_KIND -> lists.label("EVENT_KIND", code);
            case MEANT -> lists.label("EVENT_FOR", code);
            case SEATS, OBTAINED, VAE_KIND -> TRAININGS.getOrDefault(code, code);
            case FRAME, STANDING, MOVEMENT, EXIT, REPLY, RETENTION, LED, LEVEL, EXPERIENCE ->
                OTHERS.getOrDefault(by, Map.of()).getOrDefault(code, code);
        };
    }

    /// An EPCI goes by its largest commune: « Autour de Bordeaux ».
    private String basin(String code) {
        if (code.equals("OUT")) {
            return "Hors du territoire";
        }
        return communes.ofEpci(code).stream()
                .max(Comparator.comparingInt(Commune::population))
                .map(largest -> "Autour " + French.of(largest.name()))
                .or(() -> communes.find(code).map(Commune::name))
                .orElse(code);
    }

    public String occupation(String code) {
        return of(Breakdown.OCCUPATION, code);
    }

    /// The figure alone: « 54 », « 62 % », « 12 jours », « absent ».
    public static String figure(Result result) {
        return switch (result) {
            case Result.Absent _ -> "absent";
            case Result.NotApplicable _ -> "sans objet";
            case Result.Count(var count) -> French.number(count);
            case Result.Rate(var part, var whole) -> percent(part, whole);
            case Result.Median(var days, var _) -> days(days).replace(French.SPACE, " ");
        };
    }

    /// The figure with what it is made of: a rate never goes without its fraction.
    public static String full(Result result) {
        return switch (result) {
            case Result.Rate(var part, var whole) -> French.share(part, whole);
            case Result.Median(var days, var n) ->
                days(days) + ", n" + French.SPACE + "=" + French.SPACE + French.number(n);
            case Result.Absent _, Result.NotApplicable _, Result.Count _ -> figure(result);
        };
    }

    /// What stands below the figure, empty if there is nothing to add.
    public static String companion(Indicator indicator, Cell cell) {
        return switch (indicator.code()) {
            case "R07" ->
                French.plural(cell.part(), "entrée", "entrées") + ", "
                        + French.plural(cell.count() - cell.whole(), "sortie", "sorties") + ", "
                        + French.number(cell.whole()) + " en cours";
            case "R03" -> "dont " + French.plural(cell.part(), "avec son nom", "avec leur nom");
            case "R09" ->
                "dont " + French.plural(cell.part(), "prise", "prises") + ", "
                        + French.plural(cell.whole(), "annulée", "annulées");
            case "R11" -> "dans " + French.plural(cell.whole(), "besoin", "besoins");
            case "R12" -> "pour " + French.plural(cell.whole(), "poste", "postes");
            case "R08" -> French.plural(cell.whole(), "jour de présence", "jours de présence");
            case "R17" -> "dont " + French.plural(cell.part(), "levé depuis", "levés depuis");
            case "S05" -> "dont " + French.plural(cell.part(), "entière", "entières");
            case "S06" -> "dont " + French.plural(cell.part(), "durable", "durables");
            case "I01a", "I01b", "I02" -> known(cell);
            default -> {
                if (indicator.isDelay()) {
                    yield French.plural(cell.n(), "personne", "personnes");
                }
                yield indicator.isRate() ? fraction(cell) : "";
            }
        };
    }

    private static String fraction(Cell cell) {
        if (cell.whole() == 0) {
            return "aucun à compter";
        }
        var share = French.number(cell.part()) + " sur " + French.number(cell.whole());
        return cell.delay() instanceof Result.Median(var days, var _) ? share + ", délai médian " + days(days) : share;
    }

    /// The share of those known, how many are not, and the bounds where these are many (I01).
    private static String known(Cell cell) {
        var unknown = cell.count() - cell.whole();
        if (cell.count() == 0) {
            return "aucune embauche assez ancienne";
        }
        var said = new ArrayList<String>();
        if (cell.whole() > 0) {
            said.add(French.number(cell.part()) + " sur " + French.number(cell.whole()));
        }
        if (unknown > 0) {
            said.add(French.plural(unknown, "inconnue", "inconnues"));
        }
        var bounds = unknown * MANY_UNKNOWN > cell.count() && cell.whole() > 0
                ? ", donc entre " + percent(cell.part(), cell.count()) + " et "
                        + percent(cell.part() + unknown, cell.count())
                : "";
        return String.join(", ", said) + bounds;
    }

    private static String percent(long part, long whole) {
        return French.percent(Math.round(100.0 * part / whole));
    }

    /// Half a day says nothing of ten or more.
    private static String days(double days) {
        return French.number(days, days < WHOLE_DAYS ? 1 : 0) + French.SPACE + (days < 2 ? "jour" : "jours");
    }
}
