package fr.ensemblier.training.model;

import fr.ensemblier.foundation.NotFound;
import fr.ensemblier.foundation.PlatformId;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// VAEs, as far as the actor may read them.
@Repository
public class Vaes {

    private static final String GOES_FOR = """
            select from vae
             where platform_id = :platform and id <> :id and certification = :certification
               and person_id in (select same_persons(:person))
               and state not in ('JUDGED', 'NOT_ADMISSIBLE', 'DROPPED_OUT')
            """;

    private final JdbcClient jdbc;

    Vaes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Vae get(PlatformId platform, UUID id) {
        return find(platform, id).orElseThrow(() -> new NotFound("vae", id));
    }

    public Optional<Vae> find(PlatformId platform, UUID id) {
        return one("", platform, id);
    }

    Vae hold(PlatformId platform, UUID id) {
        return one(" for update", platform, id).orElseThrow(() -> new NotFound("vae", id));
    }

    private Optional<Vae> one(String held, PlatformId platform, UUID id) {
        return jdbc.sql("select * from vae x where platform_id = :platform and id = :id" + Living.ONLY + held)
                .param("platform", platform.value())
                .param("id", id)
                .query((row, _) -> read(row))
                .optional();
    }

    /// Hers, with those of the files that were joined to hers (R-E6); the latest first.
    public List<Vae> ofPerson(PlatformId platform, UUID person) {
        return jdbc.sql("""
                select * from vae
                 where platform_id = :platform and person_id in (select same_persons(:person))
                 order by made_on desc, id
                """)
                .param("platform", platform.value())
                .param("person", person)
                .query((row, _) -> read(row))
                .list();
    }

    /// Those for which a block is learnt by this enrolment.
    public List<Vae> taughtIn(PlatformId platform, UUID trainee) {
        return jdbc.sql("select * from vae x where platform_id = :platform and trainee_id = :trainee" + Living.ONLY)
                .param("platform", platform.value())
                .param("trainee", trainee)
                .query((row, _) -> read(row))
                .list();
    }

    /// Whether she goes for this certification already, by another VAE than `besides`.
    boolean goesFor(PlatformId platform, UUID person, String certification, UUID besides) {
        return jdbc.sql("select exists (" + GOES_FOR + ")")
                .param("platform", platform.value())
                .param("person", person)
                .param("certification", certification)
                .param("id", besides)
                .query(Boolean.class)
                .single();
    }

    /// False when she goes for this very certification already.
    boolean add(Vae one, String level, String by) {
        return jdbc.sql("""
                        insert into vae (platform_id, id, person_id, kind, certification, level, aimed, candidate, group_id, state,
                                         made_on, made_by)
                        select :platform, :id, :person, :kind, :certification, :level, :aimed, :candidate, :group, 'PROJECT', :on, :by
                         where not exists (%s)
                        """.formatted(GOES_FOR))
                        .param("platform", one.platform().value())
                        .param("id", one.id())
                        .param("person", one.person())
                        .param("kind", one.kind().name())
                        .param("certification", one.certification())
                        .param("level", level)
                        .param("aimed", one.aimed().toArray(String[]::new))
                        .param("candidate", one.candidate(), Types.VARCHAR)
                        .param("group", one.group(), Types.OTHER)
                        .param("on", one.madeOn())
                        .param("by", by)
                        .update()
                == 1;
    }

    void save(Vae one) {
        var over = !(one.state() instanceof VaeState.Open);
        var feasible = feasible(one.state());
        var before = feasible.subList(0, Math.max(0, feasible.size() - 1) / 2 * 2);
        var judged = one.state() instanceof VaeState.Judged some ? some : null;
        jdbc.sql("""
                update vae
                   set kind = :kind, group_id = :group, aimed = :aimed, trainee_id = :taught, state = :state, resent = cast(cast(:resent as text[]) as date[]), sent_on = :sent,
                       incomplete_on = :incomplete, admissible_on = :admissible, supported_on = :supported,
                       written_on = :written, jury_on = :jury, ended_on = :ended, result = :result, obtained = :obtained,
                       reason = :reason
                 where platform_id = :platform and id = :id
                """)
                .param("state", one.state().word())
                .param("kind", one.kind().name())
                .param("group", one.group(), Types.OTHER)
                .param("aimed", one.aimed().toArray(String[]::new))
                .param("taught", one.taught(), Types.OTHER)
                .param("resent", before.stream().map(LocalDate::toString).toArray(String[]::new))
                .param("sent", feasible.isEmpty() ? null : feasible.get(before.size()), Types.DATE)
                .param("incomplete", feasible.size() > before.size() + 1 ? feasible.getLast() : null, Types.DATE)
                .param("admissible", one.state().day(VaeState.Admissible.class), Types.DATE)
                .param("supported", one.state().day(VaeState.Supported.class), Types.DATE)
                .param("written", one.state().day(VaeState.Written.class), Types.DATE)
                .param("jury", one.state().day(VaeState.Jury.class), Types.DATE)
                .param("ended", over ? one.latest() : null, Types.DATE)
                .param("result", judged == null ? null : judged.result().name(), Types.VARCHAR)
                .param(
                        "obtained",
                        judged == null ? new String[0] : judged.blocks().toArray(String[]::new))
                .param(
                        "reason",
                        one.state() instanceof VaeState.DroppedOut(var _, var _, var why) ? why : null,
                        Types.VARCHAR)
                .param("platform", one.platform().value())
                .param("id", one.id())
                .update();
    }

