package fr.ensemblier.demonstration;

import fr.ensemblier.foundation.LinkSecret;
import fr.ensemblier.foundation.Paris;
import fr.ensemblier.foundation.PlatformId;
import fr.ensemblier.territory.Communes;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/// Events of each kind and state, of four platforms: some months behind, two months ahead, a fortnight and a bus tour
/// with their moments; who registered, waits, came and did not.
@ConditionalOnProperty("ensemblier.demonstration")
@Component
class EventsFilling implements Filling {

    private static final List<PlatformId> HOLDING = List.of(World.GIRONDE, World.LYON, World.AUTONOMY, World.TOULOUSE);
    private static final String BY = "Solène Marchand";
    private static final int NAMED = 90;

    private static final List<String> FIRST = List.of(
            "Amina", "Bruno", "Chantal", "David", "Élodie", "Farid", "Gaëlle", "Hugo", "Inès", "Jean", "Karima",
            "Louis", "Maria", "Nadia", "Olivier", "Paula", "Rachid", "Sophie", "Thierry", "Yasmine");
    private static final List<String> LAST = List.of(
            "Arnaud",
            "Bakari",
            "Chevalier",
            "Diop",
            "Esteban",
            "Fontaine",
            "Garcia",
            "Haddad",
            "Imbert",
            "Joly",
            "Keita",
            "Lemoine",
            "Morel",
            "N’Diaye",
            "Ortiz",
            "Perrin",
            "Roussel",
            "Silva",
            "Traoré",
            "Vidal");

    private record Spot(String name, String address, String commune, String access) {}

    private static final Map<PlatformId, List<Spot>> SPOTS = Map.of(
            World.GIRONDE,
            List.of(
                    new Spot(
                            "Maison de l’emploi",
                            "127 avenue Émile-Counord",
                            "33063",
                            "Tram C, arrêt Émile-Counord. De plain-pied."),
                    new Spot(
                            "Salle des fêtes",
                            "2 place de la Mairie",
                            "33243",
                            "Gare à 10 minutes à pied. Une rampe à droite."),
                    new Spot("Médiathèque", "1 place de l’Église", "33529", "Bus 610. Ascenseur, boucle magnétique.")),
            World.LYON,
            List.of(
                    new Spot(
                            "Maison de la métropole",
                            "14 rue Paul-Bert",
                            "69123",
                            "Métro B, arrêt Place Guichard. De plain-pied."),
                    new Spot(
                            "Maison de l’emploi",
                            "8 rue de la République",
                            "69259",
                            "Métro D, arrêt Gare de Vénissieux.")),
            World.AUTONOMY,
            List.of(
                    new Spot(
                            "Espace emploi",
                            "2 place de la Mairie",
                            "78646",
                            "Gare Rive-Droite à 5 minutes. Ascenseur."),
                    new Spot(
                            "Maison des solidarités",
                            "20 avenue de la Gare",
                            "92050",
                            "RER A, arrêt Nanterre-Ville. De plain-pied.")),
            World.TOULOUSE,
            List.of(new Spot(
                    "Salle du Capitole", "1 place du Capitole", "31555", "Métro A, arrêt Capitole. De plain-pied.")));

    /// `from` days from today, of `hours`; `seats` null without a limit; `asked` how many registered; `counted` who
    /// came
    /// without a word; `part` the title of the one that gathers it.
    private record Wanted(
            String kind,
            String title,
            String words,
            int from,
            int days,
            int hours,
            @Nullable Integer seats,
            int asked,
            @Nullable Integer counted,
            String state,
            boolean remote,
            String audience,
            @Nullable String part) {}

    private static Wanted one(String kind, String title, int from, @Nullable Integer seats, int asked) {
        return new Wanted(
                kind, title, INFORMATION, from, 0, 2, seats, asked, null, "PUBLISHED", false, "JOB_SEEKERS", null);
    }

    private static final String INFORMATION =
            "Des professionnels racontent leur journée.\nVous posez vos questions, vous repartez avec un rendez-vous si vous le souhaitez.";
    private static final String FAIR =
            "Des structures de votre secteur présentent leurs métiers et leurs postes.\nVenez sans CV : on se parle.";
    private static final String PRO =
            "Deux heures entre employeurs : un sujet, un intervenant, des solutions qui marchent ailleurs.";

