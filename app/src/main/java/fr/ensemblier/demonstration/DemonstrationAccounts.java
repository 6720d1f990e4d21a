package fr.ensemblier.demonstration;

import fr.ensemblier.foundation.PlatformId;
import java.sql.Timestamp;
import java.sql.Types;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/// Writes accounts and their roles, for every filling that needs somebody to sign in.
///
/// The id of an account is `World.id("account:" + email)`, so that fillings can name each other's accounts.
final class DemonstrationAccounts {

    private DemonstrationAccounts() {}

    /// One account with one role: `NATIONAL`, `HEAD`, `ADVISER`, `OFFICER`, `EMPLOYER` or
    /// `REFERRER`.
    record Row(
            String name,
            String email,
            String role,
            @Nullable PlatformId platform,
            @Nullable UUID organisation,
            boolean owner,
            @Nullable String passwordHash) {

        static Row team(String name, String domain, boolean head, PlatformId platform, String passwordHash) {
            return new Row(
                    name,
                    DemonstrationAccounts.email(name, domain),
                    head ? "HEAD" : "ADVISER",
                    platform,
                    null,
                    false,
                    passwordHash);
        }

        /// Somebody of an organisation: `EMPLOYER` or `REFERRER`. She signs in on the page of the demonstration.
        static Row member(
                String name, String domain, String role, PlatformId platform, UUID organisation, boolean owner) {
            return new Row(name, DemonstrationAccounts.email(name, domain), role, platform, organisation, owner, null);
        }

        UUID account() {
            return World.id("account:" + email);
        }
    }

    /// « Claire Bessière », "baam" gives claire.bessiere@baam.invalid.
    static String email(String name, String domain) {
        var plain = Normalizer.normalize(name.strip().toLowerCase(Locale.FRENCH), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^a-z]+", ".");
        return plain + "@" + domain + ".invalid";
    }

    static UUID insert(JdbcTemplate jdbc, World world, Row row) {
        insert(jdbc, world, List.of(row));
        return row.account();
    }

    /// Writes them all at once; an account or a role that exists already stays.
    static void insert(JdbcTemplate jdbc, World world, List<Row> rows) {
        var since = Timestamp.from(world.today()
                .minusMonths(20)
                .atTime(9, 0)
                .atZone(fr.ensemblier.foundation.Paris.ZONE)
                .toInstant());
        jdbc.batchUpdate("""
                insert into account (id, email, name, password_hash, created_at)
                values (?, ?, ?, ?, ?)
                on conflict do nothing
                """, rows, 500, (to, row) -> {
            to.setObject(1, row.account());
            to.setString(2, row.email());
            to.setString(3, row.name());
            to.setString(4, row.passwordHash());
            to.setTimestamp(5, since);
        });
        jdbc.batchUpdate("""
                insert into membership (id, account_id, role, platform_id, organisation_id, owner, since)
                values (?, ?, ?, ?, ?, ?, ?)
                on conflict do nothing
                """, rows, 500, (to, row) -> {
            to.setObject(1, World.id("membership:" + row.email() + row.role() + row.platform() + row.organisation()));
            to.setObject(2, row.account());
            to.setString(3, row.role());
            to.setObject(4, row.platform() == null ? null : row.platform().value(), Types.VARCHAR);
            to.setObject(5, row.organisation(), Types.OTHER);
            to.setBoolean(6, row.owner());
            to.setTimestamp(7, since);
        });
    }
}
