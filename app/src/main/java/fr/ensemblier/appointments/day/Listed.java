package fr.ensemblier.appointments.day;

import fr.ensemblier.appointments.model.Appointment;
import fr.ensemblier.appointments.model.Appointments;
import fr.ensemblier.foundation.Actor;
import fr.ensemblier.foundation.Paris;
import fr.ensemblier.notices.StandIns;
import fr.ensemblier.ui.ListAddress;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The lines of the list of appointments: hers and, for a day on which she stands in, those of the colleague (R-W2).
@Repository
class Listed {

    static final int PAGE = 50;
    static final int MOST = 20_000;

    /// One that was moved stands where it went; it is shown when asked.
    private static final String STATED = "(:state = '' and a.state <> 'MOVED' or a.state = :state)";

    private static final String FROM = """
              from appointment a
              join person f on f.platform_id = a.platform_id and f.id = a.person_id
              join person p on p.platform_id = f.platform_id and p.id = case when f.merged_into is null then f.id else f.merged_into end
              left join appointment_place l on l.platform_id = a.platform_id and l.id = a.place_id
             where a.platform_id = :platform and p.erased_at is null and p.archived_at is null
               and (:place = '' or coalesce(a.place_id::text, 'telephone') = :place)
               and (:words = '' or p.words like all ((select asked_words(:words))::text[]))
            """;

    /// Of the team, or of some: their index finds them, where a platform has thousands that are past.
    private static final String OF_SOME = """
               and a.adviser_id = any (cast(:advisers as uuid[]))
               and (a.adviser_id = any (cast(:own as uuid[])) or exists (
                    select from unnest(cast(:absent as uuid[]), cast(:since as date[]), cast(:until as date[])) s (who, since, until)
                     where s.who = a.adviser_id
                       and (a.starts_at at time zone 'Europe/Paris')::date between s.since and s.until))
            """;

    private final JdbcClient jdbc;
    private final StandIns standIns;
    private final Clock clock;

    Listed(JdbcClient jdbc, StandIns standIns, Clock clock) {
        this.jdbc = jdbc;
        this.standIns = standIns;
        this.clock = clock;
    }

    /// `person` is the kept file, where the appointment's was joined to another.
    record Row(
            Appointment one,
            UUID person,
            String firstName,
            @Nullable String lastName,
            @Nullable String phone,
            @Nullable String place) {

        String name() {
            return lastName == null ? firstName : firstName + " " + lastName;
        }
    }

    /// Of a page only the last appointment is named in the address of the next, never a person.
    List<Row> page(Actor.Team team, Filter filter, int most) {
        var latest = switch (ListAddress.text(filter.tri())) {
            case "recents" -> true;
            case "anciens" -> false;
            default -> "passes".equals(filter.quand());
        };
        var sql = """
                select a.*, p.id as person, p.first_name, p.last_name, p.phone, l.name || ', ' || l.commune_name as place
                """ + FROM + of(team, filter) + """
                   and (cast(:from as timestamptz) is null or a.starts_at >= :from)
                   and (cast(:to as timestamptz) is null or a.starts_at < :to)
                   and """ + STATED
                + """
                   and (:after = '' or (a.starts_at, a.id) %1$s
                        (select x.starts_at, x.id from appointment x where x.platform_id = :platform and x.id::text = :after))
                 order by a.starts_at %2$s, a.id %2$s
                 limit :most
                """.formatted(latest ? "<" : ">", latest ? "desc" : "asc");
        return bound(sql, team, filter)
                .param("state", "anoter".equals(filter.quand()) ? "BOOKED" : ListAddress.text(filter.etat()))
                .param("after", ListAddress.text(filter.apres()))
                .param("most", most)
                .query((row, _) -> new Row(
                        Appointments.read(row),
                        row.getObject("person", UUID.class),
                        row.getString("first_name"),
                        row.getString("last_name"),
                        row.getString("phone"),
                        row.getString("place")))
                .list();
    }

    /// How many there are behind each of « Aujourd’hui » and the others, all else being as asked: read at once.
    Map<String, Integer> counts(Actor.Team team, Filter filter) {
        var today = Paris.today(clock);
        return bound("""
                select count(*) filter (where a.starts_at >= :today and a.starts_at < :tomorrow and %1$s) as today,
                       count(*) filter (where a.starts_at >= :today and a.starts_at < :monday and %1$s) as semaine,
                       count(*) filter (where a.starts_at >= :now and %1$s) as avenir,
                       count(*) filter (where a.starts_at < :now and a.state = 'BOOKED') as anoter,
                       count(*) filter (where a.starts_at < :today and %1$s) as passes
                """.formatted(STATED) + FROM + of(team, filter), team, filter)
                .param("state", ListAddress.text(filter.etat()))
                .param("today", at(today))
                .param("tomorrow", at(today.plusDays(1)))
                .param("monday", monday(today))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query((row, _) -> Map.of(
                        "", row.getInt("today"),
                        "semaine", row.getInt("semaine"),
                        "avenir", row.getInt("avenir"),
                        "anoter", row.getInt("anoter"),
                        "passes", row.getInt("passes")))
                .single();
    }

    private static String of(Actor.Team team, Filter filter) {
        return whose(team, filter).equals("tous") ? "" : OF_SOME;
    }

    private static String whose(Actor.Team team, Filter filter) {
        var whose = ListAddress.text(filter.conseiller());
        return whose.isEmpty() ? team.account().toString() : whose;
    }

    private JdbcClient.StatementSpec bound(String sql, Actor.Team team, Filter filter) {
        var today = Paris.today(clock);
        var when = ListAddress.text(filter.quand());
        var own = ListAddress.key(whose(team, filter)).stream().toList();
        var standing = own.contains(team.account())
                ? standIns.notOver(team.platform(), today).stream()
                        .filter(one -> one.by().equals(team.account()))
                        .toList()
                : List.<StandIns.StandIn>of();
        var absent = standing.stream().map(StandIns.StandIn::absent).toList();
        return jdbc.sql(sql)
                .param("platform", team.platform().value())
                .param("from", from(when, today), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("to", to(when, today), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("place", ListAddress.text(filter.lieu()))
                .param("words", ListAddress.text(filter.q()))
                .param("own", own.toArray(UUID[]::new))
                .param("advisers", Stream.concat(own.stream(), absent.stream()).toArray(UUID[]::new))
                .param("absent", absent.toArray(UUID[]::new))
                .param(
                        "since",
                        days(standing.stream().map(StandIns.StandIn::from).toList()))
                .param(
                        "until",
                        days(standing.stream().map(StandIns.StandIn::until).toList()));
    }

    private static String[] days(List<LocalDate> days) {
        return days.stream().map(LocalDate::toString).toArray(String[]::new);
    }

    private @Nullable OffsetDateTime from(String when, LocalDate today) {
        return switch (when) {
            case "anoter", "passes" -> null;
            case "avenir" -> clock.instant().atOffset(ZoneOffset.UTC);
            default -> at(today);
        };
    }

    private @Nullable OffsetDateTime to(String when, LocalDate today) {
        return switch (when) {
            case "semaine" -> monday(today);
            case "avenir" -> null;
            case "anoter" -> clock.instant().atOffset(ZoneOffset.UTC);
            case "passes" -> at(today);
            default -> at(today.plusDays(1));
        };
    }

    private static OffsetDateTime monday(LocalDate today) {
        return at(today.plusDays(8L - today.getDayOfWeek().getValue()));
    }

    private static OffsetDateTime at(LocalDate day) {
        return Paris.start(day).atOffset(ZoneOffset.UTC);
    }
}
