package fr.ensemblier.demonstration;

import fr.ensemblier.foundation.PlatformId;
import fr.ensemblier.territory.Commune;
import fr.ensemblier.territory.Communes;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/// The inventory of each platform that works: the courses of its bodies, from fourteen months behind to eight
/// ahead; some postponed, some cancelled, one that begins soon and lacks people.
@ConditionalOnProperty("ensemblier.demonstration")
@Component
class TrainingFilling implements Filling {

    private static final int BEHIND = 420;
    private static final int AHEAD = 240;
    private static final List<String> CAUSES = List.of("FEW_CANDIDATES", "NO_FUNDING", "FEW_CANDIDATES", "NO_TRAINER");

    /// A course as its body offers it; `every` days a new session begins.
    record Course(
            String code,
            String title,
            String body,
            List<String> occupations,
            @Nullable String certification,
            @Nullable String rncp,
            @Nullable String level,
            String needs,
            String rhythm,
            int centre,
            int company,
            int days,
            int seats,
            int every,
            List<String> schemes,
            boolean imported) {}

    static final List<Course> COURSES = List.of(
            new Course(
                    "DEAS",
                    "Diplôme d’État d’aide-soignant",
                    "IFAS des Grands-Champs",
                    List.of("aide-soignant"),
                    "DEAS",
                    "40692",
                    "4",
                    "Dossier et entretien. Une immersion est demandée à qui n’a pas d’expérience.",
                    "Temps plein, 35 h par semaine",
                    770,
                    770,
                    320,
                    40,
                    182,
                    List.of("REGION", "FRANCE_TRAVAIL", "APPRENTICESHIP"),
                    true),
            new Course(
                    "ADVF",
                    "Titre professionnel assistant de vie aux familles",
                    "Centre des métiers du domicile",
                    List.of("aide-a-domicile", "assistant-de-vie-aux-familles"),
                    "ADVF",
                    "37715",
                    "3",
                    "Projet confirmé par une immersion.",
                    "Temps plein, 35 h par semaine",
                    546,
                    210,
                    170,
                    14,
                    91,
                    List.of("REGION", "CPF"),
                    true),
            new Course(
                    "DEAES",
                    "Diplôme d’État d’accompagnant éducatif et social",
                    "Institut du travail social Jean-Moulin",
                    List.of("accompagnant-educatif-et-social"),
                    "DEAES",
                    "36004",
                    "3",
                    "Dossier et entretien.",
                    "Trois jours par semaine",
                    567,
                    840,
                    300,
                    18,
                    182,
                    List.of("REGION", "APPRENTICESHIP"),
                    true),
            new Course(
                    "POEC",
                    "Préparation aux métiers de l’aide à domicile",
                    "Centre des métiers du domicile",
                    List.of("aide-a-domicile", "assistant-de-vie-aux-familles"),
                    null,
                    null,
                    null,
                    "Être inscrit à France Travail.",
                    "Temps plein, 35 h par semaine",
                    280,
                    105,
                    75,
                    12,
                    84,
                    List.of("POEC", "OPCO"),
                    false),
            new Course(
                    "RAN",
                    "Remise à niveau et secourisme",
                    "Ateliers du savoir",
                    List.of("aide-a-domicile", "agent-de-service-hospitalier"),
                    null,
                    null,
                    null,
                    "Lire et écrire un texte simple.",
                    "Quatre matinées par semaine",
                    60,
                    0,
                    28,
                    10,
                    56,
                    List.of("DEPARTEMENT"),
                    false),
            new Course(
                    "ASMS",
                    "Titre professionnel agent de service médico-social",
                    "Ateliers du savoir",
                    List.of("agent-de-service-hospitalier"),
                    "ASMS",
                    "35028",
                    "3",
                    "Entretien avec l’employeur.",
                    "Une semaine sur trois en centre",
                    400,
                    980,
                    330,
                    12,
                    130,
                    List.of("PROFESSIONALISATION", "OPCO"),
                    false),
            new Course(
                    "ASG",
                    "Assistant de soins en gérontologie",
                    "IFAS des Grands-Champs",
                    List.of("assistant-de-soins-en-gerontologie", "aide-soignant"),
                    "ASG",
                    null,
                    null,
                    "Être aide-soignant ou accompagnant éducatif et social en poste.",
                    "Deux jours par mois",
                    140,
                    0,
                    150,
                    12,
                    120,
                    List.of("EMPLOYER", "OPCO"),
                    true),
            new Course(
                    "POEI",
                    "Préparation avec un employeur, aide à domicile",
                    "Centre des métiers du domicile",
                    List.of("aide-a-domicile"),
                    null,
                    null,
                    null,
                    "Un employeur a promis un contrat de six mois ou plus.",
                    "Temps plein, 35 h par semaine",
                    250,
                    149,
                    77,
                    8,
                    70,
                    List.of("POEI"),
                    false));

    private static final Map<PlatformId, List<String>> TOWNS = Map.of(
            World.GIRONDE, List.of("33063", "33318", "33243", "33529"),
            World.LYON, List.of("69123", "69266", "69259", "69264"),
            World.AUTONOMY, List.of("78646", "92050", "78423", "92012"));

    private final JdbcTemplate jdbc;
    private final Communes communes;

