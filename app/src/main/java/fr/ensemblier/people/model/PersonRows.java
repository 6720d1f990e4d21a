package fr.ensemblier.people.model;

import fr.ensemblier.foundation.PlatformId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/// Reads a row of the table of persons.
final class PersonRows {

    private PersonRows() {}

    static Person person(ResultSet row) throws SQLException {
        var created = ProfileRows.instant(row, "created_at");
        var last = ProfileRows.instant(row, "last_contact_at");
        return new Person(
                new PlatformId(row.getString("platform_id")),
                row.getObject("id", UUID.class),
                row.getObject("log_key", UUID.class),
                row.getObject("card_key", UUID.class),
                row.getString("first_name"),
                row.getString("last_name"),
                row.getString("phone"),
                row.getString("email"),
                row.getObject("birth_year", Integer.class),
                row.getString("sex"),
                row.getString("motive"),
                row.getString("commune"),
                row.getString("commune_name"),
                row.getString("situation"),
                row.getObject("situation_on", LocalDate.class),
                row.getString("source"),
                row.getString("source_detail"),
                row.getObject("adviser_id", UUID.class),
                row.getString("adviser_name"),
                row.getString("mandate").equals("STANDING"),
                ProfileRows.instant(row, "mandate_noted_at"),
                row.getString("mandate_noted_by"),
                row.getString("team_notes"),
                row.getObject("useful_adjustments", Boolean.class),
                row.getObject("first_talk_on", LocalDate.class),
                last == null ? Instant.EPOCH : last,
                created == null ? Instant.EPOCH : created,
                row.getString("created_by"),
                row.getBoolean("family_only"),
                row.getInt("version"));
    }
}
