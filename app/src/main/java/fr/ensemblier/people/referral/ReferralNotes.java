package fr.ensemblier.people.referral;

import fr.ensemblier.foundation.PlatformId;
import fr.ensemblier.people.model.ProfileRows;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What the team and who sent somebody write to each other about her (C8); she reads it.
@Repository
class ReferralNotes {

    /// Who wrote a note.
    enum Side {
        TEAM,
        BODY
    }

    record Note(String message, Instant at, String by) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    ReferralNotes(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    UUID add(PlatformId platform, UUID referral, Side side, String message, String by) {
        var id = UUID.randomUUID();
        jdbc.sql("""
                insert into referral_note (platform_id, id, referral_id, side, message, at, by)
                values (:platform, :id, :referral, :side, :message, :at, :by)
                """)
                .param("platform", platform.value())
                .param("id", id)
                .param("referral", referral)
                .param("side", side.name())
                .param("message", message)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("by", by)
                .update();
        return id;
    }

    /// Newest first.
    List<Note> of(PlatformId platform, UUID referral) {
        return jdbc.sql("""
                select message, at, by from referral_note
                 where platform_id = :platform and referral_id = :referral
                 order by at desc, id
                """)
                .param("platform", platform.value())
                .param("referral", referral)
                .query((row, _) -> new Note(
                        row.getString("message"),
                        Objects.requireNonNull(ProfileRows.instant(row, "at")),
                        row.getString("by")))
                .list();
    }
}
