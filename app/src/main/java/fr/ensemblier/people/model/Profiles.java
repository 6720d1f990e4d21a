package fr.ensemblier.people.model;

import fr.ensemblier.foundation.NotFound;
import fr.ensemblier.foundation.Outdated;
import fr.ensemblier.foundation.PlatformId;
import fr.ensemblier.territory.Means;
import fr.ensemblier.territory.Reach;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The rows of the profiles. Each write names the version that was read (R-E5).
@Repository
public class Profiles {

    private final JdbcClient jdbc;

    Profiles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void begin(PlatformId platform, UUID person, @Nullable String wish) {
        begin(platform, person, wish, List.of());
    }

    public void begin(PlatformId platform, UUID person, @Nullable String wish, List<String> occupations) {
        jdbc.sql("""
                insert into profile (platform_id, person_id, state, wish, occupations)
                values (:platform, :person, 'DRAFT', :wish, :occupations)
                """)
                .param("platform", platform.value())
                .param("person", person)
                .param("wish", wish, Types.VARCHAR)
                .param("occupations", occupations.toArray(String[]::new))
                .update();
    }

    public Profile get(PlatformId platform, UUID person) {
        return find(platform, person).orElseThrow(() -> new NotFound("profile", person));
    }

    public Optional<Profile> find(PlatformId platform, UUID person) {
        return jdbc.sql("select * from profile where platform_id = :platform and person_id = :person")
                .param("platform", platform.value())
                .param("person", person)
                .query(ProfileRows::profile)
                .optional();
    }

    public void wants(
            Profile of,
            boolean undecided,
            List<String> occupations,
            List<String> contracts,
            @Nullable Boolean wantsTraining) {
        changed(
                of,
                jdbc.sql("""
                update profile
                   set undecided = :undecided, occupations = :occupations, contract_classes = :contracts,
                       wants_training = :training, version = version + 1
                 where platform_id = :platform and person_id = :person and version = :version
                """)
                        .param("undecided", undecided)
                        .param("occupations", occupations.toArray(String[]::new))
                        .param("contracts", contracts.toArray(String[]::new))
                        .param("training", wantsTraining, Types.BOOLEAN));
    }

    public void goes(Profile of, Reach reach) {
        changed(of, jdbc.sql("""
                update profile set means = :means, reach_minutes = :minutes, means_said = null, version = version + 1
                 where platform_id = :platform and person_id = :person and version = :version
                """).param("means", reach.means().name()).param("minutes", reach.minutes()));
    }

    /// How she travels, before she says how long.
    public void travels(Profile of, Means means) {
        changed(of, jdbc.sql("""
                update profile set means_said = :means, version = version + 1
                 where platform_id = :platform and person_id = :person and version = :version
                """).param("means", means.name()));
    }

    public void works(Profile of, Profile.Hours hours, @Nullable LocalDate availableOn) {
        changed(
                of,
                jdbc.sql("""
                update profile
                   set hours_min = :min, hours_max = :max, hours_strict = :strict, night = :night, weekend = :weekend,
                       split_hours = :split, day_times = :times, available_on = :available, version = version + 1
                 where platform_id = :platform and person_id = :person and version = :version
                """)
                        .param("min", hours.min(), Types.NUMERIC)
                        .param("max", hours.max(), Types.NUMERIC)
                        .param("strict", hours.strict())
                        .param("night", hours.night(), Types.BOOLEAN)
                        .param("weekend", hours.weekend(), Types.BOOLEAN)
                        .param("split", hours.split(), Types.BOOLEAN)
                        .param("times", hours.dayTimes().toArray(String[]::new))
                        .param("available", availableOn, Types.DATE));
    }

    public void holds(Profile of, Profile.Skills skills) {
        changed(
                of,
                jdbc.sql("""
                update profile
                   set licence = :licence, vehicle = :vehicle, certifications = :certifications,
                       certification_blocks = :blocks, experience_years = :years, experiences = :experiences,
                       version = version + 1
                 where platform_id = :platform and person_id = :person and version = :version
                """)
                        .param("licence", skills.licence(), Types.BOOLEAN)
                        .param("vehicle", skills.vehicle(), Types.BOOLEAN)
                        .param("certifications", skills.certifications().toArray(String[]::new))
                        .param("blocks", skills.blocks().toArray(String[]::new))
                        .param("years", skills.years(), Types.INTEGER)
                        .param("experiences", skills.experiences().toArray(String[]::new)));
    }

    public void tells(Profile of, Profile.Told told) {
        changed(
                of,
                jdbc.sql("""
                update profile set message = :text, message_file = :file, message_kind = :kind, version = version + 1
                 where platform_id = :platform and person_id = :person and version = :version
                """)
                        .param("text", told.text(), Types.VARCHAR)
                        .param("file", told.file(), Types.OTHER)
                        .param("kind", told.kind(), Types.VARCHAR));
    }

    public void reached(Profile of, String step) {
        jdbc.sql("update profile set step = :step where platform_id = :platform and person_id = :person")
                .param("step", step)
                .param("platform", of.platform().value())
                .param("person", of.person())
                .update();
    }

    /// Refused with 409 when somebody answered meanwhile.
    public void move(Profile of, ProfileState to) {
        var when = Answer.of(to);
        changed(
                of,
                jdbc.sql("""
                update profile
                   set state = :state, submitted_at = :submitted, answered_at = :answered, answered_by = :by,
                       answer_reason = :reason, answer_message = :message,
                       validated_at = coalesce(:validated, validated_at), version = version + 1
                 where platform_id = :platform and person_id = :person and version = :version
                """)
                        .param("state", to.code())
                        .param("submitted", stamp(when.submitted()), Types.TIMESTAMP_WITH_TIMEZONE)
                        .param("answered", stamp(when.answered()), Types.TIMESTAMP_WITH_TIMEZONE)
                        .param("by", when.by(), Types.VARCHAR)
                        .param("reason", when.reason(), Types.VARCHAR)
                        .param("message", when.message(), Types.VARCHAR)
                        .param(
                                "validated",
                                to instanceof ProfileState.Validated v ? stamp(v.at()) : null,
                                Types.TIMESTAMP_WITH_TIMEZONE));
    }

    private static void changed(Profile of, JdbcClient.StatementSpec update) {
        var count = update.param("platform", of.platform().value())
                .param("person", of.person())
                .param("version", of.version())
                .update();
        if (count == 0) {
            throw new Outdated("Profile", of.person());
        }
    }

    private static @Nullable OffsetDateTime stamp(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    /// The columns of a state.
    private record Answer(
            @Nullable Instant submitted,
            @Nullable Instant answered,
            @Nullable String by,
            @Nullable String reason,
            @Nullable String message) {

        static Answer of(ProfileState state) {
            return switch (state) {
                case ProfileState.Draft() -> new Answer(null, null, null, null, null);
                case ProfileState.Submitted(var at) -> new Answer(at, null, null, null, null);
                case ProfileState.AskedMore(var sent, var at, var by, var message) ->
                    new Answer(sent, at, by, null, message);
                case ProfileState.Validated(var sent, var at, var by) -> new Answer(sent, at, by, null, null);
                case ProfileState.WorkingMore(var sent, var at, var by) -> new Answer(sent, at, by, null, null);
                case ProfileState.Working(var sent, var at, var by) -> new Answer(sent, at, by, null, null);
                case ProfileState.Paused(var sent, var at, var by) -> new Answer(sent, at, by, null, null);
                case ProfileState.Oriented(var sent, var at, var by, var reason, var message) ->
                    new Answer(sent, at, by, reason, message);
            };
        }
    }
}
