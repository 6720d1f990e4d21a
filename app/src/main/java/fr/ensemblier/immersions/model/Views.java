package fr.ensemblier.immersions.model;

import fr.ensemblier.foundation.PlatformId;
import fr.ensemblier.ui.Choice;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// What each side says of an immersion, within ten days of its end (R-W4).
@Repository
public class Views {

    public enum Side {
        PERSON,
        HOST
    }

    public enum Answer {
        GOOD("Bien passée", "Bien"),
        MIXED("Passée avec des difficultés", "Avec des difficultés"),
        BAD("Mal passée", "Mal");

        private final String words;
        private final String brief;

        Answer(String words, String brief) {
            this.words = words;
            this.brief = brief;
        }

        /// The one that was typed, if it is one.
        public static Optional<Answer> of(@Nullable String typed) {
            return Arrays.stream(values())
                    .filter(known -> known.name().equals(typed))
                    .findFirst();
        }

        /// To choose from, with what was typed.
        public static List<Choice> choices(@Nullable String typed) {
            return Arrays.stream(values())
                    .map(one -> Choice.of(one.name(), one.brief, one.name().equals(typed)))
                    .toList();
        }

        public String words() {
            return words;
        }
    }

    /// What was said; `goesOn` of her: she wants to do this work, of the structure: it would hire her.
    public record Said(
            Answer answer, boolean goesOn, @Nullable String words, String by) {}

    /// A view that is asked; `said` is null as long as it is waited for.
    public record Asked(
            PlatformId platform,
            UUID immersion,
            Side side,
            LocalDate due,
            @Nullable Said said,
            @Nullable Instant toldFirst,
            @Nullable Instant toldLast) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    Views(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void open(Immersion one, LocalDate due) {
        for (var side : Side.values()) {
            jdbc.sql("""
                    insert into immersion_view (platform_id, immersion_id, side, due_on)
                    values (:platform, :immersion, :side, :due)
                    on conflict (platform_id, immersion_id, side) do nothing
                    """)
                    .param("platform", one.platform().value())
                    .param("immersion", one.id())
                    .param("side", side.name())
                    .param("due", due)
                    .update();
        }
    }

    /// It goes on after all: what was said already stays.
    void drop(Immersion one) {
        jdbc.sql("""
                delete from immersion_view
                 where platform_id = :platform and immersion_id = :immersion and given_at is null
                """)
                .param("platform", one.platform().value())
                .param("immersion", one.id())
                .update();
    }

    public List<Asked> of(PlatformId platform, UUID immersion) {
        return jdbc.sql("""
                select * from immersion_view where platform_id = :platform and immersion_id = :immersion order by side desc
                """)
                .param("platform", platform.value())
                .param("immersion", immersion)
                .query((row, _) -> read(row))
                .list();
    }

    /// The immersions in a structure of which its view is waited for.
    public Set<UUID> waitedFrom(PlatformId platform, UUID organisation) {
        return jdbc.sql("""
                select v.immersion_id
                  from immersion_view v
                  join immersion i on i.platform_id = v.platform_id and i.id = v.immersion_id
                 where i.platform_id = :platform and i.organisation_id = :organisation and v.side = 'HOST' and v.given_at is null
                """)
                .param("platform", platform.value())
                .param("organisation", organisation)
                .query((row, _) -> row.getObject(1, UUID.class))
                .set();
    }

    /// False when it was given already, or nobody asked.
    @Transactional
    public boolean give(PlatformId platform, UUID immersion, Side side, Said said) {
        return jdbc.sql("""
                update immersion_view
                   set answer = :answer, goes_on = :goesOn, words = :words, given_by = :by, given_at = :now
                 where platform_id = :platform and immersion_id = :immersion and side = :side and given_at is null
                """)
                        .param("answer", said.answer().name())
                        .param("goesOn", said.goesOn())
                        .param("words", said.words(), Types.VARCHAR)
                        .param("by", said.by())
                        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .param("platform", platform.value())
                        .param("immersion", immersion)
                        .param("side", side.name())
                        .update()
                == 1;
    }

    public static Asked read(ResultSet row) throws SQLException {
        var answer = row.getString("answer");
        return new Asked(
                new PlatformId(row.getString("platform_id")),
                row.getObject("immersion_id", UUID.class),
                Side.valueOf(row.getString("side")),
                row.getObject("due_on", LocalDate.class),
                answer == null
                        ? null
                        : new Said(
                                Answer.valueOf(answer),
                                row.getBoolean("goes_on"),
                                row.getString("words"),
                                row.getString("given_by")),
                instant(row, "told_first"),
                instant(row, "told_last"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
