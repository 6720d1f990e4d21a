package fr.ensemblier.people.model;

import fr.ensemblier.foundation.NotFound;
import fr.ensemblier.foundation.PlatformId;
import fr.ensemblier.ui.French;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The employers she works for and who must not know what she asks (R-P9), with who lifted it and how.
@Repository
public class PresentEmployers {

    /// What stands for an employer that nobody has named yet.
    public static final String UNSAID = "Employeur actuel, à demander";

    /// Without an organisation nobody has found it yet, unless it is `outside`: it has no account here.
    public record Present(
            UUID id,
            @Nullable UUID organisation,
            String name,
            Instant saidAt,
            @Nullable String saidBy,
            boolean outside,
            @Nullable Lifted lifted) {

        public boolean toFind() {
            return organisation == null && !outside && lifted == null;
        }

        /// Nobody has named it: there is nothing to lift.
        public boolean unsaid() {
            return PresentEmployers.unsaid(organisation, name);
        }

        /// For her to read as well.
        public String called() {
            return PresentEmployers.called(organisation, name);
        }
    }

    static boolean unsaid(@Nullable UUID organisation, String name) {
        return organisation == null && name.equals(UNSAID);
    }

    static String called(@Nullable UUID organisation, String name) {
        return unsaid(organisation, name) ? "Employeur actuel" : name;
    }

    /// She said that he may know: herself, or to the team (`TEAM_PHONE`, `TEAM_PAPER`).
    public record Lifted(Instant at, String by, String how) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    PresentEmployers(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// Newest first, those that were lifted too.
    public List<Present> of(PlatformId platform, UUID person) {
        return jdbc.sql("""
                select id, organisation_id, name, said_at, said_by, outside_at, lifted_at, lifted_by, lifted_how
                  from hidden_employer
                 where platform_id = :platform and person_id = :person and present
                 order by lifted_at is not null, said_at desc, name
                """)
                .param("platform", platform.value())
                .param("person", person)
                .query((row, _) -> {
                    var lifted = ProfileRows.instant(row, "lifted_at");
                    return new Present(
                            row.getObject("id", UUID.class),
                            row.getObject("organisation_id", UUID.class),
                            row.getString("name"),
                            Objects.requireNonNull(ProfileRows.instant(row, "said_at")),
                            row.getString("said_by"),
                            row.getObject("outside_at") != null,
                            lifted == null
                                    ? null
                                    : new Lifted(
                                            lifted,
                                            Objects.requireNonNull(row.getString("lifted_by")),
                                            Objects.requireNonNull(row.getString("lifted_how"))));
                })
                .list();
    }

    /// How each stands now: one that was lifted and hidden again is there once.
    public List<Present> now(PlatformId platform, UUID person) {
        var each = new LinkedHashMap<String, Present>();
        of(platform, person)
                .forEach(one -> each.putIfAbsent(
                        one.organisation() == null
                                ? one.name().toLowerCase(Locale.FRENCH)
                                : one.organisation().toString(),
                        one));
        return List.copyOf(each.values());
    }

    /// None of them may know, as they stand `now`: what « son employeur n’en sait rien » promises.
    public static boolean allSecret(List<Present> now) {
        return !now.isEmpty() && now.stream().allMatch(one -> one.lifted() == null);
    }

    /// « son employeur ne doit pas le savoir », for the team; by name where another one may.
    /// Null when they all may.
    public static @Nullable String secrecy(List<Present> now) {
        var secret = now.stream().filter(one -> one.lifted() == null).toList();
        if (secret.isEmpty()) {
            return null;
        }
        if (secret.size() == now.size()) {
            return secret.size() == 1
                    ? "son employeur ne doit pas le savoir"
                    : "ses employeurs ne doivent pas le savoir";
        }
        var names = secret.stream()
                .map(one -> one.unsaid() ? "un autre employeur" : one.name())
                .toList();
        return French.list(names) + (secret.size() == 1 ? " ne doit" : " ne doivent") + " pas le savoir";
    }

    /// The same for her, and only where it holds for all of them.
    public static @Nullable String hers(List<Present> now) {
        return allSecret(now)
                ? now.size() == 1 ? "Votre employeur n’en sait rien" : "Vos employeurs n’en savent rien"
                : null;
    }

    /// The same for the team.
    public static @Nullable String theirs(List<Present> now) {
        return allSecret(now)
                ? now.size() == 1 ? "Son employeur n’en sait rien" : "Ses employeurs n’en savent rien"
                : null;
    }

    /// One of them must not know.
    public boolean secret(PlatformId platform, UUID person) {
        return !secret(platform, List.of(person)).isEmpty();
    }

    /// Those of them whose employer must not know.
    public Set<UUID> secret(PlatformId platform, Collection<UUID> persons) {
        return Set.copyOf(jdbc.sql("""
                select distinct person_id from hidden_employer
                 where platform_id = :platform and person_id = any (:persons) and present and lifted_at is null
                """)
                .param("platform", platform.value())
                .param("persons", persons.toArray(UUID[]::new))
                .query(UUID.class)
                .list());
    }

    /// The name she typed, or what stood for it, is this organisation; null when nobody has found it yet. One that
    /// hides
    /// her already stays alone: lifting it lifts all.
    public void found(PlatformId platform, UUID person, UUID id, @Nullable UUID organisation, String name) {
        change(
                "organisation_id = cast(:organisation as uuid), name = :name, outside_at = null",
                platform,
                person,
                id,
                spec -> spec.param("organisation", organisation, Types.OTHER).param("name", name));
        var same = jdbc.sql("""
                update hidden_employer set present = true
                 where platform_id = :platform and person_id = :person and lifted_at is null and id <> :id
                   and organisation_id is not distinct from cast(:organisation as uuid)
                   and (organisation_id is not null or lower(name) = lower(:name))
                """)
                .param("platform", platform.value())
                .param("person", person)
                .param("id", id)
                .param("organisation", organisation, Types.OTHER)
                .param("name", name)
                .update();
        if (same > 0) {
            jdbc.sql("delete from hidden_employer where platform_id = :platform and id = :id")
                    .param("platform", platform.value())
                    .param("id", id)
                    .update();
        }
    }

    /// It has no account here: a household, or a structure of elsewhere.
    public void outside(PlatformId platform, UUID person, UUID id) {
        change(
                "outside_at = :now",
                platform,
                person,
                id,
                spec -> spec.param("now", clock.instant().atOffset(ZoneOffset.UTC)));
    }

    private void change(
            String what, PlatformId platform, UUID person, UUID id, UnaryOperator<JdbcClient.StatementSpec> values) {
        var changed = values.apply(
                        jdbc.sql(
                                "update hidden_employer set " + what
                                        + " where platform_id = :platform and person_id = :person and id = :id and present and lifted_at is null"))
                .param("platform", platform.value())
                .param("person", person)
                .param("id", id)
                .update();
        if (changed == 0) {
            throw new NotFound("present employer", id);
        }
    }
}
