package fr.ensemblier.immersions.pupils;

import fr.ensemblier.foundation.PlatformId;
import fr.ensemblier.immersions.model.LegalFrame;
import fr.ensemblier.immersions.model.Views;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A row of pupil_request as a request.
final class PupilRow {

    private PupilRow() {}

    static PupilRequest read(ResultSet row) throws SQLException {
        var talk = row.getObject("talk_on", LocalDate.class);
        var pupil = row.getString("pupil");
        return new PupilRequest(
                new PlatformId(row.getString("platform_id")),
                row.getObject("id", UUID.class),
                row.getObject("place_id", UUID.class),
                row.getObject("organisation_id", UUID.class),
                row.getObject("establishment_id", UUID.class),
                row.getString("employer_name"),
                row.getString("occupation"),
                LegalFrame.valueOf(row.getString("frame")),
                PupilRequest.Through.valueOf(row.getString("asked_through")),
                pupil == null
                        ? null
                        : new PupilRequest.Who(
                                row.getString("adult"),
                                row.getString("adult_email"),
                                row.getString("adult_phone"),
                                row.getString("school"),
                                row.getString("signatory"),
                                pupil,
                                row.getString("words")),
                PupilRequest.Level.valueOf(row.getString("level")),
                PupilRequest.Age.valueOf(row.getString("age")),
                row.getString("school_departement"),
                row.getObject("wished_from", LocalDate.class),
                row.getObject("wished_until", LocalDate.class),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                talk == null
                        ? null
                        : new PupilRequest.Talk(
                                talk,
                                row.getString("talk_by"),
                                row.getObject("sent_at", OffsetDateTime.class).toInstant()),
                state(row),
                new PupilRequest.Said(
                        row.getObject("views_due", LocalDate.class),
                        answer(row, "adult_view"),
                        row.getString("adult_words"),
                        answer(row, "host_view"),
                        row.getString("host_words")));
    }

    private static Views.@Nullable Answer answer(ResultSet row, String column) throws SQLException {
        var said = row.getString(column);
        return said == null ? null : Views.Answer.valueOf(said);
    }

    private static PupilState state(ResultSet row) throws SQLException {
        var word = row.getString("state");
        return switch (word) {
            case "ASKED" -> new PupilState.Asked();
            case "SENT" -> new PupilState.Sent();
            case "ACCEPTED" -> new PupilState.Accepted(visit(row));
            case "DONE" -> new PupilState.Done(visit(row));
            case "DECLINED" -> new PupilState.Declined(closed(row), row.getString("reason"));
            case "CANCELLED" ->
                new PupilState.Cancelled(closed(row), row.getString("closed_by"), row.getString("reason"));
            default -> throw new IllegalStateException("No state " + word);
        };
    }

    private static LocalDate closed(ResultSet row) throws SQLException {
        return Objects.requireNonNull(row.getObject("closed_on", LocalDate.class));
    }

    private static PupilState.Visit visit(ResultSet row) throws SQLException {
        var begins = row.getObject("begins_at", LocalTime.class);
        return new PupilState.Visit(
                row.getObject("from_on", LocalDate.class),
                row.getObject("until_on", LocalDate.class),
                row.getString("timetable"),
                begins == null
                        ? null
                        : new PupilHours(
                                begins, row.getObject("ends_at", LocalTime.class), row.getInt("pause_minutes")));
    }
}
