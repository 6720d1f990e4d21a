package fr.ensemblier.immersions.model;

import fr.ensemblier.foundation.NotFound;
import fr.ensemblier.foundation.Outdated;
import fr.ensemblier.foundation.PlatformId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// Where the places that structures offer are kept, as far as the actor may read them.
@Repository
public class Places {

    private final JdbcClient jdbc;

    Places(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Open ones first, the latest first.
    public List<Place> all(PlatformId platform) {
        return jdbc.sql("""
                select * from immersion_place where platform_id = :platform
                 order by array_position(array['OPEN', 'PAUSED', 'CLOSED'], state), made_at desc, id
                 limit 2000
                """)
                .param("platform", platform.value())
                .query((row, _) -> read(row))
                .list();
    }

    public List<Place> ofOrganisation(PlatformId platform, UUID organisation) {
        return jdbc.sql("""
                select * from immersion_place where platform_id = :platform and organisation_id = :organisation
                 order by array_position(array['OPEN', 'PAUSED', 'CLOSED'], state), made_at desc, id
                 limit 2000
                """)
                .param("platform", platform.value())
                .param("organisation", organisation)
                .query((row, _) -> read(row))
                .list();
    }

    public Place get(PlatformId platform, UUID id) {
        return jdbc.sql("select * from immersion_place where platform_id = :platform and id = :id")
                .param("platform", platform.value())
                .param("id", id)
                .query((row, _) -> read(row))
                .optional()
                .orElseThrow(() -> new NotFound("immersion place", id));
    }

    /// Whether the same was noted by a first click, a moment ago.
    public boolean told(Place place, Instant since) {
        return jdbc.sql("""
                select exists (select from immersion_place
                                where platform_id = :platform and establishment_id = :at and occupation = :occupation
                                  and tasks = :tasks and made_at > :since)
                """)
                .param("platform", place.platform().value())
                .param("at", place.establishment())
                .param("occupation", place.occupation())
                .param("tasks", place.tasks())
                .param("since", since.atOffset(ZoneOffset.UTC))
                .query(Boolean.class)
                .single();
    }

    @Transactional
    public void add(Place place) {
        bound("""
                insert into immersion_place (platform_id, id, organisation_id, establishment_id, occupation, frames, tasks, days,
                                             seats, contact_name, contact_phone, contact_email, state, made_how, made_by, made_at)
                values (:platform, :id, :organisation, :establishment, :occupation, :frames, :tasks, :days, :seats, :name, :phone,
                        :email, 'OPEN', :how, :by, :at)
                """, place)
                .param("organisation", place.organisation())
                .param("how", place.byEmployer() ? "EMPLOYER" : "TEAM")
                .param("by", place.madeBy())
                .param("at", place.madeAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    /// Refused when somebody else changed it since (R-E5).
    @Transactional
    public void change(Place place) {
        var changed = bound("""
                        update immersion_place
                           set establishment_id = :establishment, occupation = :occupation, frames = :frames, tasks = :tasks,
                               days = :days, seats = :seats, contact_name = :name, contact_phone = :phone,
                               contact_email = :email, version = version + 1
                         where platform_id = :platform and id = :id and version = :version
                        """, place).param("version", place.version()).update();
        if (changed == 0) {
            throw new Outdated("Place", place.id());
        }
    }

    @Transactional
    public void put(Place place, Place.State state) {
        jdbc.sql("update immersion_place set state = :state where platform_id = :platform and id = :id")
                .param("state", state.name())
                .param("platform", place.platform().value())
                .param("id", place.id())
                .update();
    }

    private JdbcClient.StatementSpec bound(String sql, Place place) {
        return jdbc.sql(sql)
                .param("platform", place.platform().value())
                .param("id", place.id())
                .param("establishment", place.establishment())
                .param("occupation", place.occupation())
                .param("frames", place.frames().stream().map(LegalFrame::name).toArray(String[]::new))
                .param("tasks", place.tasks())
                .param("days", place.days())
                .param("seats", place.seats())
                .param("name", place.contact().name())
                .param("phone", place.contact().phone(), Types.VARCHAR)
                .param("email", place.contact().email(), Types.VARCHAR);
    }

    private static Place read(ResultSet row) throws SQLException {
        return new Place(
                new PlatformId(row.getString("platform_id")),
                row.getObject("id", UUID.class),
                row.getObject("organisation_id", UUID.class),
                row.getObject("establishment_id", UUID.class),
                row.getString("occupation"),
                Arrays.stream((String[]) row.getArray("frames").getArray())
                        .map(LegalFrame::valueOf)
                        .toList(),
                row.getString("tasks"),
                row.getString("days"),
                row.getInt("seats"),
                new Place.Contact(
                        row.getString("contact_name"), row.getString("contact_phone"), row.getString("contact_email")),
                Place.State.valueOf(row.getString("state")),
                row.getString("made_how").equals("EMPLOYER"),
                row.getString("made_by"),
                instant(row, "made_at"),
                row.getInt("version"));
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        @Nullable OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? Instant.EPOCH : at.toInstant();
    }
}
