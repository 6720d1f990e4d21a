package fr.ensemblier.people.model;

import fr.ensemblier.foundation.NotFound;
import fr.ensemblier.foundation.PlatformId;
import fr.ensemblier.ui.French;
import java.sql.Types;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Employers who never see her (R-P9), until she lifts it.
@Repository
public class HiddenEmployers {

    /// Without an organisation it is a free name, which the team resolves; `outside` when it has no account here and
    /// never
    /// had. `present` when she works there: nobody sees her card before the team has found it.
    public record Hidden(UUID id, @Nullable UUID organisation, String name, boolean present, boolean outside) {

        /// Her employer, whom she has not named yet.
        boolean unsaid() {
            return PresentEmployers.unsaid(organisation, name);
        }

        /// For her to read as well.
        public String called() {
            return PresentEmployers.called(organisation, name);
        }

        /// What may happen as long as nobody has found which organisation it is; null when it is known.
        public @Nullable String worry() {
            if (organisation != null || outside) {
                return null;
            }
            return (unsaid() ? "Pas encore nommé" : "Pas encore trouvé")
                    + French.SPACE
                    + (present ? ": aucun employeur ne voit le profil" : ": il peut voir le profil");
        }

        /// Nothing is promised of one that nobody has found yet.
        public String words() {
            var worry = worry();
            return worry == null ? called() : called() + " (" + French.small(worry) + ")";
        }
    }

    private final JdbcClient jdbc;
    private final Clock clock;

    HiddenEmployers(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public List<Hidden> of(PlatformId platform, UUID person) {
        return jdbc.sql("""
                select id, organisation_id, name, present, outside_at is not null as outside from hidden_employer
                 where platform_id = :platform and person_id = :person and lifted_at is null
                 order by said_at, name
                """)
                .param("platform", platform.value())
                .param("person", person)
                .query((row, _) -> new Hidden(
                        row.getObject("id", UUID.class),
                        row.getObject("organisation_id", UUID.class),
                        row.getString("name"),
                        row.getBoolean("present"),
                        row.getBoolean("outside")))
                .list();
    }

    /// Somebody who hid an employer.
    public record Hider(PlatformId platform, UUID person) {}

    /// Those who hid one of these, of every platform that the actor reads.
    public List<Hider> hiding(Collection<UUID> organisations) {
        return jdbc.sql("""
                select distinct platform_id, person_id from hidden_employer
                 where organisation_id = any (:organisations) and lifted_at is null
                """)
                .param("organisations", organisations.toArray(UUID[]::new))
                .query((row, _) ->
                        new Hider(new PlatformId(row.getString("platform_id")), row.getObject("person_id", UUID.class)))
                .list();
    }

    /// `present` when she works there. Named already is fine; it may be known now that she works there. The key of it.
    public UUID name(
            PlatformId platform, UUID person, @Nullable UUID organisation, String name, boolean present, String by) {
        var known = jdbc.sql("""
                update hidden_employer set present = present or :present
                 where platform_id = :platform and person_id = :person and lifted_at is null
                   and organisation_id is not distinct from cast(:organisation as uuid)
                   and (organisation_id is not null or lower(name) = lower(:name))
                returning id
                """)
                .param("present", present)
                .param("platform", platform.value())
                .param("person", person)
                .param("organisation", organisation, Types.OTHER)
                .param("name", name)
                .query(UUID.class)
                .list();
        if (!known.isEmpty()) {
            return known.getFirst();
        }
        var id = UUID.randomUUID();
        jdbc.sql("""
                insert into hidden_employer (platform_id, id, person_id, organisation_id, name, said_at, present, said_by)
                values (:platform, :id, :person, :organisation, :name, :at, :present, :by)
                """)
                .param("platform", platform.value())
                .param("id", id)
                .param("person", person)
                .param("organisation", organisation, Types.OTHER)
                .param("name", name)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("present", present)
                .param("by", by)
                .update();
        return id;
    }

    /// Lifted already is fine; one of somebody else is not found. `how` is she herself, or what she said to the team;
    /// null when the team corrects its list, which says nothing of an agreement.
    public void lift(PlatformId platform, UUID person, UUID id, String by, @Nullable String how) {
        var found = jdbc.sql("""
                update hidden_employer
                   set lifted_by = case when lifted_at is null then :by else lifted_by end,
                       lifted_how = case when lifted_at is null then :how else lifted_how end,
                       lifted_at = coalesce(lifted_at, :at)
                 where platform_id = :platform and person_id = :person and id = :id
                """)
                .param("by", by)
                .param("how", how, Types.VARCHAR)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("platform", platform.value())
                .param("person", person)
                .param("id", id)
                .update();
        if (found == 0) {
            throw new NotFound("hidden employer", id);
        }
    }
}
