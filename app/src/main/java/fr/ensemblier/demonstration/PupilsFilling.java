package fr.ensemblier.demonstration;

import fr.ensemblier.foundation.LinkSecret;
import fr.ensemblier.foundation.PlatformId;
import fr.ensemblier.platforms.Platforms;
import fr.ensemblier.territory.SchoolHolidays;
import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/// Requests for pupils in each state and frame, at the places that receive them; the oldest have lost their names.
@ConditionalOnProperty("ensemblier.demonstration")
@Component
class PupilsFilling implements Filling {

    private static final List<String> PUPILS = List.of("Léo", "Inès", "Noah", "Lina", "Adam", "Jade", "Sami", "Rose");
    private static final List<String> ADULTS =
            List.of("Mme Bernard", "M. Diallo", "Mme Petit", "Mme Nguyen", "M. Garnier");
    private static final List<String> SCHOOLS = List.of("Collège Jean-Moulin", "Collège Rosa-Parks");
    private static final String CALLED = "Solène Marchand";
    private static final int NAMED = 90;

    private record Spot(
            UUID place, UUID organisation, UUID establishment, String name, String occupation, boolean mini) {}

    /// A state, how many days from today it comes or was to come, and what the two sides said of it.
    private record Wanted(
            String state,
            int from,
            @Nullable String adult,
            @Nullable String host) {}

    private static final List<Wanted> WANTED = List.of(
            new Wanted("SENT", 30, null, null),
            new Wanted("DONE", -10, null, null),
            new Wanted("ACCEPTED", 12, null, null),
            new Wanted("ASKED", 45, null, null),
            new Wanted("DONE", -30, "GOOD", "GOOD"),
            new Wanted("ASKED", 60, null, null),
            new Wanted("SENT", 50, null, null),
            new Wanted("DECLINED", -10, null, null),
            new Wanted("CANCELLED", -3, null, null),
            new Wanted("DONE", -140, "GOOD", "MIXED"),
            new Wanted("ACCEPTED", 25, null, null),
            new Wanted("DECLINED", -160, null, null));

    private final Platforms platforms;
    private final JdbcTemplate jdbc;

    PupilsFilling(Platforms platforms, JdbcTemplate jdbc) {
        this.platforms = platforms;
        this.jdbc = jdbc;
    }

    @Override
    public int order() {
        return 86;
    }

    @Override
    public void fill(World world) {
        for (var platform : World.OPERATING) {
            var spots = spots(platform);
            for (var number = 0; number < WANTED.size(); number++) {
                add(
                        world,
                        platform,
                        spots.get(number % 2 == 0 ? 0 : number % spots.size()),
                        WANTED.get(number),
                        number);
            }
        }
        tasks();
    }

    /// In the order of the places, so that the structure whose recruiter signs in comes first.
    private List<Spot> spots(PlatformId platform) {
        return jdbc.query(
                """
                select p.id, p.organisation_id, p.establishment_id, e.name, p.occupation, 'MINI_STAGE' = any (p.frames) as mini
                  from immersion_place p
                  join establishment e on e.platform_id = p.platform_id and e.id = p.establishment_id
                 where p.platform_id = ? and p.state = 'OPEN' and 'PUPIL' = any (p.frames)
                 order by p.made_at desc, p.id
                """,
                (row, _) -> new Spot(
                        row.getObject("id", UUID.class),
                        row.getObject("organisation_id", UUID.class),
                        row.getObject("establishment_id", UUID.class),
                        row.getString("name"),
                        row.getString("occupation"),
                        row.getBoolean("mini")),
                platform.value());
    }

