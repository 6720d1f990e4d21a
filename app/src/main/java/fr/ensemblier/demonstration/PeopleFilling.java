package fr.ensemblier.demonstration;

import fr.ensemblier.foundation.Paris;
import fr.ensemblier.foundation.PlatformId;
import fr.ensemblier.territory.Commune;
import fr.ensemblier.territory.Communes;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/// Some 830 persons in each platform that works: every state, choices, barriers, time lines, referrals over 24 months.
@ConditionalOnProperty("ensemblier.demonstration")
@Component
class PeopleFilling implements Filling {

    private static final int PERSONS = 830;
    static final String HERSELF = "la personne";
    /// Of those who wait, one in so many has waited too long.
    private static final int SLOW = 8;

    private static final List<String> WAITING = List.of("SUBMITTED", "ASKED_MORE");

    private final JdbcTemplate jdbc;
    private final Communes communes;
    private final PeopleTies ties;

    PeopleFilling(JdbcTemplate jdbc, Communes communes, PeopleTies ties) {
        this.jdbc = jdbc;
        this.communes = communes;
        this.ties = ties;
    }

    @Override
    public int order() {
        return 50;
    }

    private record Adviser(@Nullable UUID id, @Nullable String name) {}

    @Override
    public void fill(World world) {
        for (var platform : World.OPERATING) {
            var rows = new PeopleRows();
            var places = places(platform);
            var advisers = advisers(platform);
            for (var i = 0; i < PERSONS; i++) {
                person(world, rows, platform, i, places, advisers);
            }
            rows.write(jdbc);
            ties.tie(platform);
        }
        jdbc.execute("""
                select count(keep_card(p.platform_id, p.id,
                         (select array_agg(distinct other.id)
                            from hidden_employer h
                            join organisation named on named.platform_id = h.platform_id and named.id = h.organisation_id
                            join organisation other on other.id = named.id or other.siren = named.siren
                           where h.platform_id = p.platform_id and h.person_id = p.id and h.lifted_at is null)))
                  from person p
                  join profile r on r.platform_id = p.platform_id and r.person_id = p.id
                 where r.validated_at is not null
                """);
    }

    private List<Commune> places(PlatformId platform) {
        var departements = List.of(platform.value().split("-"));
        var weighted = new ArrayList<Commune>();
        for (var departement : departements) {
            communes.ofDepartement(departement).stream().limit(60).forEach(commune -> {
                var times = 1 + Math.min(6, commune.population() / 20_000);
                for (var n = 0; n < times; n++) {
                    weighted.add(commune);
                }
            });
        }
        return weighted;
    }

    /// A head follows a few people herself, and five times fewer than each adviser.
    private List<Adviser> advisers(PlatformId platform) {
        var found = jdbc.query(
                """
                        select a.id, a.name from membership m join account a on a.id = m.account_id
                          cross join generate_series(1, case m.role when 'HEAD' then 1 else 5 end) as share
                         where m.platform_id = ? and m.role in ('ADVISER', 'HEAD') and m.ended_at is null
                         order by a.name, a.id, share
                        """, (row, _) -> new Adviser(row.getObject(1, UUID.class), row.getString(2)), platform.value());
        return found.isEmpty() ? List.of(new Adviser(null, null)) : found;
    }