    TrainingFilling(JdbcTemplate jdbc, Communes communes) {
        this.jdbc = jdbc;
        this.communes = communes;
    }

    @Override
    public int order() {
        return 84;
    }

    @Override
    public void fill(World world) {
        for (var platform : World.OPERATING) {
            var random = new Random(Demonstration.SEED + platform.value().hashCode());
            var towns = TOWNS.getOrDefault(platform, List.of());
            for (var index = 0; index < COURSES.size(); index++) {
                var course = COURSES.get(index);
                course(world, platform, course);
                for (var way = 0; way < (index < 4 ? 2 : 1); way++) {
                    var town = communes.find(towns.get((index + way) % towns.size()))
                            .orElseThrow();
                    way(platform, course, way, town);
                    sessions(world, platform, course, way, random, index);
                }
            }
        }
    }

    static UUID id(PlatformId platform, Course course) {
        return World.id("training:" + platform + course.code());
    }

    private static UUID action(PlatformId platform, Course course, int way) {
        return World.id("training-action:" + platform + course.code() + way);
    }

    private void course(World world, PlatformId platform, Course course) {
        jdbc.update(
                """
                insert into training (platform_id, id, source, source_key, fingerprint, title, goal, certification, rncp, level,
                                      occupations, formacodes, body_siret, body_name, phone, email, changed_at, changed_by)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, cast(? as text[]), cast(? as text[]), ?, ?, ?, ?, ?, 'Carif-Oref')
                """,
                platform.value(),
                id(platform, course),
                course.imported() ? "LHEO" : "TEAM",
                course.imported() ? "DEMO-" + course.code() : null,
                course.imported() ? "demo" : null,
                course.title(),
                "Se préparer au métier, en centre et auprès d’un employeur.",
                course.certification(),
                course.rncp(),
                course.level(),
                "{" + String.join(",", course.occupations()) + "}",
                "{}",
                course.imported() ? "00099030900015" : null,
                course.body(),
                "0139980" + (100 + COURSES.indexOf(course)),
                "accueil@exemple.invalid",
                Timestamp.from(world.now().minusSeconds(86_400L * 12)));
    }

    private void way(PlatformId platform, Course course, int way, Commune town) {
        jdbc.update(
                """
                insert into training_action (platform_id, id, training_id, source_key, commune, commune_name, lat, lon, address,
                                             needs, rhythm, hours_centre, hours_company, schemes)
                values (?, ?, ?, ?, ?, ?, ?, ?, '4 rue du Lavoir', ?, ?, ?, ?, cast(? as text[]))
                """,
                platform.value(),
                action(platform, course, way),
                id(platform, course),
                String.valueOf(way + 1),
                town.code(),
                town.name(),
                town.lat(),
                town.lon(),
                course.needs(),
                course.rhythm(),
                course.centre(),
                course.company(),
                "{" + String.join(",", course.schemes()) + "}");
    }

    private void sessions(World world, PlatformId platform, Course course, int way, Random random, int index) {
        var number = index * 3 + way;
        var starts = monday(world.today().minusDays(BEHIND - 23L * index - 40L * way));
        while (starts.isBefore(world.today().plusDays(AHEAD))) {
            number++;
            var days = java.time.temporal.ChronoUnit.DAYS.between(world.today(), starts);
            var soon = days > 0 && days <= 45;
            var state = number % 7 == 5 && !soon ? "CANCELLED" : number % 9 == 4 && days > 0 ? "POSTPONED" : "PLANNED";
            var share = days > 120 ? 0.1 : soon ? (number % 2 == 0 ? 0.2 : 0.65) : days > 0 ? 0.3 : 0.6;
            var elsewhere =
                    state.equals("CANCELLED") ? 0 : (int) (course.seats() * (share + random.nextDouble() * 0.15));
            session(world, platform, course, way, number, starts, state, elsewhere);
            starts = monday(starts.plusDays(course.every() + random.nextInt(14)));
        }
    }

    private void session(
            World world,
            PlatformId platform,
            Course course,
            int way,
            int number,
            LocalDate starts,
            String state,
            int elsewhere) {
        var decided = state.equals("PLANNED") ? null : earlier(starts.minusDays(12), world.today());
        jdbc.update(
                """
                insert into training_session (platform_id, id, action_id, source_key, starts_on, ends_on, seats, elsewhere,
                                              recruiting, apply_before, state, was_on, cause, decided_on, decided_by)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                platform.value(),
                World.id("training-session:" + platform + course.code() + way + number),
                action(platform, course, way),
                String.valueOf(number),
                Date.valueOf(starts),
                Date.valueOf(starts.plusDays(course.days())),
                course.seats(),
                elsewhere,
                starts.isAfter(world.today()) ? "OPEN" : "CLOSED",
                Date.valueOf(starts.minusDays(15)),
                state,
                state.equals("POSTPONED") ? Date.valueOf(starts.minusDays(28)) : null,
                decided == null ? null : CAUSES.get(number % CAUSES.size()),
                decided == null ? null : Date.valueOf(decided),
                decided == null ? null : "L’équipe");
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    private static LocalDate monday(LocalDate day) {
        return day.plusDays((8 - day.getDayOfWeek().getValue()) % 7);
    }
}
