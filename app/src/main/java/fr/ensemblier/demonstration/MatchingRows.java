package fr.ensemblier.demonstration;

import fr.ensemblier.foundation.Paris;
import fr.ensemblier.foundation.PlatformId;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/// Rows of matches and contacts, collected, then written in few statements.
final class MatchingRows {

    private final World world;
    private final PlatformId platform;
    private final List<Object[]> matches = new ArrayList<>();
    private final List<Object[]> contacts = new ArrayList<>();
    private final List<Object[]> entries = new ArrayList<>();
    private final List<Object[]> identities = new ArrayList<>();

    MatchingRows(World world, PlatformId platform) {
        this.world = world;
        this.platform = platform;
    }

    void match(Couple couple, String state, String origin, Instant notified, boolean interested) {
        matches.add(new Object[] {
            platform.value(),
            couple.match(),
            couple.offer(),
            couple.organisation(),
            platform.value(),
            couple.card(),
            origin,
            state,
            couple.compared().score(),
            couple.compared().parts(),
            couple.compared().version(),
            Timestamp.from(notified),
            Date.valueOf(Paris.date(notified).plusDays(14)),
            state.equals("TO_TREAT") ? null : Timestamp.from(notified.plus(Duration.ofDays(1))),
            state.equals("PUT_ASIDE") ? world.one(List.of("HOURS", "START", "FILLED")) : null,
            interested ? Timestamp.from(notified) : null,
            origin.equals("TEAM")
        });
    }

    void contact(Meeting.Told told) {
        var couple = told.couple();
        var id = couple.contact();
        contacts.add(told.row(platform.value()));
        entry(id, "EMPLOYER", told.recruiter(), "asked", told.message(), told.asked());
        if (told.answered() != null) {
            entry(
                    id,
                    "PERSON",
                    couple.called(),
                    told.accepted() == null ? "declined" : "accepted",
                    told.refusal(),
                    told.answered());
        }
        if (told.reached() != null) {
            entry(id, "EMPLOYER", told.recruiter(), "reached", null, told.reached());
        }
        if (told.closed() != null && told.accepted() != null && told.stage() != null) {
            entry(
                    id,
                    "EMPLOYER",
                    told.recruiter(),
                    told.stage().toLowerCase(Locale.ROOT),
                    told.reason(),
                    told.closed());
        }
        if (told.revealed(world.today())) {
            var until = told.keptUntil();
            identities.add(new Object[] {
                platform.value(),
                id,
                couple.organisation(),
                couple.name(),
                couple.phone(),
                couple.email(),
                Timestamp.from(told.revealedAt()),
                until == null ? null : Date.valueOf(until)
            });
        }
    }

    private void entry(UUID contact, String side, String by, String kind, @Nullable String text, Instant at) {
        entries.add(new Object[] {
            platform.value(), World.id("entry:" + contact + kind), contact, side, by, kind, text, Timestamp.from(at)
        });
    }

    void write(JdbcTemplate jdbc) {
        jdbc.batchUpdate("""
                insert into match (platform_id, id, offer_id, organisation_id, card_platform_id, card_key, origin, state, score,
                                   parts, score_version, notified_at, treat_before, treated_at, reason, interested_at,
                                   forward)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?, ?, ?, ?)
                """, matches);
        jdbc.batchUpdate("""
                insert into contact (platform_id, id, match_id, offer_id, organisation_id, establishment_id, card_platform_id,
                                     card_key, called, state, message, asked_by, asked_at, sent_at, answer_before, answered_at,
                                     answered_by, refusal_reason, reach_before, reached_at, reached, stage, stage_reason,
                                     ask_outcome_on, closed_at, closed_why, hire_id)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """, contacts);
        jdbc.batchUpdate(
                "insert into contact_entry (platform_id, id, contact_id, side, by, kind, text, at) values (?, ?, ?, ?, ?, ?, ?, ?)",
                entries);
        jdbc.batchUpdate("""
                insert into revealed_identity (platform_id, contact_id, organisation_id, name, phone, email, revealed_at, until_on)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                """, identities);
    }
}