    /// The days of the feasibility file, in their order: sent, called incomplete, sent again.
    private static List<LocalDate> feasible(VaeState state) {
        return state.way().reversed().stream()
                .filter(step -> step instanceof VaeState.Sent || step instanceof VaeState.Incomplete)
                .map(VaeState::on)
                .filter(Objects::nonNull)
                .toList();
    }

    public static Vae read(ResultSet row) throws SQLException {
        return new Vae(
                PlatformId.of(row.getString("platform_id")),
                row.getObject("id", UUID.class),
                row.getObject("person_id", UUID.class),
                Vae.Kind.valueOf(row.getString("kind")),
                row.getString("certification"),
                List.of((String[]) row.getArray("aimed").getArray()),
                row.getString("candidate"),
                row.getObject("group_id", UUID.class),
                row.getObject("trainee_id", UUID.class),
                row.getObject("made_on", LocalDate.class),
                state(row));
    }

    /// From the days: each step stands on the one before.
    private static VaeState state(ResultSet row) throws SQLException {
        var open = open(row);
        var ended = row.getObject("ended_on", LocalDate.class);
        return switch (row.getString("state")) {
            case "JUDGED" ->
                open instanceof VaeState.Jury jury
                        ? new VaeState.Judged(
                                jury, ended, VaeState.Result.valueOf(row.getString("result")), List.of((String[])
                                        row.getArray("obtained").getArray()))
                        : open;
            case "NOT_ADMISSIBLE" ->
                open instanceof VaeState.Sent sent ? new VaeState.NotAdmissible(sent, ended) : open;
            case "DROPPED_OUT" -> new VaeState.DroppedOut(open, ended, row.getString("reason"));
            default -> open;
        };
    }

    private static VaeState.Open open(ResultSet row) throws SQLException {
        @Nullable LocalDate sentOn = row.getObject("sent_on", LocalDate.class);
        if (sentOn == null) {
            return new VaeState.Project();
        }
        var sent = sent(
                Stream.of((Date[]) row.getArray("resent").getArray())
                        .map(Date::toLocalDate)
                        .toList(),
                sentOn);
        @Nullable LocalDate incomplete = row.getObject("incomplete_on", LocalDate.class);
        if (incomplete != null) {
            return new VaeState.Incomplete(sent, incomplete);
        }
        @Nullable LocalDate admissibleOn = row.getObject("admissible_on", LocalDate.class);
        if (admissibleOn == null) {
            return sent;
        }
        var admissible = new VaeState.Admissible(sent, admissibleOn);
        @Nullable LocalDate supported = row.getObject("supported_on", LocalDate.class);
        VaeState.Ready ready = supported == null ? admissible : new VaeState.Supported(admissible, supported);
        @Nullable LocalDate writtenOn = row.getObject("written_on", LocalDate.class);
        if (writtenOn == null) {
            return ready;
        }
        var written = new VaeState.Written(ready, writtenOn);
        @Nullable LocalDate jury = row.getObject("jury_on", LocalDate.class);
        return jury == null ? written : new VaeState.Jury(written, jury);
    }

    /// `before` holds the earlier times that it was sent and called incomplete, in turn.
    private static VaeState.Sent sent(List<LocalDate> before, LocalDate on) {
        if (before.isEmpty()) {
            return new VaeState.Sent(null, on);
        }
        var first = sent(before.subList(0, before.size() - 2), before.get(before.size() - 2));
        return new VaeState.Sent(new VaeState.Incomplete(first, before.getLast()), on);
    }
}
