package fr.ensemblier.demonstration;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Invented words and plausible orders of magnitude for offers and needs.
final class OffersWords {

    /// An occupation offered: its weight in a family of structures, monthly pay before tax for 35 h, what one does.
    record Job(String code, int weight, int low, int high, List<String> doing) {}

    private static final List<String> HOME_HELP = List.of(
            "Vous aidez des personnes âgées ou handicapées à se lever, à préparer le repas, à sortir.",
            "Vous passez chez quatre à six personnes par jour, dans un secteur resserré.",
            "Vous faites les courses avec la personne, un peu de ménage, et beaucoup de conversation.",
            "Vous aidez à la toilette, au repas, aux démarches, toujours avec un plan d’aide écrit.");
    private static final List<String> CARE = List.of(
            "Vous accompagnez huit à dix résidents dans les soins du matin, à deux pour les gestes lourds.",
            "Vous aidez à la toilette, aux repas et au lever, et vous dites à l’infirmière ce qui change.",
            "Vous travaillez avec une équipe de jour de onze personnes, sur deux étages.",
            "Vous intervenez à domicile le matin, puis vous partagez vos observations en équipe.");
    private static final List<String> HOUSE = List.of(
            "Vous entretenez les chambres et les espaces communs, et vous servez les repas.",
            "Vous connaissez chaque résident par ses habitudes : c’est aussi de l’accompagnement.",
            "Vous préparez la salle, servez le petit-déjeuner, puis entretenez les chambres d’un étage.");
    private static final List<String> SOCIAL = List.of(
            "Vous accompagnez des adultes dans leur vie de tous les jours et dans leurs projets.",
            "Vous construisez avec chaque personne son projet, et vous le suivez avec l’équipe.",
            "Vous proposez des activités, préparez des sorties, tenez le lien avec les familles.",
            "Vous accompagnez un groupe de sept jeunes, avec une collègue, du matin à la fin d’après-midi.");
    private static final List<String> HEALTH = List.of(
            "Vous préparez et donnez les soins, avec un médecin coordonnateur présent deux jours par semaine.",
            "Vous suivez une soixantaine de personnes avec une collègue, et vous guidez l’équipe soignante.",
            "Vous évaluez les besoins, proposez un plan de soins et en parlez en équipe chaque lundi.");
    private static final List<String> LEADING = List.of(
            "Vous organisez les plannings, rencontrez les familles et soutenez vingt-cinq intervenantes.",
            "Vous tenez l’accueil, le téléphone et les dossiers, avec une équipe qui s’entraide.",
            "Vous animez une équipe de quatorze personnes et suivez les projets avec la direction.");

    private static final Job AIDE = new Job("aide-a-domicile", 46, 1830, 1960, HOME_HELP);
    private static final Job AVF = new Job("assistant-de-vie-aux-familles", 22, 1860, 2030, HOME_HELP);
    private static final Job AVD = new Job("assistant-de-vie-dependance", 8, 1880, 2060, HOME_HELP);
    private static final Job AES = new Job("accompagnant-educatif-et-social", 14, 1890, 2090, SOCIAL);
    private static final Job AS = new Job("aide-soignant", 40, 2050, 2380, CARE);
    private static final Job ASH = new Job("agent-de-service-hospitalier", 18, 1830, 1950, HOUSE);
    private static final Job IDE = new Job("infirmier", 14, 2380, 2850, HEALTH);
    private static final Job ME = new Job("moniteur-educateur", 14, 1960, 2280, SOCIAL);
    private static final Job ES = new Job("educateur-specialise", 16, 2110, 2560, SOCIAL);
    private static final Job ERGO = new Job("ergotherapeute", 5, 2250, 2650, HEALTH);
    private static final Job PSY = new Job("psychologue", 4, 2480, 3050, HEALTH);
    private static final Job ANIM = new Job("animateur", 5, 1880, 2120, SOCIAL);
    private static final Job CUISINE = new Job("cuisinier-de-collectivite", 4, 1900, 2150, HOUSE);
    private static final Job NUIT = new Job("veilleur-de-nuit", 5, 1850, 2020, SOCIAL);
    private static final Job RS = new Job("responsable-de-secteur", 7, 2150, 2550, LEADING);
    private static final Job CHEF = new Job("chef-de-service", 4, 2780, 3400, LEADING);
    private static final Job SEC = new Job("secretaire-medico-social", 4, 1860, 2120, LEADING);
    private static final Job ATELIER = new Job("moniteur-atelier", 26, 1950, 2250, SOCIAL);
    private static final Job TISF = new Job("tisf", 4, 1950, 2200, HOME_HELP);

