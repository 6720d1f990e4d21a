package fr.ensemblier.demonstration;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// An event of the demonstration: `from` days from today, of `hours`, on so many more `days`; `seats` null without a
/// limit;
/// `asked` how many registered; `counted` who came without a word; `part` the title of the one that gathers it.
record WantedEvent(
        String kind,
        String title,
        int from,
        int days,
        int hours,
        @Nullable Integer seats,
        int asked,
        @Nullable Integer counted,
        String state,
        boolean remote,
        String audience,
        @Nullable String part,
        String words) {

    private static final Map<String, String> WORDS = Map.of(
            "@INFORMATION",
            "Des professionnels racontent leur journée.\nVous posez vos questions, vous repartez avec un rendez-vous si vous le souhaitez.",
            "@FAIR",
            "Des structures de votre secteur présentent leurs métiers et leurs postes.\nVenez sans CV : on se parle.",
            "@PRO",
            "Deux heures entre employeurs : un sujet, un intervenant, des solutions qui marchent ailleurs.",
            "@GAME",
            "Une heure pour résoudre une énigme en équipe et découvrir le métier.");

    /// The columns of the record, an event a line.
    static final List<WantedEvent> ALL =
            """
            INFORMATION|Découvrir l’aide à domicile|-124|0|2|20|14||PUBLISHED|false|JOB_SEEKERS||@INFORMATION
            INFORMATION|Aide-soignante, aide-soignant : comment faire ?|-60|0|2|20|17||PUBLISHED|false|JOB_SEEKERS||@INFORMATION
            INFORMATION|Découvrir l’aide à domicile|-40|0|2|20|12||PUBLISHED|false|JOB_SEEKERS||@INFORMATION
            INFORMATION|Travailler la nuit, travailler le week-end|-20|0|2|15|15||PUBLISHED|false|JOB_SEEKERS||@INFORMATION
            INFORMATION|Découvrir l’aide à domicile|-6|0|2|20|16||PUBLISHED|false|JOB_SEEKERS||@INFORMATION
            JOB_DATING|Job dating du grand âge|-35|0|4|40|31||PUBLISHED|false|JOB_SEEKERS||@FAIR
            FORUM|Forum des métiers|-50|0|6||9|140|PUBLISHED|false|EVERYBODY||@FAIR
            MAPS|MAPS : des métiers qui comptent|-28|0|3|60|34||PUBLISHED|false|CAREER_CHANGERS||@FAIR
            CLUB|Club des ressources humaines : garder ses salariés|-15|0|3|25|13||PUBLISHED|false|EMPLOYERS||@PRO
            WEBINAR|Comprendre la VAE en une heure|-12|0|1|80|22||PUBLISHED|true|IN_POST||@INFORMATION
            OUTREACH|Sur le marché|-9|0|3||0|36|PUBLISHED|false|EVERYBODY||L’équipe tient une table : on passe, on parle, on prend un dépliant.
            PARTNER_MEETING|Présentation à l’agence pour l’emploi|-22|0|2||0|12|PUBLISHED|false|COUNSELLORS||Les métiers, la plateforme, comment orienter une personne.
            COACH_TRAINING|Formation des coachs de l’autonomie|-45|0|7|15|12||PUBLISHED|false|COUNSELLORS||Une journée pour connaître les métiers et savoir en parler.
            ESCAPE_GAME|Jeu d’évasion : une nuit à l’EHPAD|10|0|2|12|8||CANCELLED|false|PUPILS||@GAME
            INFORMATION|Découvrir l’aide à domicile|5|0|2|12|16||PUBLISHED|false|JOB_SEEKERS||@INFORMATION
            INFORMATION|Les métiers du soin, sur place et à distance|19|0|2|20|7||PUBLISHED|true|EVERYBODY||@INFORMATION
            WEBINAR|Devenir aide-soignante ou aide-soignant|8|0|1||18||PUBLISHED|true|CAREER_CHANGERS||@INFORMATION
            FORUM|Forum de l’emploi et de la formation|23|0|6||5||PUBLISHED|false|EVERYBODY||@FAIR
            JOB_DATING|Job dating du handicap|27|0|3|40|0||DRAFT|false|JOB_SEEKERS||@FAIR
            FORTNIGHT|Quinzaine des métiers de l’autonomie|45|13|9||0||PUBLISHED|false|EVERYBODY||Quinze jours de portes ouvertes, de visites et de rencontres, partout sur le territoire.
            MAPS|Ouverture de la quinzaine|45|0|3|60|11||PUBLISHED|false|EVERYBODY|Quinzaine des métiers de l’autonomie|@FAIR
            ESCAPE_GAME|Jeu d’évasion : une nuit à l’EHPAD|48|0|2|12|12||PUBLISHED|false|PUPILS|Quinzaine des métiers de l’autonomie|@GAME
            CLUB|Recevoir des personnes en immersion|52|0|2|25|6||PUBLISHED|false|EMPLOYERS|Quinzaine des métiers de l’autonomie|@PRO
            BUS_TOUR|Le bus des métiers|63|4|8||0||PUBLISHED|false|EVERYBODY||Un bus, des professionnels et un simulateur de vieillissement. Montez quand vous voulez.
            OUTREACH|Le bus sur la place|63|0|6||0||PUBLISHED|false|EVERYBODY|Le bus des métiers|Montez, essayez, parlez avec une aide à domicile.
            OPEN_DAY|Portes ouvertes d’un EHPAD|-70|0|6||6|85|PUBLISHED|false|EVERYBODY||Une visite guidée par les professionnels, des résidents qui racontent, un atelier pour essayer.
            OPEN_DAY|Portes ouvertes d’une résidence, sur place ou à distance|15|0|3|30|4||PUBLISHED|true|EVERYBODY||Une visite guidée par les professionnels. À distance, une caméra vous emmène avec le groupe.
            """.lines().map(line -> of(line.split("\\|"))).toList();

    boolean online() {
        return kind.equals("WEBINAR");
    }

    private static WantedEvent of(String[] cells) {
        return new WantedEvent(
                cells[0],
                cells[1],
                Integer.parseInt(cells[2]),
                Integer.parseInt(cells[3]),
                Integer.parseInt(cells[4]),
                number(cells[5]),
                Integer.parseInt(cells[6]),
                number(cells[7]),
                cells[8],
                Boolean.parseBoolean(cells[9]),
                cells[10],
                cells[11].isEmpty() ? null : cells[11],
                WORDS.getOrDefault(cells[12], cells[12]));
    }

    private static @Nullable Integer number(String cell) {
        return cell.isEmpty() ? null : Integer.valueOf(cell);
    }
}
