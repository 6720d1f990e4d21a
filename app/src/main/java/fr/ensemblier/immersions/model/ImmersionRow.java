package fr.ensemblier.immersions.model;

import fr.ensemblier.foundation.PlatformId;
import fr.ensemblier.immersions.model.ImmersionState.Cover;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Reads an immersion from a row that holds all its columns.
public final class ImmersionRow {

    private ImmersionRow() {}

    public static Immersion read(ResultSet row) throws SQLException {
        return new Immersion(
                new PlatformId(row.getString("platform_id")),
                row.getObject("id", UUID.class),
                row.getObject("person_id", UUID.class),
                row.getString("called"),
                row.getObject("place_id", UUID.class),
                row.getObject("organisation_id", UUID.class),
                row.getObject("establishment_id", UUID.class),
                row.getString("employer_name"),
                row.getString("occupation"),
                LegalFrame.valueOf(row.getString("frame")),
                row.getString("wish"),
                day(row, "wished_from"),
                row.getString("asked_how").equals("PERSON"),
                row.getString("asked_by"),
                Places.instant(row, "asked_at"),
                row.getObject("renews", UUID.class),
                talk(row),
                plan(row),
                debrief(row),
                state(row),
                row.getInt("version"));
    }

    private static Immersion.@Nullable Talk talk(ResultSet row) throws SQLException {
        var on = day(row, "talk_on");
        return on == null ? null : new Immersion.Talk(on, row.getString("talk_by"));
    }

    private static Immersion.@Nullable Plan plan(ResultSet row) throws SQLException {
        var from = day(row, "from_on");
        var until = day(row, "until_on");
        var hours = row.getBigDecimal("hours");
        return from == null || until == null || hours == null
                ? null
                : new Immersion.Plan(from, until, hours, row.getInt("days"));
    }

    private static Immersion.@Nullable Debrief debrief(ResultSet row) throws SQLException {
        var on = day(row, "debrief_on");
        return on == null
                ? null
                : new Immersion.Debrief(
                        on,
                        row.getString("debrief_by"),
                        Immersion.Finding.valueOf(row.getString("debrief")),
                        row.getObject("reached", Boolean.class),
                        row.getString("debrief_note"),
                        row.getString("led_to"));
    }

    private static ImmersionState state(ResultSet row) throws SQLException {
        var word = row.getString("state");
        return switch (word) {
            case "WISHED" -> new ImmersionState.Wished();
            case "REQUESTED" -> new ImmersionState.Requested();
            case "ACCEPTED" -> new ImmersionState.Accepted();
            case "DRAFTED" -> new ImmersionState.Drafted();
            case "SIGNED" -> new ImmersionState.Signed(cover(row));
            case "HANDED_OFF" -> new ImmersionState.HandedOff(cover(row));
            case "RUNNING" -> new ImmersionState.Running(cover(row), said(row, "begun_on"));
            case "ENDED" -> new ImmersionState.Ended(cover(row), said(row, "begun_on"), said(row, "ended_on"));
            case "INTERRUPTED" ->
                new ImmersionState.Interrupted(
                        cover(row), said(row, "begun_on"), said(row, "ended_on"), row.getString("reason"));
            case "CANCELLED" -> new ImmersionState.Cancelled(said(row, "closed_on"), row.getString("reason"));
            case "REFUSED" -> new ImmersionState.Refused(said(row, "closed_on"), row.getString("reason"));
            default -> throw new IllegalStateException("No state " + word);
        };
    }

    private static Cover cover(ResultSet row) throws SQLException {
        return new Cover(row.getString("covered_to"), said(row, "covered_on"));
    }

    private static LocalDate said(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(day(row, column), column);
    }

    static @Nullable LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }
}