    static final Map<String, List<Job>> JOBS = Map.of(
            "SAD", List.of(AIDE, AVF, AVD, AES, RS, TISF, SEC),
            "SSIAD", List.of(AS, IDE, AES, ERGO),
            "EHPAD", List.of(AS, ASH, IDE, AES, ANIM, CUISINE, PSY, ERGO, SEC),
            "RESIDENCE_AUTONOMIE", List.of(ASH, ANIM, NUIT, AES, CUISINE),
            "HANDICAP_ADULTE", List.of(AES, ES, ME, NUIT, AS, CHEF, ASH),
            "HANDICAP_ENFANT", List.of(ES, ME, AES, PSY, ERGO, CHEF),
            "ESAT", List.of(ATELIER, ES, ME, CHEF),
            "SERVICE_HANDICAP", List.of(ES, AES, PSY, ERGO, CHEF),
            "OTHER", List.of(AS, ASH, IDE, AES));

    static final List<String> PLACES_AT_HOME = List.of(
            "Notre service suit 140 personnes dans des communes proches les unes des autres.",
            "Nous sommes une petite équipe qui se voit chaque jeudi autour d’un café.",
            "Les tournées sont préparées à l’avance et les trajets sont comptés comme du travail.",
            "Ici, chaque intervenante connaît les personnes qu’elle aide : les remplacements sont rares.");
    static final List<String> PLACES_INSIDE = List.of(
            "Une maison de 54 chambres, un jardin, une équipe qui reste.",
            "Nous accueillons 60 personnes dans un bâtiment refait il y a trois ans.",
            "La structure est au centre du bourg, à cinq minutes à pied de l’arrêt de car.",
            "Un lieu à taille humaine : vingt-huit places, tout le monde se connaît.");
    static final String BEGINNERS = "Débuter est possible : nous montrons les gestes et nous restons à côté.";
    static final List<String> WELCOMES = List.of(
            "Les deux premières semaines se passent en binôme.",
            "Nous cherchons quelqu’un qui prend le temps, même quand la matinée est pleine.",
            "Le planning est connu six semaines à l’avance, et on peut l’échanger.",
            "Venez passer une demi-journée avec nous avant de vous décider.",
            BEGINNERS);
    static final List<String> TRAININGS = List.of(
            "Formation payée de 12 semaines avant la prise de poste",
            "Préparation du titre professionnel en un an, sur le temps de travail",
            "Trois modules de deux jours : gestes, repas, maladie d’Alzheimer",
            "Parcours de validation des acquis après un an de poste");
    static final List<String> ADVANTAGES = List.of(
            "TRAVEL_PAID",
            "STABLE_PLANNING",
            "CHOSEN_HOURS",
            "TEAM_MEETINGS",
            "PAIR_START",
            "TRAINING_PLAN",
            "BONUSES",
            "MEALS",
            "EQUIPMENT",
            "BIKE",
            "HOUSING",
            "CHILDCARE");
    static final List<String> COMMENTS = List.of(
            "Deux départs annoncés avant l’été.",
            "Poste vacant, remplacé par des intérimaires depuis trois mois.",
            "Cherche surtout pour les tournées du soir.",
            "Prêt à former une personne qui débute.",
            "Les candidates habitent trop loin des premières tournées.",
            "Ouverture de six places prévue.");
    static final List<String> CLOSED = List.of(
            "FILLED_PLATFORM",
            "FILLED_PLATFORM",
            "FILLED_PLATFORM",
            "FILLED_PLATFORM",
            "FILLED_PLATFORM",
            "FILLED_PLATFORM",
            "FILLED_PLATFORM",
            "FILLED_PLATFORM",
            "FILLED_OTHER",
            "FILLED_OTHER",
            "FILLED_OTHER",
            "FILLED_OTHER",
            "FILLED_OTHER",
            "CANCELLED",
            "CANCELLED",
            "POSTPONED",
            "POSTPONED",
            "NO_CANDIDATE",
            "NO_CANDIDATE",
            "CONTENT_CHANGED",
            "EXPIRED",
            "DUPLICATE");

    /// « EHPAD:aide-soignant » and so on, with a space between them.
    static String whereOneWorks() {
        return JOBS.entrySet().stream()
                .flatMap(family -> family.getValue().stream().map(job -> family.getKey() + ":" + job.code()))
                .sorted()
                .collect(Collectors.joining(" "));
    }

    private OffersWords() {}
}
