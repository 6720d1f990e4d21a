package fr.ensemblier.platforms;

import fr.ensemblier.foundation.PlatformId;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Reads the tables of the platforms for the snapshot.
@Repository
class PlatformRows {

    /// A dated part of a territory.
    record DatedArea(
            PlatformId platform,
            Platforms.Area area,
            LocalDate from,
            @Nullable LocalDate until) {

        boolean holdsOn(LocalDate day) {
            return !from.isAfter(day) && (until == null || !until.isBefore(day));
        }
    }

    private final JdbcClient jdbc;

    PlatformRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// `territories` names the territory of each, `departements` gives the first of them, from the one it began with.
    List<Platform> all(
            LocalDate today,
            Function<PlatformId, String> territories,
            BiFunction<PlatformId, String, String> departements) {
        return jdbc.sql("""
                select p.id, p.slug, p.name, p.lead_body, p.departement, p.missions, p.settings, p.brand, p.accent,
                       p.logo_file, p.tagline, p.hotline, p.hours, p.email, p.partners, p.closed_on,
                       coalesce(s.kind, p.support_kind) as support, coalesce(s.roles, '{}') as own_roles
                  from platform p
                  left join lateral (
                       select kind, roles
                         from platform_support
                        where platform_id = p.id and from_on <= :today and removed_at is null
                        order by from_on desc
                        limit 1) s on true
                 order by p.name
                """)
                .param("today", Date.valueOf(today))
                .query((row, _) -> platform(row, territories, departements))
                .list();
    }

    List<DatedArea> areas() {
        return jdbc.sql("select platform_id, kind, code, from_on, until_on from platform_territory order by code")
                .query((row, _) -> new DatedArea(
                        PlatformId.of(row.getString("platform_id")),
                        new Platforms.Area(row.getString("kind"), row.getString("code")),
                        row.getDate("from_on").toLocalDate(),
                        date(row.getDate("until_on"))))
                .list();
    }

    boolean isEmpty() {
        return jdbc.sql("select not exists (select from platform)")
                .query((row, _) -> row.getBoolean(1))
                .single();
    }

    private static Platform platform(
            ResultSet row,
            Function<PlatformId, String> territories,
            BiFunction<PlatformId, String, String> departements)
            throws SQLException {
        var id = PlatformId.of(row.getString("id"));
        var missions = new TreeSet<Mission>();
        texts(row, "missions").forEach(mission -> missions.add(Mission.valueOf(mission)));
        return new Platform(
                id,
                row.getString("slug"),
                row.getString("name"),
                territories.apply(id),
                row.getString("lead_body"),
                departements.apply(id, row.getString("departement")),
                Set.copyOf(missions),
                Set.copyOf(new LinkedHashSet<>(texts(row, "settings"))),
                row.getString("brand"),
                row.getString("accent"),
                row.getObject("logo_file", UUID.class),
                row.getString("tagline"),
                row.getString("hotline"),
                row.getString("hours"),
                row.getString("email"),
                texts(row, "partners"),
                date(row.getDate("closed_on")),
                SupportKind.valueOf(row.getString("support")),
                Set.copyOf(
                        texts(row, "own_roles").stream().map(OwnRole::valueOf).toList()));
    }

    static List<String> texts(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }

    private static @Nullable LocalDate date(@Nullable Date date) {
        return date == null ? null : date.toLocalDate();
    }
}
