package fr.ensemblier.accounts.model;

import fr.ensemblier.foundation.PlatformId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Recruiters and open invitations go with an organisation that is merged into another, and back when that is
/// undone (R-E6). Called as a machine. Each gives the accounts whose roles changed.
@Repository
public class Following {

    private final JdbcClient jdbc;

    Following(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Who recruits for both keeps the role in `into`, for the `places` that moved too; the other role ends and is
    /// marked.
    public List<UUID> into(PlatformId platform, UUID from, UUID into, List<UUID> places, Instant now) {
        jdbc.sql("""
                update membership kept
                   set places = kept.places || coalesce(m.places, cast(:places as uuid[]))
                  from membership m
                 where kept.platform_id = :platform and kept.organisation_id = :into and kept.role = 'EMPLOYER'
                   and kept.ended_at is null and kept.places is not null
                   and m.account_id = kept.account_id and m.platform_id = :platform and m.organisation_id = :from
                   and m.role = 'EMPLOYER' and m.ended_at is null
                """)
                .param("platform", platform.value())
                .param("from", from)
                .param("into", into)
                .param("places", places.toArray(UUID[]::new))
                .update();
        var both = jdbc.sql("""
                update membership m set ended_at = :now, merged_into = :into
                 where m.platform_id = :platform and m.organisation_id = :from and m.role = 'EMPLOYER'
                   and m.ended_at is null
                   and exists (select from membership o
                                where o.account_id = m.account_id and o.platform_id = :platform
                                  and o.organisation_id = :into and o.role = 'EMPLOYER' and o.ended_at is null)
                returning account_id
                """)
                .param("platform", platform.value())
                .param("from", from)
                .param("into", into)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query((row, _) -> row.getObject("account_id", UUID.class))
                .list();
        jdbc.sql("""
                update access_link set organisation_id = :into, came_from = :from
                 where platform_id = :platform and organisation_id = :from and kind = 'INVITATION'
                   and role = 'EMPLOYER' and used_at is null and revoked_at is null
                """)
                .param("platform", platform.value())
                .param("from", from)
                .param("into", into)
                .update();
        var gone = jdbc.sql("""
                update membership set organisation_id = :into, came_from = :from
                 where platform_id = :platform and organisation_id = :from and role = 'EMPLOYER' and ended_at is null
                returning account_id
                """)
                .param("platform", platform.value())
                .param("from", from)
                .param("into", into)
                .query((row, _) -> row.getObject("account_id", UUID.class))
                .list();
        return Stream.concat(both.stream(), gone.stream()).toList();
    }

    /// Those that came from `merged` leave `kept`; a role that ended for the merge is held again, unless she lost the
    /// other meanwhile: then somebody took her access away.
    public List<UUID> back(PlatformId platform, UUID kept, UUID merged) {
        jdbc.sql("""
                update access_link set organisation_id = :merged, came_from = null
                 where platform_id = :platform and organisation_id = :kept and came_from = :merged
                   and kind = 'INVITATION' and used_at is null and revoked_at is null
                """)
                .param("platform", platform.value())
                .param("kept", kept)
                .param("merged", merged)
                .update();
        var both = jdbc.sql("""
                update membership m set ended_at = null, merged_into = null
                 where m.platform_id = :platform and m.organisation_id = :merged and m.role = 'EMPLOYER'
                   and m.merged_into = :kept
                   and exists (select from membership o
                                where o.account_id = m.account_id and o.platform_id = :platform
                                  and o.organisation_id = :kept and o.role = 'EMPLOYER' and o.ended_at is null)
                returning account_id
                """)
                .param("platform", platform.value())
                .param("kept", kept)
                .param("merged", merged)
                .query((row, _) -> row.getObject("account_id", UUID.class))
                .list();
        var back = jdbc.sql("""
                update membership set organisation_id = :merged, came_from = null
                 where platform_id = :platform and organisation_id = :kept and role = 'EMPLOYER' and ended_at is null
                   and came_from = :merged
                returning account_id
                """)
                .param("platform", platform.value())
                .param("kept", kept)
                .param("merged", merged)
                .query((row, _) -> row.getObject("account_id", UUID.class))
                .list();
        return Stream.concat(both.stream(), back.stream()).toList();
    }

    /// Who is let in for some places, `closed` among them, is let in for the one that remains; heard twice it changes
    /// nothing.
    public List<UUID> place(PlatformId platform, UUID closed, UUID remaining) {
        return jdbc.sql("""
                update membership
                   set places = case when cast(:remaining as uuid) = any (places) then places
                                     else places || cast(:remaining as uuid) end,
                       followed = followed || jsonb_build_object(cast(:closed as text), cast(:remaining as text))
                 where platform_id = :platform and role = 'EMPLOYER' and ended_at is null
                   and cast(:closed as uuid) = any (places) and not jsonb_exists(followed, cast(:closed as text))
                   and (cast(:remaining as uuid) <> all (places)
                        or cast(:remaining as text) in (select value from jsonb_each_text(followed)))
                returning account_id
                """)
                .param("platform", platform.value())
                .param("closed", closed.toString())
                .param("remaining", remaining.toString())
                .query((row, _) -> row.getObject("account_id", UUID.class))
                .list();
    }

    /// She keeps the place that remains only where another double led her there too.
    public List<UUID> placeBack(PlatformId platform, UUID closed) {
        return jdbc.sql("""
                update membership
                   set places = case when followed ->> :closed in (select value from jsonb_each_text(followed - :closed))
                                     then places
                                     else array_remove(places, cast(followed ->> :closed as uuid)) end,
                       followed = followed - :closed
                 where platform_id = :platform and role = 'EMPLOYER' and jsonb_exists(followed, :closed)
                returning account_id
                """)
                .param("platform", platform.value())
                .param("closed", closed.toString())
                .query((row, _) -> row.getObject("account_id", UUID.class))
                .list();
    }
}