    private static final String FORTNIGHT = "Quinzaine des métiers de l’autonomie";
    private static final String TOUR = "Le bus des métiers";

    private static final List<Wanted> WANTED = List.of(
            one("INFORMATION", "Découvrir l’aide à domicile", -124, 20, 14),
            one("INFORMATION", "Aide-soignante, aide-soignant : comment faire ?", -60, 20, 17),
            one("INFORMATION", "Découvrir l’aide à domicile", -40, 20, 12),
            one("INFORMATION", "Travailler la nuit, travailler le week-end", -20, 15, 15),
            one("INFORMATION", "Découvrir l’aide à domicile", -6, 20, 16),
            new Wanted(
                    "JOB_DATING",
                    "Job dating du grand âge",
                    FAIR,
                    -35,
                    0,
                    4,
                    40,
                    31,
                    null,
                    "PUBLISHED",
                    false,
                    "JOB_SEEKERS",
                    null),
            new Wanted(
                    "FORUM", "Forum des métiers", FAIR, -50, 0, 6, null, 9, 140, "PUBLISHED", false, "EVERYBODY", null),
            new Wanted(
                    "MAPS",
                    "MAPS : des métiers qui comptent",
                    FAIR,
                    -28,
                    0,
                    3,
                    60,
                    34,
                    null,
                    "PUBLISHED",
                    false,
                    "CAREER_CHANGERS",
                    null),
            new Wanted(
                    "CLUB",
                    "Club des ressources humaines : garder ses salariés",
                    PRO,
                    -15,
                    0,
                    3,
                    25,
                    13,
                    null,
                    "PUBLISHED",
                    false,
                    "EMPLOYERS",
                    null),
            new Wanted(
                    "WEBINAR",
                    "Comprendre la VAE en une heure",
                    INFORMATION,
                    -12,
                    0,
                    1,
                    80,
                    22,
                    null,
                    "PUBLISHED",
                    true,
                    "IN_POST",
                    null),
            new Wanted(
                    "OUTREACH",
                    "Sur le marché",
                    "L’équipe tient une table : on passe, on parle, on prend un dépliant.",
                    -9,
                    0,
                    3,
                    null,
                    0,
                    36,
                    "PUBLISHED",
                    false,
                    "EVERYBODY",
                    null),
            new Wanted(
                    "PARTNER_MEETING",
                    "Présentation à l’agence pour l’emploi",
                    "Les métiers, la plateforme, comment orienter une personne.",
                    -22,
                    0,
                    2,
                    null,
                    0,
                    12,
                    "PUBLISHED",
                    false,
                    "COUNSELLORS",
                    null),
            new Wanted(
                    "COACH_TRAINING",
                    "Formation des coachs de l’autonomie",
                    "Une journée pour connaître les métiers et savoir en parler.",
                    -45,
                    0,
                    7,
                    15,
                    12,
                    null,
                    "PUBLISHED",
                    false,
                    "COUNSELLORS",
                    null),
            new Wanted(
                    "ESCAPE_GAME",
                    "Jeu d’évasion : une nuit à l’EHPAD",
                    "Une heure pour résoudre une énigme en équipe et découvrir le métier.",
                    10,
                    0,
                    2,
                    12,
                    8,
                    null,
                    "CANCELLED",
                    false,
                    "PUPILS",
                    null),
            one("INFORMATION", "Découvrir l’aide à domicile", 5, 12, 16),
            new Wanted(
                    "INFORMATION",
                    "Les métiers du soin, sur place et à distance",
                    INFORMATION,
                    19,
                    0,
                    2,
                    20,
                    7,
                    null,
                    "PUBLISHED",
                    true,
                    "EVERYBODY",
                    null),
            new Wanted(
                    "WEBINAR",
                    "Devenir aide-soignante ou aide-soignant",
                    INFORMATION,
                    8,
                    0,
                    1,
                    null,
                    18,
                    null,
                    "PUBLISHED",
                    true,
                    "CAREER_CHANGERS",
                    null),
            new Wanted(
                    "FORUM",
                    "Forum de l’emploi et de la formation",
                    FAIR,
                    23,
                    0,
                    6,
                    null,
                    5,
                    null,
                    "PUBLISHED",
                    false,
                    "EVERYBODY",
                    null),
            new Wanted(
                    "JOB_DATING",
                    "Job dating du handicap",
                    FAIR,
                    27,
                    0,
                    3,
                    40,
                    0,
                    null,
                    "DRAFT",
                    false,
                    "JOB_SEEKERS",
                    null),
            new Wanted(
                    "FORTNIGHT",
                    FORTNIGHT,
                    "Quinze jours de portes ouvertes, de visites et de rencontres, partout sur le territoire.",
                    45,
                    13,
                    9,
                    null,
                    0,
                    null,
                    "PUBLISHED",
                    false,
                    "EVERYBODY",
                    null),
            new Wanted(
                    "MAPS",
                    "Ouverture de la quinzaine",
                    FAIR,
                    45,
                    0,
                    3,
                    60,
                    11,
                    null,
                    "PUBLISHED",
                    false,
                    "EVERYBODY",
                    FORTNIGHT),
            new Wanted(
                    "ESCAPE_GAME",
                    "Jeu d’évasion : une nuit à l’EHPAD",
                    "Une heure pour résoudre une énigme en équipe et découvrir le métier.",
                    48,
                    0,
                    2,
                    12,
                    12,
                    null,
                    "PUBLISHED",
                    false,
                    "PUPILS",
                    FORTNIGHT),
            new Wanted(
                    "CLUB",
                    "Recevoir des personnes en immersion",
                    PRO,
                    52,
                    0,
                    2,
                    25,
                    6,
                    null,
                    "PUBLISHED",
                    false,
                    "EMPLOYERS",
                    FORTNIGHT),
            new Wanted(
                    "BUS_TOUR",
                    TOUR,
                    "Un bus, des professionnels et un simulateur de vieillissement. Montez quand vous voulez.",
                    63,
                    4,
                    8,
                    null,
                    0,
                    null,
                    "PUBLISHED",
                    false,
                    "EVERYBODY",
                    null),
            new Wanted(
                    "OUTREACH",
                    "Le bus sur la place",
                    "Montez, essayez, parlez avec une aide à domicile.",
                    63,
                    0,
                    6,
                    null,
                    0,
                    null,
                    "PUBLISHED",
                    false,
                    "EVERYBODY",
                    TOUR),
            new Wanted(
                    "OPEN_DAY",
                    "Portes ouvertes d’un EHPAD",
                    "Une visite guidée par les professionnels, des résidents qui racontent, un atelier pour essayer.",
                    -70,
                    0,
                    6,
                    null,
                    6,
                    85,
                    "PUBLISHED",
                    false,
                    "EVERYBODY",
                    null),
            new Wanted(
                    "OPEN_DAY",
                    "Portes ouvertes d’une résidence, sur place ou à distance",
                    "Une visite guidée par les professionnels. À distance, une caméra vous emmène avec le groupe.",
                    15,
                    0,
                    3,
                    30,
                    4,
                    null,
                    "PUBLISHED",
                    true,
                    "EVERYBODY",
                    null));

