package fr.ensemblier.demonstration;

import fr.ensemblier.foundation.Paris;
import fr.ensemblier.foundation.PlatformId;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/// The rows of hires with the answers to their checks, written together.
final class HireRows {

    private static final List<String> STAYING =
            List.of("THERE", "THERE", "THERE", "THERE", "THERE_DIFFICULT", "UNKNOWN");

    private final JdbcTemplate jdbc;
    private final List<Object[]> hires = new ArrayList<>();
    private final List<Object[]> checks = new ArrayList<>();
    private int departures;

    HireRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /// A platform begins.
    void begin() {
        departures = 0;
    }

    void write() {
        jdbc.batchUpdate("""
                insert into hire (platform_id, id, person_id, organisation_id, establishment_id, employer_name, offer_id, contact_id,
                                  brought_by, occupation, setting, contract_class, contract_months, weekly_hours, starts_on,
                                  ends_on, end_reason, still_looking, declared_by, declared_name, declared_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
                """, hires);
        jdbc.batchUpdate("""
                insert into hire_check (platform_id, hire_id, due, due_on, asked, answer, answered_at, answered_by)
                select ?, h.id, ?, ?, ?, ?, ?, ? from hire h where h.id = ? on conflict do nothing
                """, checks);
    }

    void add(World world, PlatformId platform, PlannedHire one) {
        var known = one.known();
        var starts = one.starts();
        var ends = one.ends();
        var by = world.one(List.of("EMPLOYER", "TEAM", "PERSON"));
        hires.add(new Object[] {
            platform.value(),
            known.id(),
            known.person(),
            known.organisation(),
            known.establishment(),
            known.employer(),
            known.offer(),
            known.contact(),
            one.broughtBy(),
            known.occupation(),
            known.setting(),
            known.terms().contract(),
            known.terms().months(),
            known.terms().hours(),
            Date.valueOf(starts),
            ends == null ? null : Date.valueOf(ends),
            one.reason(),
            !known.state().equals("WORKING") && world.chance(0.6),
            by,
            "Équipe de la plateforme",
            Timestamp.from(known.since())
        });
        var left = one.reason() == null ? null : ends;
        check(world, platform, known.id(), "D1", starts.plusDays(1), left);
        check(world, platform, known.id(), "W1", starts.plusWeeks(1), left);
        check(world, platform, known.id(), "M1", starts.plusMonths(1), left);
        check(world, platform, known.id(), "M3", starts.plusMonths(3), left);
        check(world, platform, known.id(), "M6", starts.plusMonths(6), left);
        check(world, platform, known.id(), "M12", starts.plusMonths(12), left);
    }

    /// One employer in seven does not say what the person says (R-H2).
    private String departure(String asked, boolean come) {
        return come && asked.equals("EMPLOYER") && departures++ % 7 == 0 ? "THERE" : "LEFT";
    }

    private void check(
            World world, PlatformId platform, UUID hire, String due, LocalDate on, @Nullable LocalDate left) {
        for (var asked : List.of("PERSON", "EMPLOYER")) {
            var come = on.isBefore(world.today().minusDays(3));
            var gone = left != null && !on.isBefore(left);
            var answer = gone ? departure(asked, come) : world.one(STAYING);
            checks.add(new Object[] {
                platform.value(),
                due,
                Date.valueOf(on),
                asked,
                come ? answer : null,
                come
                        ? Timestamp.from(World.workingDay(on)
                                .atTime(
                                        9 + Math.floorMod(hire.hashCode() + due.hashCode(), 8),
                                        Math.floorMod(hire.hashCode(), 60))
                                .atZone(Paris.ZONE)
                                .toInstant())
                        : null,
                come ? "Équipe de la plateforme" : null,
                hire
            });
        }
    }
}