    private void person(
            World world,
            PeopleRows rows,
            PlatformId platform,
            int number,
            List<Commune> places,
            List<Adviser> advisers) {
        var amina = number == 0;
        var id = World.id(amina ? "person:amina:" + platform : "person:" + platform + ":" + number);
        var state = amina ? "VALIDATED" : ProfileRow.state(world, number);
        var waits = WAITING.contains(state);
        var created = !waits ? world.daysAgo(3, 720) : number % SLOW == 0 ? world.daysAgo(4, 5) : world.daysAgo(0, 1);
        if (created.isAfter(world.now())) {
            created = world.now().minus(Duration.ofHours(2));
        }
        var first = amina ? "Amina" : world.one(PeopleWords.FIRST_NAMES);
        var last = amina ? "Belkacem" : world.one(PeopleWords.LAST_NAMES);
        var commune = world.one(places);
        var adviser = waits || state.equals("DRAFT") ? new Adviser(null, null) : world.one(advisers);
        var talked = !waits && !state.equals("DRAFT") && world.chance(0.88);
        var talk =
                World.workingDay(Paris.date(created).plusDays(1 + world.random().nextInt(12)));
        if (talk.isAfter(world.today())) {
            talk = world.today();
        }
        var lastContact = latest(created, world.daysAgo(0, ProfileRow.RESTING.contains(state) ? 400 : 75), world.now());
        var phone = world.chance(0.93) || amina;
        var herself = amina || adviser.name() == null || world.chance(0.65);
        rows.person(new Object[] {
            platform.value(),
            id,
            World.id("log:" + id),
            World.id("card:" + id),
            first,
            last,
            phone
                    ? "+336399"
                            + String.format(
                                    "%05d",
                                    80_000 + (number * 7 + platform.value().hashCode() % 97 + 9_000) % 10_000)
                    : null,
            amina
                    ? "amina@" + mail(platform)
                    : phone && world.chance(0.4)
                            ? null
                            : PeopleWords.plain(first) + "." + number + "@" + mail(platform),
            1962 + world.random().nextInt(44),
            commune.code(),
            commune.name(),
            commune.lat(),
            commune.lon(),
            amina ? "JOB_SEEKER" : world.one(PeopleWords.SITUATIONS),
            Date.valueOf(Paris.date(created)),
            amina ? "SELF" : world.one(PeopleWords.SOURCES),
            adviser.id(),
            adviser.name(),
            world.chance(0.12) ? "STANDING" : "NONE",
            world.chance(0.04),
            talked ? Date.valueOf(talk) : null,
            at(lastContact),
            at(created),
            herself ? first : adviser.name()
        });
        rows.profile(ProfileRow.of(world, platform, id, first, amina, state, created, adviser.name()));
        choices(world, rows, platform, id, first, created, amina || (!state.equals("DRAFT") && world.chance(0.94)));
        story(world, rows, platform, id, state, created, talked ? talk : null, lastContact, adviser, herself);
        if (!state.equals("DRAFT") && world.chance(0.42)) {
            rows.barrier(
                    platform.value(),
                    World.id("barrier:" + id),
                    id,
                    world.one(PeopleWords.BARRIERS),
                    first,
                    at(created),
                    world.chance(0.3) ? Date.valueOf(Paris.date(lastContact)) : null);
        }
    }

    private static void choices(
            World world, PeopleRows rows, PlatformId platform, UUID id, String by, Instant at, boolean shown) {
        rows.choice(platform.value(), id, "BE_SHOWN", shown, null, by, at(at));
        rows.choice(platform.value(), id, "FIRST_NAME", world.chance(0.7), null, by, at(at));
        rows.choice(platform.value(), id, "MESSAGE_TEXT", world.chance(0.85), null, by, at(at));
        rows.choice(platform.value(), id, "RECORDING", world.chance(0.6), null, by, at(at));
        if (world.chance(0.25)) {
            rows.choice(
                    platform.value(),
                    id,
                    "BEYOND_PLATFORM",
                    true,
                    world.chance(0.6) ? "NEIGHBOURS" : "FRANCE",
                    by,
                    at(at));
        }
    }

    private static void story(
            World world,
            PeopleRows rows,
            PlatformId platform,
            UUID id,
            String state,
            Instant created,
            @Nullable LocalDate talk,
            Instant last,
            Adviser adviser,
            boolean herself) {
        var by = adviser.name() == null ? "L’équipe" : adviser.name();
        rows.event(
                platform.value(),
                id,
                "CREATED",
                herself ? "Profil commencé sur le site" : "Dossier ouvert",
                null,
                at(created),
                herself ? HERSELF : by);
        if (!state.equals("DRAFT")) {
            rows.event(
                    platform.value(),
                    id,
                    "SUBMITTED",
                    "Profil envoyé",
                    null,
                    at(ProfileRow.sent(created)),
                    herself ? HERSELF : by);
        }
        if (talk != null) {
            rows.event(
                    platform.value(),
                    id,
                    "CALL",
                    "Premier échange, par téléphone",
                    world.one(PeopleWords.TALKS),
                    at(earliest(
                            Paris.start(talk).plus(Duration.ofMinutes(540 + Math.floorMod(id.hashCode(), 480))),
                            world.now())),
                    by);
        }
        if (ProfileRow.MATCHING.contains(state)) {
            rows.event(
                    platform.value(),
                    id,
                    "VALIDATED",
                    "Profil validé",
                    null,
                    at(ProfileRow.answered(world, created)),
                    by);
        }
        if (world.chance(0.6) && talk != null) {
            rows.event(
                    platform.value(),
                    id,
                    world.chance(0.7) ? "CALL" : "MEETING",
                    world.chance(0.7) ? "Appel" : "Rendez-vous",
                    world.one(PeopleWords.TALKS),
                    at(last),
                    by);
        }
    }

    private static String mail(PlatformId platform) {
        return "p" + platform + ".invalid";
    }

    static @Nullable Timestamp at(@Nullable Instant instant) {
        return instant == null ? null : Timestamp.from(instant);
    }

    static Instant earliest(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private static Instant latest(Instant created, Instant drawn, Instant now) {
        var later = drawn.isAfter(created) ? drawn : created;
        return earliest(later, now);
    }
}