    private final JdbcTemplate jdbc;
    private final Communes communes;

    EventsFilling(JdbcTemplate jdbc, Communes communes) {
        this.jdbc = jdbc;
        this.communes = communes;
    }

    @Override
    public int order() {
        return 90;
    }

    @Override
    public void fill(World world) {
        for (var platform : HOLDING) {
            for (var number = 0; number < WANTED.size(); number++) {
                event(world, platform, WANTED.get(number), number);
            }
        }
        files();
    }

    /// What the application writes in the file of who has one.
    private void files() {
        jdbc.update("""
                insert into person_event (platform_id, id, person_id, kind, title, at, by)
                select r.platform_id, cast(md5('event:' || l.title || r.id) as uuid), r.person_id, 'EVENT', l.title || e.title, l.at, r.registered_by
                  from registration r
                  join event e on e.platform_id = r.platform_id and e.id = r.event_id
                 cross join lateral (
                       values ('Place réservée : ', r.registered_at),
                              (case r.state when 'CAME' then 'Présence notée : ' when 'MISSED' then 'Absence : '
                                            when 'CANCELLED' then 'Inscription annulée : ' end, r.decided_at)) l (title, at)
                 where r.person_id is not null and l.title is not null
                """);
        jdbc.update("""
                update person p set last_contact_at = greatest(p.last_contact_at, r.last)
                  from (select platform_id, person_id, max(decided_at) as last from registration
                         where person_id is not null and state = 'CAME' group by 1, 2) r
                 where p.platform_id = r.platform_id and p.id = r.person_id
                """);
    }

