package fr.ensemblier.demonstration;

import fr.ensemblier.files.Files;
import fr.ensemblier.foundation.Paris;
import fr.ensemblier.foundation.PlatformId;
import fr.ensemblier.territory.Commune;
import fr.ensemblier.territory.Communes;
import java.io.ByteArrayInputStream;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/// Some 830 persons in each platform that works: every state, choices, barriers, time lines, referrals over 24 months.
@Component
class PeopleFilling implements Filling {

    private static final int PERSONS = 830;
    private static final List<String> MATCHING = List.of("VALIDATED", "WORKING_MORE");
    private static final List<String> RESTING = List.of("WORKING", "PAUSED");
    private static final List<String> WAITING = List.of("SUBMITTED", "ASKED_MORE");

    private final JdbcTemplate jdbc;
    private final Communes communes;
    private final Files files;

    PeopleFilling(JdbcTemplate jdbc, Communes communes, Files files) {
        this.jdbc = jdbc;
        this.communes = communes;
        this.files = files;
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
            hide(world, platform);
            refer(world, platform);
            speak(world, platform);
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

    private List<Adviser> advisers(PlatformId platform) {
        var found = jdbc.query(
                """
                        select a.id, a.name from membership m join account a on a.id = m.account_id
                         where m.platform_id = ? and m.role in ('ADVISER', 'HEAD') and m.ended_at is null
                         order by a.name
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
        var state = amina ? "VALIDATED" : state(world, number);
        var waits = WAITING.contains(state);
        var created = waits ? world.daysAgo(0, 5) : world.daysAgo(3, 720);
        if (created.isAfter(world.now())) {
            created = world.now().minus(Duration.ofHours(2));
        }
        var first = amina ? "Amina" : world.one(PeopleWords.FIRST_NAMES);
        var last = amina ? "Belkacem" : world.one(PeopleWords.LAST_NAMES);
        var commune = world.one(places);
        var adviser = waits || state.equals("DRAFT") ? new Adviser(null, null) : world.one(advisers);
        var talked = !waits && !state.equals("DRAFT") && world.chance(0.88);
        var talk = Paris.date(created).plusDays(1 + world.random().nextInt(12));
        if (talk.isAfter(world.today())) {
            talk = world.today();
        }
        var lastContact = latest(created, world.daysAgo(0, RESTING.contains(state) ? 400 : 75), world.now());
        var phone = world.chance(0.93) || amina;
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
            world.chance(0.35) && adviser.name() != null ? adviser.name() : first
        });
        profile(world, rows, platform, id, amina, state, created, adviser);
        choices(world, rows, platform, id, first, created, amina || (!state.equals("DRAFT") && world.chance(0.94)));
        story(world, rows, platform, id, state, created, talked ? talk : null, lastContact, adviser);
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

    private static String state(World world, int number) {
        if (number < 9) {
            return "SUBMITTED";
        }
        if (number < 13) {
            return "ASKED_MORE";
        }
        var drawn = world.random().nextInt(100);
        if (drawn < 5) {
            return "DRAFT";
        }
        if (drawn < 63) {
            return "VALIDATED";
        }
        if (drawn < 68) {
            return "WORKING_MORE";
        }
        if (drawn < 88) {
            return "WORKING";
        }
        return drawn < 93 ? "PAUSED" : "ORIENTED";
    }

    private static void profile(
            World world,
            PeopleRows rows,
            PlatformId platform,
            UUID id,
            boolean amina,
            String state,
            Instant created,
            Adviser adviser) {
        var wish = amina ? PeopleWords.HOME_CARE : world.one(PeopleWords.WISHES);
        var undecided = !amina && !MATCHING.contains(state) && world.chance(0.1);
        var sent = state.equals("DRAFT") ? null : created.plus(Duration.ofMinutes(25));
        var answered = sent == null || state.equals("SUBMITTED")
                ? null
                : earliest(sent.plus(Duration.ofHours(20)), world.now());
        var validated = MATCHING.contains(state) || RESTING.contains(state) ? answered : null;
        var means = amina ? "CAR" : world.one(PeopleWords.MEANS);
        var hours = world.one(List.of(20, 24, 28, 30, 35, 35, 35));
        rows.profile(new Object[] {
            platform.value(),
            id,
            state,
            undecided,
            PeopleRows.array(undecided ? List.of() : wish.occupations()),
            PeopleRows.array(world.one(PeopleWords.CONTRACTS)),
            means,
            world.one(List.of(15, 20, 30, 30, 30, 45, 45, 60)),
            hours - 6,
            hours,
            world.chance(0.2),
            amina || world.chance(0.25),
            amina || world.chance(0.55),
            amina || world.chance(0.4),
            PeopleRows.array(List.of("MORNING", "AFTERNOON")),
            world.chance(0.75)
                    ? null
                    : Date.valueOf(world.today().plusDays(world.random().nextInt(60))),
            means.equals("CAR") || world.chance(0.4),
            means.equals("CAR"),
            PeopleRows.array(amina || world.chance(wish.certified()) ? wish.certifications() : List.of()),
            world.chance(0.35) ? 0 : world.random().nextInt(14),
            PeopleRows.array(List.of(world.one(PeopleWords.EXPERIENCES))),
            world.chance(0.7),
            state.equals("DRAFT") ? null : world.one(PeopleWords.MESSAGES),
            state.equals("DRAFT") ? null : "TEXT",
            at(sent),
            at(answered),
            answered == null ? null : adviser.name() == null ? "L’équipe" : adviser.name(),
            state.equals("ASKED_MORE")
                    ? "Pouvez-vous dire quels jours vous pouvez travailler ?"
                    : state.equals("ORIENTED") ? "France Travail vous rappelle pour un bilan." : null,
            state.equals("ORIENTED") ? "Un autre service aide mieux" : null,
            at(validated)
        });
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
            Adviser adviser) {
        var by = adviser.name() == null ? "L’équipe" : adviser.name();
        rows.event(platform.value(), id, "CREATED", "Dossier ouvert", null, at(created), by);
        if (talk != null) {
            rows.event(
                    platform.value(),
                    id,
                    "CALL",
                    "Premier échange, par téléphone",
                    world.one(PeopleWords.TALKS),
                    at(earliest(Paris.start(talk).plus(Duration.ofHours(10)), world.now())),
                    by);
        }
        if (MATCHING.contains(state)) {
            rows.event(
                    platform.value(),
                    id,
                    "VALIDATED",
                    "Profil validé",
                    null,
                    at(earliest(created.plus(Duration.ofHours(21)), world.now())),
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

    /// One person in twelve names an employer.
    private void hide(World world, PlatformId platform) {
        jdbc.update("""
                insert into hidden_employer (platform_id, id, person_id, organisation_id, name, said_at)
                select p.platform_id, gen_random_uuid(), p.id, o.id, o.name, p.created_at
                  from (select *, row_number() over (order by id) n from person where platform_id = ?) p
                  join (select *, row_number() over (order by id) n, count(*) over () as total
                          from organisation where platform_id = ? and 'EMPLOYER' = any (kinds)) o on o.n = 1 + p.n % o.total
                 where p.n % 12 = 0
                """, platform.value(), platform.value());
    }

    /// One person in eight was sent by a referral body.
    private void refer(World world, PlatformId platform) {
        jdbc.update("""
                insert into referral (platform_id, id, person_id, organisation_id, account_id, referrer_name, comment, at,
                                      answered_at, answer, state)
                select p.platform_id, gen_random_uuid(), p.id, b.organisation_id, b.account_id, b.name,
                       'Souhaite un premier échange.', p.created_at,
                       case when r.state not in ('DRAFT', 'SUBMITTED') then coalesce(r.answered_at, p.created_at) end,
                       case when r.state not in ('DRAFT', 'SUBMITTED') then 'Nous l’avons appelée. Merci de nous l’avoir adressée.' end,
                       case when r.state in ('DRAFT', 'SUBMITTED') then 'SENT' when r.state = 'ORIENTED' then 'ORIENTED'
                            when p.n % 40 = 0 then 'NOT_REACHED' when r.state in ('VALIDATED', 'WORKING_MORE') then 'SUPPORTED'
                            else 'MET' end
                  from (select *, row_number() over (order by id) n from person where platform_id = ?) p
                  join profile r on r.platform_id = p.platform_id and r.person_id = p.id
                  join (select m.organisation_id, m.account_id, a.name,
                               row_number() over (order by a.name) n, count(*) over () as total
                          from membership m join account a on a.id = m.account_id
                         where m.platform_id = ? and m.role = 'REFERRER' and m.ended_at is null) b on b.n = 1 + p.n % b.total
                 where p.n % 8 = 0
                """, platform.value(), platform.value());
    }

    /// A few recordings: tones made here, no voice.
    private void speak(World world, PlatformId platform) {
        for (var number : List.of(1, 3, 5, 40, 60, 80)) {
            var id = World.id("person:" + platform + ":" + number);
            var owner = new Files.Owner(platform, "PERSON", id.toString(), "recording");
            var tone = new ByteArrayInputStream(Tone.wav(180 + 20 * number % 200, 6));
            if (files.keep(owner, "message.wav", tone, Set.of("audio/*"), 1_000_000)
                    instanceof Files.Outcome.Accepted(var file)) {
                jdbc.update(
                        "update profile set message_file = ?, message_kind = 'AUDIO' where platform_id = ? and person_id = ?",
                        file.id(),
                        platform.value(),
                        id);
            }
        }
    }

    private static String mail(PlatformId platform) {
        return "p" + platform + ".invalid";
    }

    private static @Nullable Timestamp at(@Nullable Instant instant) {
        return instant == null ? null : Timestamp.from(instant);
    }

    private static Instant earliest(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private static Instant latest(Instant created, Instant drawn, Instant now) {
        var later = drawn.isAfter(created) ? drawn : created;
        return earliest(later, now);
    }
}
