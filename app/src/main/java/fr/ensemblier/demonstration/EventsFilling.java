package fr.ensemblier.demonstration;

import fr.ensemblier.foundation.Paris;
import fr.ensemblier.foundation.PlatformId;
import fr.ensemblier.territory.Communes;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/// Events of each kind and state, of four platforms: some months behind, two months ahead, a fortnight and a bus tour
/// with their moments.
@ConditionalOnProperty("ensemblier.demonstration")
@Component
class EventsFilling implements Filling {

    private static final List<PlatformId> HOLDING = List.of(World.GIRONDE, World.LYON, World.AUTONOMY, World.TOULOUSE);
    static final String BY = "Solène Marchand";

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

    private final JdbcTemplate jdbc;
    private final Communes communes;
    private final EventsGuests guests;

    EventsFilling(JdbcTemplate jdbc, Communes communes, EventsGuests guests) {
        this.jdbc = jdbc;
        this.communes = communes;
        this.guests = guests;
    }

    @Override
    public int order() {
        return 90;
    }

    @Override
    public void fill(World world) {
        for (var platform : HOLDING) {
            for (var number = 0; number < WantedEvent.ALL.size(); number++) {
                event(world, platform, WantedEvent.ALL.get(number), number);
            }
        }
        guests.files();
    }

    static UUID id(PlatformId platform, int number) {
        return World.id("event:" + platform + ":" + number);
    }

    private void event(World world, PlatformId platform, WantedEvent wanted, int number) {
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
        var online = wanted.online();
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
        guests.fill(world, platform, wanted, number, starts);
    }

    private static UUID part(PlatformId platform, String title) {
        for (var number = 0; number < WantedEvent.ALL.size(); number++) {
            if (WantedEvent.ALL.get(number).title().equals(title)) {
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

    static Instant at(LocalDate day, int hour) {
        return day.atTime(hour, 0).atZone(Paris.ZONE).toInstant();
    }

    /// That day in the morning, or the last hours when it is still to come.
    static Instant earlier(World world, LocalDate day) {
        var then = at(day, 10);
        return then.isBefore(world.now()) ? then : world.now().minusSeconds(7200);
    }
}
