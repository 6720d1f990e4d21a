package fr.ensemblier.matching.model;

import fr.ensemblier.foundation.PlatformId;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What each side wrote or did in a contact, the identity that was revealed, and the lifted suspensions.
@Repository
public class Entries {

    /// A line of the thread. `side` is EMPLOYER, PERSON, TEAM or MACHINE; `kind` what happened.
    public record Entry(
            String side, String by, String kind, @Nullable String text, Instant at) {}

    /// Name and coordinates, as far as the actor still may read them (R-P6).
    public record Identity(
            String name, @Nullable String phone, @Nullable String email) {

        public String firstName() {
            return name.split(" ", 2)[0];
        }
    }

    /// That an employer keeps name and coordinates, until a day or as long as she agrees.
    public record Kept(@Nullable LocalDate until) {}

    private final JdbcClient jdbc;

    Entries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<Entry> of(Contact contact) {
        return jdbc.sql("""
                select side, by, kind, text, at from contact_entry
                 where platform_id = :platform and contact_id = :contact
                 order by at, id
                """)
                .param("platform", contact.platform().value())
                .param("contact", contact.id())
                .query((row, _) -> new Entry(
                        row.getString("side"),
                        row.getString("by"),
                        row.getString("kind"),
                        row.getString("text"),
                        Objects.requireNonNull(row.getObject("at", OffsetDateTime.class))
                                .toInstant()))
                .list();
    }

    void add(Contact contact, String side, String by, String kind, @Nullable String text, Instant at) {
        jdbc.sql("""
                insert into contact_entry (platform_id, id, contact_id, side, by, kind, text, at)
                values (:platform, :id, :contact, :side, :by, :kind, :text, :at)
                """)
                .param("platform", contact.platform().value())
                .param("id", UUID.randomUUID())
                .param("contact", contact.id())
                .param("side", side)
                .param("by", by)
                .param("kind", kind)
                .param("text", text, Types.VARCHAR)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    public Optional<Identity> identity(Contact contact) {
        return jdbc.sql(
                        "select name, phone, email from revealed_identity where platform_id = :platform and contact_id = :contact")
                .param("platform", contact.platform().value())
                .param("contact", contact.id())
                .query((row, _) -> new Identity(row.getString("name"), row.getString("phone"), row.getString("email")))
                .optional();
    }

    /// How the employer calls her: by her first name once she accepted and while he may keep it, else as her card
    /// does.
    public String called(Contact contact) {
        return identity(contact).map(Identity::firstName).orElse(contact.called());
    }

    /// Until when the employer keeps what was revealed; empty when nothing is kept, and no day when he may keep
    /// it.
    public Optional<Kept> kept(Contact contact) {
        return jdbc.sql(
                        "select until_on from revealed_identity where platform_id = :platform and contact_id = :contact")
                .param("platform", contact.platform().value())
                .param("contact", contact.id())
                .query((row, _) -> new Kept(row.getObject(1, LocalDate.class)))
                .optional();
    }

    void reveal(Contact contact, Identity identity, Instant at) {
        jdbc.sql("""
                insert into revealed_identity (platform_id, contact_id, organisation_id, name, phone, email, revealed_at)
                values (:platform, :contact, :organisation, :name, :phone, :email, :at)
                """)
                .param("platform", contact.platform().value())
                .param("contact", contact.id())
                .param("organisation", contact.organisation())
                .param("name", identity.name())
                .param("phone", identity.phone(), Types.VARCHAR)
                .param("email", identity.email(), Types.VARCHAR)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /// The employer keeps it for a while after an unsuccessful end; `null` keeps it.
    void keepUntil(Contact contact, @Nullable LocalDate until) {
        jdbc.sql(
                        "update revealed_identity set until_on = :until where platform_id = :platform and contact_id = :contact")
                .param("until", until, Types.DATE)
                .param("platform", contact.platform().value())
                .param("contact", contact.id())
                .update();
    }

    /// How many contacts of the employer are late on "joint / non joint" since the last lift (R-M5 c).
    public int late(PlatformId platform, UUID organisation, Instant now) {
        return jdbc.sql("""
                select count(*) from contact
                 where platform_id = :platform and organisation_id = :organisation and state = 'ACCEPTED'
                   and reach_before < :now
                   and reach_before > coalesce((select max(lifted_at) from match_lift
                                                 where platform_id = :platform and organisation_id = :organisation),
                                               '-infinity'::timestamptz)
                """)
                .param("platform", platform.value())
                .param("organisation", organisation)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query((row, _) -> row.getInt(1))
                .single();
    }

    /// False when the platform has no contact with such an employer.
    boolean lift(PlatformId platform, UUID organisation, String by, Instant now) {
        return jdbc.sql("""
                insert into match_lift (platform_id, organisation_id, lifted_at, lifted_by)
                select :platform, :organisation, :now, :by
                 where exists (select from contact where platform_id = :platform and organisation_id = :organisation)
                """)
                        .param("platform", platform.value())
                        .param("organisation", organisation)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("by", by)
                        .update()
                == 1;
    }
}
