package fr.ensemblier.people.model;

import fr.ensemblier.foundation.NotFound;
import fr.ensemblier.foundation.Outdated;
import fr.ensemblier.foundation.Paris;
import fr.ensemblier.foundation.PlatformId;
import fr.ensemblier.territory.Commune;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The rows of the persons.
@Repository
public class Persons {

    /// The six fields that open a file (R-P8). `familyOnly` when a family name stands for the first name, as nobody
    /// said it.
    public record Opening(
            PlatformId platform,
            String firstName,
            @Nullable String lastName,
            @Nullable String phone,
            @Nullable String email,
            Commune commune,
            String situation,
            String source,
            @Nullable String sourceDetail,
            String by,
            boolean talked,
            boolean familyOnly) {

        public Opening(
                PlatformId platform,
                String firstName,
                @Nullable String lastName,
                @Nullable String phone,
                @Nullable String email,
                Commune commune,
                String situation,
                String source,
                @Nullable String sourceDetail,
                String by,
                boolean talked) {
            this(
                    platform,
                    firstName,
                    lastName,
                    phone,
                    email,
                    commune,
                    situation,
                    source,
                    sourceDetail,
                    by,
                    talked,
                    false);
        }
    }

    /// What the team or she changes.
    public record Change(
            String firstName,
            @Nullable String lastName,
            boolean familyOnly,
            @Nullable String phone,
            @Nullable String email,
            @Nullable Integer birthYear,
            @Nullable String sex,
            @Nullable String motive,
            Commune commune,
            String situation,
            @Nullable String notes,
            @Nullable Boolean usefulAdjustments) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    Persons(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public UUID open(Opening opening) {
        var id = UUID.randomUUID();
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        var today = Paris.today(clock);
        jdbc.sql("""
                insert into person (platform_id, id, log_key, card_key, first_name, last_name, phone, email, commune,
                                    commune_name, lat, lon, situation, situation_on, source, source_detail, first_talk_on,
                                    last_contact_at, created_at, created_by, family_only)
                values (:platform, :id, :log, :card, :first, :last, :phone, :email, :commune, :communeName, :lat, :lon,
                        :situation, :today, :source, :detail, :talk, :now, :now, :by, :family)
                """)
                .param("platform", opening.platform().value())
                .param("id", id)
                .param("log", UUID.randomUUID())
                .param("card", UUID.randomUUID())
                .param("first", opening.firstName())
                .param("last", opening.lastName(), Types.VARCHAR)
                .param("phone", opening.phone(), Types.VARCHAR)
                .param("email", opening.email(), Types.VARCHAR)
                .param("commune", opening.commune().code())
                .param("communeName", opening.commune().name())
                .param("lat", opening.commune().lat())
                .param("lon", opening.commune().lon())
                .param("situation", opening.situation())
                .param("today", today)
                .param("source", opening.source())
                .param("detail", opening.sourceDetail(), Types.VARCHAR)
                .param("talk", opening.talked() ? today : null, Types.DATE)
                .param("now", now)
                .param("by", opening.by())
                .param("family", opening.familyOnly())
                .update();
        return id;
    }

    public Person get(PlatformId platform, UUID id) {
        return find(platform, id).orElseThrow(() -> new NotFound("person", id));
    }

    public Optional<Person> find(PlatformId platform, UUID id) {
        return jdbc.sql(
                        "select * from person where platform_id = :platform and id = :id and erased_at is null and archived_at is null")
                .param("platform", platform.value())
                .param("id", id)
                .query((row, _) -> PersonRows.person(row))
                .optional();
    }

    /// The files that were joined to hers (R-E6).
    public List<UUID> joined(PlatformId platform, UUID id) {
        return jdbc.sql("select id from person where platform_id = :platform and merged_into = :id order by created_at")
                .param("platform", platform.value())
                .param("id", id)
                .query((row, _) -> row.getObject(1, UUID.class))
                .list();
    }

    /// All who have a living file here.
    public List<Person> all(PlatformId platform) {
        return jdbc.sql(
                        "select * from person where platform_id = :platform and erased_at is null and archived_at is null order by created_at")
                .param("platform", platform.value())
                .query((row, _) -> PersonRows.person(row))
                .list();
    }

    public void change(Person person, Change to) {
        changed(
                person,
                jdbc.sql("""
                update person
                   set first_name = :first, last_name = :last, family_only = :family, phone = :phone, email = :email, birth_year = :born,
                       sex = :sex, motive = :motive,
                       commune = :commune, commune_name = :communeName, lat = :lat, lon = :lon,
                       situation_on = case when situation = :situation then situation_on else :today end,
                       situation = :situation, team_notes = :notes, useful_adjustments = :adjustments, version = version + 1
                 where platform_id = :platform and id = :id and version = :version
                """)
                        .param("first", to.firstName())
                        .param("last", to.lastName(), Types.VARCHAR)
                        .param("family", to.familyOnly())
                        .param("phone", to.phone(), Types.VARCHAR)
                        .param("email", to.email(), Types.VARCHAR)
                        .param("born", to.birthYear(), Types.INTEGER)
                        .param("sex", to.sex(), Types.VARCHAR)
                        .param("motive", to.motive(), Types.VARCHAR)
                        .param("commune", to.commune().code())
                        .param("communeName", to.commune().name())
                        .param("lat", to.commune().lat())
                        .param("lon", to.commune().lon())
                        .param("situation", to.situation())
                        .param("today", Paris.today(clock))
                        .param("notes", to.notes(), Types.VARCHAR)
                        .param("adjustments", to.usefulAdjustments(), Types.BOOLEAN));
    }

    public void assign(Person person, @Nullable UUID adviser, @Nullable String name) {
        changed(
                person,
                jdbc.sql("""
                update person
                   set adviser_id = :adviser, adviser_name = :name, adviser_since = :now, version = version + 1
                 where platform_id = :platform and id = :id and version = :version
                """)
                        .param("adviser", adviser, Types.OTHER)
                        .param("name", name, Types.VARCHAR)
                        .param("now", clock.instant().atOffset(ZoneOffset.UTC)));
    }

    /// Since when the same one, or nobody, is in charge.
    public Optional<Instant> adviserSince(Person person) {
        return jdbc.sql("select adviser_since from person where platform_id = :platform and id = :id")
                .param("platform", person.platform().value())
                .param("id", person.id())
                .query((row, _) -> Optional.ofNullable(ProfileRows.instant(row, "adviser_since")))
                .single();
    }

    public void mandate(Person person, boolean standing, String by) {
        changed(
                person,
                jdbc.sql("""
                update person
                   set mandate = :mandate, mandate_noted_at = :now, mandate_noted_by = :by, version = version + 1
                 where platform_id = :platform and id = :id and version = :version
                """)
                        .param("mandate", standing ? "STANDING" : "NONE")
                        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .param("by", by));
    }

    public void adjustments(PlatformId platform, UUID person, @Nullable Boolean useful) {
        jdbc.sql(
                        "update person set useful_adjustments = :useful, version = version + 1 where platform_id = :platform and id = :id")
                .param("useful", useful, Types.BOOLEAN)
                .param("platform", platform.value())
                .param("id", person)
                .update();
    }

    public void moves(PlatformId platform, UUID person, Commune to) {
        jdbc.sql("""
                update person set commune = :commune, commune_name = :name, lat = :lat, lon = :lon, version = version + 1
                 where platform_id = :platform and id = :id
                """)
                .param("commune", to.code())
                .param("name", to.name())
                .param("lat", to.lat())
                .param("lon", to.lon())
                .param("platform", platform.value())
                .param("id", person)
                .update();
    }

    /// An act of hers, or a talk with her: the clock of R-P6 starts again.
    public void heard(PlatformId platform, UUID person) {
        jdbc.sql("""
                update person set last_contact_at = :now, acted_at = :now, retention_told_on = null
                 where platform_id = :platform and id = :id
                """)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("platform", platform.value())
                .param("id", person)
                .update();
    }

    private static void changed(Person person, JdbcClient.StatementSpec update) {
        var count = update.param("platform", person.platform().value())
                .param("id", person.id())
                .param("version", person.version())
                .update();
        if (count == 0) {
            throw new Outdated("Person", person.id());
        }
    }
}
