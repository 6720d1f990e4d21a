package fr.ensemblier.organisations.claims;

import fr.ensemblier.foundation.NotFound;
import fr.ensemblier.foundation.PlatformId;
import fr.ensemblier.organisations.model.Claim;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The claims of each platform.
@Repository
class Claims {

    private final JdbcClient jdbc;

    Claims(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(PlatformId platform, Claim.Asked claim) {
        var request = claim.request();
        jdbc.sql("""
                insert into claim (platform_id, id, state, establishment_id, structure_name, commune, siret, name, job_title,
                                   email, phone, message, asked_at)
                values (:platform, :id, 'ASKED', :establishment, :structure, :commune, :siret, :name, :jobTitle, :email,
                        :phone, :message, :at)
                """)
                .param("platform", platform.value())
                .param("id", claim.id())
                .param("establishment", request.establishment(), Types.OTHER)
                .param("structure", request.structure())
                .param("commune", request.commune())
                .param("siret", request.siret(), Types.VARCHAR)
                .param("name", request.name())
                .param("jobTitle", request.jobTitle(), Types.VARCHAR)
                .param("email", request.email())
                .param("phone", request.phone(), Types.VARCHAR)
                .param("message", request.message(), Types.VARCHAR)
                .param("at", request.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    /// The claim, or 404.
    Claim get(PlatformId platform, UUID id) {
        return jdbc.sql("select * from claim where platform_id = :platform and id = :id")
                .param("platform", platform.value())
                .param("id", id)
                .query((row, _) -> claim(row))
                .optional()
                .orElseThrow(() -> new NotFound("claim", id));
    }

    /// Two clicks of one person wait for each other until the transaction ends.
    void lock(PlatformId platform, Claim.Request request) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:key, 11))")
                .param("key", "claim:" + platform + ":" + request.email().toLowerCase(Locale.ROOT))
                .query((_, _) -> true)
                .list();
    }

    /// One that waits already from this person for this structure, so that a second click makes no second claim.
    boolean waits(PlatformId platform, Claim.Request request) {
        return jdbc.sql("""
                select exists (select 1
                                 from claim
                                where platform_id = :platform and state = 'ASKED' and lower(email) = lower(:email)
                                  and structure_words(structure_name) = structure_words(:structure))
                """)
                .param("platform", platform.value())
                .param("email", request.email())
                .param("structure", request.structure())
                .query(Boolean.class)
                .single();
    }

    /// Who else waits for the same structure, and is not the same person.
    List<String> rivals(PlatformId platform, Claim claim) {
        return jdbc.sql("""
                select distinct name
                  from claim
                 where platform_id = :platform and state = 'ASKED' and id <> :id and lower(email) <> lower(:email)
                   and (establishment_id = cast(:establishment as uuid)
                        or structure_words(structure_name) = structure_words(:structure) and commune = :commune)
                 order by name
                 limit 5
                """)
                .param("platform", platform.value())
                .param("id", claim.id())
                .param("email", claim.request().email())
                .param("establishment", claim.request().establishment(), Types.OTHER)
                .param("structure", claim.request().structure())
                .param("commune", claim.request().commune())
                .query((row, _) -> row.getString("name"))
                .list();
    }

    /// False when somebody answered before: nothing is written then.
    boolean answer(PlatformId platform, Claim.Accepted claim) {
        return answer(platform, claim.id(), "ACCEPTED", claim.organisation(), null, claim.at(), claim.by());
    }

    boolean answer(PlatformId platform, Claim.Refused claim) {
        return answer(platform, claim.id(), "REFUSED", null, claim.reason(), claim.at(), claim.by());
    }

    /// The structure that the answer made.
    void settle(PlatformId platform, UUID claim, UUID organisation) {
        jdbc.sql("update claim set organisation_id = :organisation where platform_id = :platform and id = :id")
                .param("platform", platform.value())
                .param("id", claim)
                .param("organisation", organisation)
                .update();
    }

    private boolean answer(
            PlatformId platform,
            UUID id,
            String state,
            @Nullable UUID organisation,
            @Nullable String reason,
            Instant at,
            String by) {
        return jdbc.sql("""
                update claim
                   set state = :state, organisation_id = :organisation, reason = :reason, answered_at = :at,
                       answered_by = :by
                 where platform_id = :platform and id = :id and state = 'ASKED'
                """)
                        .param("platform", platform.value())
                        .param("id", id)
                        .param("state", state)
                        .param("organisation", organisation, Types.OTHER)
                        .param("reason", reason, Types.VARCHAR)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param("by", by)
                        .update()
                == 1;
    }

    int count(PlatformId platform, String state) {
        return jdbc.sql("select count(*) from claim where platform_id = :platform and state = :state")
                .param("platform", platform.value())
                .param("state", state)
                .query(Integer.class)
                .single();
    }

    /// Those whose person or structure has the words. `before` is the last one of the page before.
    List<Claim> list(
            PlatformId platform, String state, String words, boolean oldestFirst, @Nullable Instant before, int limit) {
        return jdbc.sql("""
                select *
                  from claim
                 where platform_id = :platform and state = :state
                   and structure_words(structure_name || ' ' || name || ' ' || email) like all
                       (select '%%' || word || '%%' from regexp_split_to_table(structure_words(:words), ' ') word)
                   and (cast(:before as timestamptz) is null
                        or asked_at %s :before)
                 order by asked_at %s, id
                 limit :limit
                """.formatted(oldestFirst ? ">" : "<", oldestFirst ? "asc" : "desc"))
                .param("platform", platform.value())
                .param("state", state)
                .param("words", words)
                .param("before", before == null ? null : before.atOffset(ZoneOffset.UTC), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("limit", limit)
                .query((row, _) -> claim(row))
                .list();
    }

    private static Claim claim(ResultSet row) throws SQLException {
        var id = row.getObject("id", UUID.class);
        var request = new Claim.Request(
                row.getObject("establishment_id", UUID.class),
                row.getString("structure_name"),
                row.getString("commune"),
                row.getString("siret"),
                row.getString("name"),
                row.getString("job_title"),
                row.getString("email"),
                row.getString("phone"),
                row.getString("message"),
                row.getObject("asked_at", OffsetDateTime.class).toInstant());
        return switch (row.getString("state")) {
            case "ACCEPTED" ->
                new Claim.Accepted(id, request, row.getObject("organisation_id", UUID.class), answered(row), by(row));
            case "REFUSED" -> new Claim.Refused(id, request, row.getString("reason"), answered(row), by(row));
            default -> new Claim.Asked(id, request);
        };
    }

    private static Instant answered(ResultSet row) throws SQLException {
        return row.getObject("answered_at", OffsetDateTime.class).toInstant();
    }

    private static String by(ResultSet row) throws SQLException {
        return row.getString("answered_by");
    }
}