    private void add(World world, PlatformId platform, Spot spot, Wanted wanted, int number) {
        var id = World.id("pupil:" + platform + ":" + number);
        var wished = world.today().plusDays(wanted.from());
        var holidays = SchoolHolidays.next(wished, departement(platform))
                .map(next -> next.from().isBefore(wished) ? wished : next.from())
                .map(World::workingDay)
                .filter(day -> SchoolHolidays.between(day, day.plusDays(4), departement(platform))
                        == SchoolHolidays.Answer.HOLIDAYS);
        var mini = spot.mini() && (number == 2 || number == 6) && holidays.isPresent();
        var from = mini ? holidays.get() : World.workingDay(wished);
        var until = World.workingDay(from.plusDays(mini ? 2 : 4));
        var asked = (from.isAfter(world.today()) ? world.today() : from).minusDays(16 + number % 5);
        var talked = wanted.state().equals("ASKED") || wanted.state().equals("CANCELLED") ? null : asked.plusDays(2);
        var answered = List.of("ACCEPTED", "DONE", "DECLINED").contains(wanted.state()) ? asked.plusDays(5) : null;
        var came = List.of("ACCEPTED", "DONE").contains(wanted.state());
        var closed = List.of("DECLINED", "CANCELLED").contains(wanted.state()) ? asked.plusDays(5) : null;
        var over = closed == null ? until : closed;
        var gone = wanted.state().equals("ACCEPTED")
                        || !over.isBefore(world.today().minusDays(NAMED))
                ? null
                : over.plusDays(NAMED + 1L);
        var school = number % 3 == 0;
        jdbc.update(
                """
                insert into pupil_request (platform_id, id, place_id, organisation_id, establishment_id, employer_name, occupation, frame,
                        asked_through, adult, adult_email, adult_phone, school, level, signatory, pupil, age, wished_from, wished_until,
                        words, asked_at, talk_on, talk_by, sent_at, from_on, until_on, timetable, state, reason,
                        closed_on, closed_by, views_due, adult_view, adult_words, host_view, host_words, erased_on)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                platform.value(),
                id,
                spot.place(),
                spot.organisation(),
                spot.establishment(),
                spot.name(),
                spot.occupation(),
                mini ? "MINI_STAGE" : "PUPIL",
                school ? "SCHOOL" : "GUARDIAN",
                gone == null ? ADULTS.get(number % ADULTS.size()) : null,
                gone == null && !called(number) ? "famille" + number + "@exemple.invalid" : null,
                gone == null && called(number) ? "+3363998110" + number % 10 : null,
                gone == null ? number % 2 == 0 ? SCHOOLS.get(number / 2 % 2) : "Lycée Camille-Claudel" : null,
                mini ? "OTHER" : number % 2 == 0 ? "THIRD" : "SECOND",
                gone == null ? signatory(mini, number) : null,
                gone == null ? PUPILS.get(number % PUPILS.size()) : null,
                number % 2 == 0 ? "FROM_14" : "FROM_16",
                Date.valueOf(from.minusDays(5)),
                Date.valueOf(from.plusDays(14)),
                gone == null && number % 2 == 0 ? "Sa tante est aide-soignante, le métier l’attire." : null,
                ImmersionsRows.at(world, asked, 18),
                day(talked),
                talked == null ? null : CALLED,
                talked == null ? null : ImmersionsRows.at(world, talked, 10),
                came ? Date.valueOf(from) : null,
                came ? Date.valueOf(until) : null,
                came ? "de 9 h à 12 h et de 14 h à 16 h" : null,
                wanted.state(),
                wanted.state().equals("DECLINED") ? "NO_TUTOR" : null,
                day(closed),
                wanted.state().equals("CANCELLED") ? "son parent ou représentant légal" : null,
                wanted.state().equals("DONE") ? Date.valueOf(until.plusDays(10)) : null,
                wanted.adult(),
                wanted.adult() == null || gone != null ? null : "Elle a tout raconté le soir, elle veut y retourner.",
                wanted.host(),
                wanted.host() == null || gone != null ? null : "Élève curieuse et polie, à l’aise avec les résidents.",
                day(gone));
        event(
                world,
                platform,
                id,
                1,
                "Demande faite sur le site",
                school ? "son établissement scolaire" : "son parent ou représentant légal",
                asked);
        if (talked != null) {
            event(
                    world,
                    platform,
                    id,
                    2,
                    (called(number) ? "Appel" : "Échange") + " de préparation fait, demande transmise",
                    CALLED,
                    talked);
        }
        if (answered != null) {
            event(
                    world,
                    platform,
                    id,
                    3,
                    came ? "Acceptée" : "Refusée par la structure",
                    ImmersionsRows.HOSTS.getFirst(),
                    answered);
        }
        if (wanted.state().equals("CANCELLED") && closed != null) {
            event(world, platform, id, 3, "Retirée", "son parent ou représentant légal", closed);
        }
        if (wanted.state().equals("DONE")) {
            event(world, platform, id, 4, "Passée : les deux avis sont demandés", "Ensemblier", until.plusDays(1));
        }
        if (platform.equals(World.GIRONDE) && number == 2) {
            jdbc.update(
                    "insert into pupil_link (platform_id, secret_hash, request_id, party, made_at, ends_on) values (?, ?, ?, 'ADULT', ?, ?)",
                    platform.value(),
                    LinkSecret.hash("exemple-gironde"),
                    id,
                    ImmersionsRows.at(world, asked, 18),
                    Date.valueOf(asked.plusDays(400)));
        }
    }

    /// Whether a telephone alone was given: else the team writes.
    private static boolean called(int number) {
        return number % 5 == 3;
    }

    private String departement(PlatformId platform) {
        return platforms.get(platform).departement();
    }

    private static String signatory(boolean mini, int number) {
        return mini ? "La chambre de commerce" : number % 2 == 0 ? "La principale du collège" : "Le proviseur du lycée";
    }

    private static @Nullable Date day(@Nullable LocalDate day) {
        return day == null ? null : Date.valueOf(day);
    }

    private void event(World world, PlatformId platform, UUID request, int turn, String said, String by, LocalDate on) {
        jdbc.update(
                "insert into pupil_event (platform_id, id, request_id, said, by, at) values (?, ?, ?, ?, ?, ?)",
                platform.value(),
                World.id("pupil-event:" + request + turn),
                request,
                said,
                by,
                ImmersionsRows.at(world, on, 9 + turn * 2));
    }

    /// As the acts open them.
    private void tasks() {
        jdbc.update("""
                insert into task (platform_id, id, key, kind, for_kind, for_id, person_id, organisation_id, title, detail, href, due_on,
                                  urgent, opened_at, done_at, done_by)
                select r.platform_id, cast(md5('task:pupil:' || r.id) as uuid), 'pupil.' || k.kind || ':' || r.id,
                       'immersion.pupil-' || k.kind, 'TEAM', null, null, r.organisation_id, k.title, r.employer_name,
                       '/equipe/immersions/eleves/' || r.id, k.due, false, k.at, null, null
                  from pupil_request r
                 cross join lateral (
                       select case r.state when 'ASKED' then 'talk' when 'SENT' then 'silent' else 'paper' end as kind,
                              case r.state when 'ASKED' then 'Préparer la venue ' || case when r.pupil ~* '^[aeiouàâéèêîôû]' then 'd’' else 'de ' end || r.pupil || ' avec ' || r.adult
                                           when 'SENT' then r.pupil || ' : réponse attendue ' || case when r.employer_name ~* '^[aeiouàâéèêîôû]' then 'd’' else 'de ' end || r.employer_name
                                           else r.pupil || ' : la convention est-elle signée ?' end as title,
                              case r.state when 'ASKED' then r.asked_at::date + 5 when 'SENT' then r.talk_on + 7
                                           else r.from_on - 7 end as due,
                              case r.state when 'ASKED' then r.asked_at when 'SENT' then r.sent_at else r.sent_at + interval '3 days' end as at) k
                 where r.state in ('ASKED', 'SENT', 'ACCEPTED')
                """);
    }
}
