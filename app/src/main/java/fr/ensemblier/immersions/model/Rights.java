package fr.ensemblier.immersions.model;

import fr.ensemblier.foundation.Outdated;
import fr.ensemblier.foundation.PlatformId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// The right of each platform to prescribe, which its head keeps. One that never said it has none.
@Repository
public class Rights {

    /// With the version that a form was filled from; 0 when nothing was said yet.
    public record Kept(PrescribingRight right, int version) {}

    static final String NOBODY_YET = "un prescripteur habilité";

    private final JdbcClient jdbc;
    private final Clock clock;

    Rights(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public PrescribingRight of(PlatformId platform) {
        return kept(platform).right();
    }

    public Kept kept(PlatformId platform) {
        return jdbc.sql("select * from prescribing_right where platform_id = :platform")
                .param("platform", platform.value())
                .query((row, _) -> new Kept(read(row), row.getInt("version")))
                .optional()
                .orElseGet(() -> new Kept(new PrescribingRight.None(NOBODY_YET), 0));
    }

    /// Refused when somebody else changed it since (R-E5).
    @Transactional
    public void keep(PlatformId platform, PrescribingRight right, int version, String by) {
        var delegated = right instanceof PrescribingRight.Delegated some ? some : null;
        var changed = jdbc.sql("""
                        insert into prescribing_right (platform_id, kind, name, address, signatory, number, until_on, changed_by,
                                                       changed_at)
                        values (:platform, :kind, :name, :address, :signatory, :number, :until, :by, :at)
                        on conflict (platform_id) do update
                           set kind = :kind, name = :name, address = :address, signatory = :signatory, number = :number,
                               until_on = :until, changed_by = :by, changed_at = :at, version = prescribing_right.version + 1
                         where prescribing_right.version = :version
                        """)
                .param("platform", platform.value())
                .param("kind", kind(right))
                .param("name", right.name())
                .param("address", address(right), Types.VARCHAR)
                .param("signatory", signatory(right), Types.VARCHAR)
                .param("number", delegated == null ? null : delegated.number(), Types.VARCHAR)
                .param("until", delegated == null ? null : delegated.until(), Types.DATE)
                .param("by", by)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("version", version)
                .update();
        if (changed == 0) {
            throw new Outdated("Right to prescribe", platform);
        }
    }

    private static String kind(PrescribingRight right) {
        return switch (right) {
            case PrescribingRight.Own _ -> "OWN";
            case PrescribingRight.Delegated _ -> "DELEGATED";
            case PrescribingRight.None _ -> "NONE";
        };
    }

    public static @Nullable String address(PrescribingRight right) {
        return switch (right) {
            case PrescribingRight.Own(var _, var address, var _) -> address;
            case PrescribingRight.Delegated(var _, var address, var _, var _, var _) -> address;
            case PrescribingRight.None _ -> null;
        };
    }

    public static @Nullable String signatory(PrescribingRight right) {
        return switch (right) {
            case PrescribingRight.Own(var _, var _, var signatory) -> signatory;
            case PrescribingRight.Delegated(var _, var _, var signatory, var _, var _) -> signatory;
            case PrescribingRight.None _ -> null;
        };
    }

    private static PrescribingRight read(ResultSet row) throws SQLException {
        var name = row.getString("name");
        return switch (row.getString("kind")) {
            case "OWN" -> new PrescribingRight.Own(name, row.getString("address"), row.getString("signatory"));
            case "DELEGATED" ->
                new PrescribingRight.Delegated(
                        name,
                        row.getString("address"),
                        row.getString("signatory"),
                        row.getString("number"),
                        row.getObject("until_on", LocalDate.class));
            default -> new PrescribingRight.None(name);
        };
    }
}
