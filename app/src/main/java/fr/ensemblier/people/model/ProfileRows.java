package fr.ensemblier.people.model;

import fr.ensemblier.foundation.PlatformId;
import fr.ensemblier.territory.Means;
import fr.ensemblier.territory.Reach;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Reads a row of the table of profiles.
public final class ProfileRows {

    private ProfileRows() {}

    public static Profile profile(ResultSet row, int number) throws SQLException {
        return new Profile(
                new PlatformId(row.getString("platform_id")),
                row.getObject("person_id", UUID.class),
                state(row),
                row.getString("step"),
                row.getBoolean("undecided"),
                row.getString("wish"),
                words(row.getArray("occupations")),
                words(row.getArray("contract_classes")),
                reach(row),
                said(row),
                new Profile.Hours(
                        row.getBigDecimal("hours_min"),
                        row.getBigDecimal("hours_max"),
                        row.getBoolean("hours_strict"),
                        row.getObject("night", Boolean.class),
                        row.getObject("weekend", Boolean.class),
                        row.getObject("split_hours", Boolean.class),
                        words(row.getArray("day_times"))),
                row.getObject("available_on", LocalDate.class),
                new Profile.Skills(
                        row.getObject("licence", Boolean.class),
                        row.getObject("vehicle", Boolean.class),
                        words(row.getArray("certifications")),
                        words(row.getArray("certification_blocks")),
                        row.getObject("experience_years", Integer.class),
                        words(row.getArray("experiences")),
                        row.getObject("wants_training", Boolean.class)),
                new Profile.Told(
                        row.getString("message"),
                        row.getObject("message_file", UUID.class),
                        row.getString("message_kind")),
                row.getInt("version"));
    }

    private static @Nullable Reach reach(ResultSet row) throws SQLException {
        var means = row.getString("means");
        return means == null ? null : new Reach(Means.valueOf(means), row.getInt("reach_minutes"));
    }

    private static @Nullable Means said(ResultSet row) throws SQLException {
        var means = row.getString("means_said");
        return means == null ? null : Means.valueOf(means);
    }

    private static ProfileState state(ResultSet row) throws SQLException {
        var sent = instant(row, "submitted_at");
        var at = instant(row, "answered_at");
        var by = row.getString("answered_by");
        return switch (row.getString("state")) {
            case "SUBMITTED" -> new ProfileState.Submitted(known(sent));
            case "ASKED_MORE" ->
                new ProfileState.AskedMore(
                        sent == null ? known(at) : sent, known(at), text(by), text(row.getString("answer_message")));
            case "VALIDATED" -> {
                var validated = instant(row, "validated_at");
                yield new ProfileState.Validated(known(sent), validated == null ? known(at) : validated, text(by));
            }
            case "WORKING_MORE" -> {
                var validated = instant(row, "validated_at");
                yield new ProfileState.WorkingMore(known(sent), validated == null ? known(at) : validated, text(by));
            }
            case "WORKING" -> new ProfileState.Working(known(sent), instant(row, "validated_at"), by);
            case "PAUSED" -> new ProfileState.Paused(known(sent), instant(row, "validated_at"), by);
            case "ORIENTED" ->
                new ProfileState.Oriented(
                        sent, at, by, text(row.getString("answer_reason")), text(row.getString("answer_message")));
            default -> new ProfileState.Draft();
        };
    }

    private static Instant known(@Nullable Instant instant) {
        return instant == null ? Instant.EPOCH : instant;
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }

    public static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    public static List<String> words(@Nullable Array array) throws SQLException {
        return array == null ? List.of() : List.of((String[]) array.getArray());
    }
}