    private static UUID id(PlatformId platform, int number) {
        return World.id("event:" + platform + ":" + number);
    }

    private void event(World world, PlatformId platform, Wanted wanted, int number) {
        var spots = SPOTS.getOrDefault(platform, List.of());
        var spot = spots.get(number % spots.size());
        var commune = communes.find(spot.commune()).orElseThrow();
        var day = World.workingDay(world.today().plusDays(wanted.from()));
        var starts = at(day, wanted.hours() > 4 ? 9 : number % 2 == 0 ? 9 : 14);
        var ends =
                at(day.plusDays(wanted.days()), wanted.hours() > 4 ? 17 : (number % 2 == 0 ? 9 : 14) + wanted.hours());
        var made = earlier(world, day.minusDays(45));
        var published = !wanted.state().equals("DRAFT");
        var cancelled = wanted.state().equals("CANCELLED");
        var online = wanted.kind().equals("WEBINAR");
        var part = wanted.part() == null ? null : part(platform, wanted.part());
        jdbc.update(
                """
                insert into event (platform_id, id, kind, title, words, starts_at, ends_at, place_name, address, commune, commune_name,
                        lat, lon, access, link, audiences, hosts, questions, part_of, state, published_at, cancelled_at, cancelled_by,
                        reason, counted, counted_by, sequence, made_at, made_by, changed_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, array[?], ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                platform.value(),
                id(platform, number),
                wanted.kind(),
                wanted.title(),
                wanted.words(),
                Timestamp.from(starts),
                Timestamp.from(ends),
                online ? null : spot.name(),
                online ? null : spot.address(),
                online ? null : commune.code(),
                online ? null : commune.name(),
                online ? null : commune.lat(),
                online ? null : commune.lon(),
                online ? null : spot.access(),
                wanted.remote() ? "https://visio.exemple.invalid/" + number : null,
                wanted.audience(),
                number % 3 == 0 ? new String[] {"Mission locale", "France Travail"} : new String[] {},
                wanted.kind().equals("INFORMATION") && number % 2 == 0
                        ? new String[] {"Êtes-vous libre en semaine ?"}
                        : new String[] {},
                part,
                wanted.state(),
                published ? Timestamp.from(made.plusSeconds(3600)) : null,
                cancelled ? Timestamp.from(earlier(world, world.today().minusDays(1))) : null,
                cancelled ? BY : null,
                cancelled ? "La salle n’est plus libre. Nous proposons bientôt une autre date." : null,
                wanted.counted(),
                wanted.counted() == null ? null : BY,
                cancelled ? 1 : 0,
                Timestamp.from(made),
                BY,
                Timestamp.from(made.plusSeconds(3600)));
        if (!online) {
            way(platform, number, "ON_SITE", wanted.seats());
        }
        if (wanted.remote()) {
            way(platform, number, "REMOTE", online ? wanted.seats() : null);
        }
        registrations(world, platform, wanted, number, starts, online);
    }

    private static UUID part(PlatformId platform, String title) {
        for (var number = 0; number < WANTED.size(); number++) {
            if (WANTED.get(number).title().equals(title)) {
                return id(platform, number);
            }
        }
        throw new IllegalStateException("No event " + title);
    }

    private void way(PlatformId platform, int number, String way, @Nullable Integer seats) {
        jdbc.update(
                "insert into event_way (platform_id, event_id, way, seats) values (?, ?, ?, ?)",
                platform.value(),
                id(platform, number),
                way,
                seats);
    }

    /// The first have the seats, a class comes as a count, the last wait. Of what is past most came.
    private record Followed(
            UUID id,
            String name,
            @Nullable String email,
            @Nullable String phone) {}

    /// Whom the team knows already on that day: those it registers itself have a file.
    private List<Followed> followed(PlatformId platform, LocalDate on) {
        return jdbc.query(
                """
                select p.id, concat_ws(' ', p.first_name, p.last_name) as name, p.email, p.phone from person p
                 where p.platform_id = ? and p.archived_at is null and p.erased_at is null and p.merged_into is null
                   and p.created_at < ?
                 order by p.created_at desc, p.id
                 limit 60
                """,
                (row, _) -> new Followed(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        row.getString("email"),
                        row.getString("phone")),
                platform.value(),
                Timestamp.from(at(on, 0)));
    }

    private void registrations(
            World world, PlatformId platform, Wanted wanted, int number, Instant starts, boolean online) {
        var rows = new ArrayList<Object[]>();
        var answers = new ArrayList<Object[]>();
        var past = !starts.isAfter(world.now());
        var gone = Paris.date(starts).isBefore(world.today().minusDays(NAMED));
        var left = wanted.seats() == null ? Integer.MAX_VALUE : wanted.seats();
        var hers = wanted.audience().equals("JOB_SEEKERS")
                ? followed(platform, Paris.date(starts).minusDays(30))
                : List.<Followed>of();
        for (var turn = 1; turn <= wanted.asked(); turn++) {
            var id = World.id("registration:" + platform + ":" + number + ":" + turn);
            var her = turn % 5 == 0 && !hers.isEmpty() ? hers.get((number * 3 + turn / 5) % hers.size()) : null;
            var name = her == null
                    ? FIRST.get((number * 7 + turn) % FIRST.size()) + " "
                            + LAST.get((number * 11 + turn * 3) % LAST.size())
                    : her.name();
            var many = wanted.audience().equals("PUPILS") && turn == 3 ? 6 : 1;
            var cancelled = turn % 11 == 4;
            var seated = !cancelled && many <= left;
            left -= seated ? many : 0;
            var state = cancelled
                    ? "CANCELLED"
                    : !seated ? "WAITING" : !past ? "SEATED" : turn % 6 == 5 ? "MISSED" : "CAME";
            var asked = earlier(world, Paris.date(starts).minusDays(21 - turn % 14));
            var mail = turn % 4 != 0;
            var byTeam = turn % 5 == 0;
            var decided = switch (state) {
                case "SEATED", "WAITING" -> null;
                case "CANCELLED" -> asked.plusSeconds(7200);
                default -> starts;
            };
            rows.add(new Object[] {
                platform.value(),
                id,
                id(platform, number),
                online ? "REMOTE" : "ON_SITE",
                turn,
                gone ? null : name,
                her == null ? null : her.id(),
                gone
                        ? null
                        : her != null
                                ? her.email()
                                : mail ? "personne" + number + "." + turn + "@exemple.invalid" : null,
                gone ? null : her != null ? her.phone() : mail ? null : "+336399800" + (10 + (number + turn) % 90),
                many,
                Timestamp.from(asked),
                byTeam ? "TEAM" : "ONESELF",
                byTeam ? BY : gone ? "Nom effacé" : name,
                state,
                state.equals("CAME") ? many : null,
                state.equals("CAME") ? "SEATED" : null,
                decided == null ? null : Timestamp.from(decided),
                decided == null ? null : state.equals("CANCELLED") && !byTeam ? gone ? "Nom effacé" : name : BY,
                gone ? Date.valueOf(Paris.date(starts).plusDays(NAMED + 1L)) : null
            });
            if (wanted.kind().equals("INFORMATION") && number % 2 == 0) {
                answers.add(new Object[] {platform.value(), id, "Êtes-vous libre en semaine ?", turn % 3 != 0});
            }
        }
        jdbc.batchUpdate("""
                insert into registration (platform_id, id, event_id, way, turn, name, person_id, email, phone, headcount,
                        registered_at, registered_how, registered_by, state, came, came_after, decided_at, decided_by,
                        erased_on)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """, rows);
        jdbc.batchUpdate("""
                insert into registration_answer (platform_id, registration_id, number, question, yes) values (?, ?, 1, ?, ?)
                """, answers);
        if (platform.equals(World.GIRONDE) && wanted.from() == 5) {
            jdbc.update(
                    "insert into registration_link (platform_id, secret_hash, registration_id, ends_on) values (?, ?, ?, ?)",
                    platform.value(),
                    LinkSecret.hash("exemple-gironde"),
                    World.id("registration:" + platform + ":" + number + ":1"),
                    Date.valueOf(world.today().plusDays(400)));
        }
    }

    private static Instant at(LocalDate day, int hour) {
        return day.atTime(hour, 0).atZone(Paris.ZONE).toInstant();
    }

    /// That day in the morning, or the last hours when it is still to come.
    private static Instant earlier(World world, LocalDate day) {
        var then = at(day, 10);
        return then.isBefore(world.now()) ? then : world.now().minusSeconds(7200);
    }
}
