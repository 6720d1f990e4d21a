package fr.ensemblier.training.model;

import fr.ensemblier.foundation.NotFound;
import fr.ensemblier.foundation.PlatformId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The promises of employers, as far as the actor may read them.
@Repository
public class PromisedTo {

    private final JdbcClient jdbc;
    private final PoeLimits limits;

    PromisedTo(JdbcClient jdbc, PoeLimits limits) {
        this.jdbc = jdbc;
        this.limits = limits;
    }

    public Promise get(PlatformId platform, UUID id) {
        return find(platform, id).orElseThrow(() -> new NotFound("promise", id));
    }

    public Optional<Promise> find(PlatformId platform, UUID id) {
        return one("", platform, id);
    }

    /// Until the transaction ends, so that two acts follow each other.
    Promise hold(PlatformId platform, UUID id) {
        return one(" for update", platform, id).orElseThrow(() -> new NotFound("promise", id));
    }

    private Optional<Promise> one(String held, PlatformId platform, UUID id) {
        return jdbc.sql("select * from employer_promise x where platform_id = :platform and id = :id" + Living.ONLY
                        + held)
                .param("platform", platform.value())
                .param("id", id)
                .query((row, _) -> read(row))
                .optional();
    }

    public List<Promise> ofPerson(PlatformId platform, UUID person) {
        return ofPerson("", platform, person);
    }

    List<Promise> holdOf(PlatformId platform, UUID person) {
        return ofPerson(" for update", platform, person);
    }

    private List<Promise> ofPerson(String held, PlatformId platform, UUID person) {
        return jdbc.sql("""
                select * from employer_promise
                 where platform_id = :platform and person_id in (select same_persons(:person))
                 order by made_on desc, id
                """ + held)
                .param("platform", platform.value())
                .param("person", person)
                .query((row, _) -> read(row))
                .list();
    }

    /// Whether it is there at all, of a closed file as well.
    public boolean exists(PlatformId platform, UUID id) {
        return jdbc.sql("select exists (select from employer_promise where platform_id = :platform and id = :id)")
                .param("platform", platform.value())
                .param("id", id)
                .query(Boolean.class)
                .single();
    }

    /// Those that name an opening of one of these offers, of files that are open, kept or still to keep.
    List<Promise> ofOffers(PlatformId platform, List<UUID> offers) {
        return jdbc.sql("""
                select * from employer_promise x
                 where platform_id = :platform and offer_id = any (cast(:offers as uuid[])) and state <> 'NOT_KEPT'
                """ + Living.ONLY + " order by made_on, id")
                .param("platform", platform.value())
                .param("offers", offers.toArray(UUID[]::new))
                .query((row, _) -> read(row))
                .list();
    }

    /// R-W5: a contract without end, or as long as a POEI asks for.
    public boolean longEnough(PlatformId platform, UUID person) {
        return ofPerson(platform, person).stream()
                .filter(one -> !(one.state() instanceof PromiseState.NotKept))
                .anyMatch(one -> longEnough(one));
    }

    public boolean longEnough(Promise one) {
        var months = one.months();
        return months == null || months >= limits.months(one.platform(), one.madeOn());
    }

    /// The openings of an offer are promised by one after the other: two at once are one too many.
    void holdOpenings(PlatformId platform, UUID offer) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:key, 17))")
                .param("key", "promised-openings:" + platform.value() + ":" + offer)
                .query((_, _) -> true)
                .list();
    }

    void add(Promise one, String by) {
        jdbc.sql("""
                insert into employer_promise (platform_id, id, person_id, organisation_id, establishment_id, employer_name,
                                              session_id, occupation, contract_class, months, starts_on, state, made_on, made_by)
                values (:platform, :id, :person, :organisation, :establishment, :employer, :session, :occupation, :contract,
                        :months, :starts, 'MADE', :on, :by)
                """)
                .param("platform", one.platform().value())
                .param("id", one.id())
                .param("person", one.person())
                .param("organisation", one.organisation())
                .param("establishment", one.establishment())
                .param("employer", one.employer())
                .param("session", one.session(), Types.OTHER)
                .param("occupation", one.occupation())
                .param("contract", one.contract())
                .param("months", one.months(), Types.INTEGER)
                .param("starts", one.startsOn())
                .param("on", one.madeOn())
                .param("by", by)
                .update();
    }

    void opening(Promise one, @Nullable UUID offer) {
        jdbc.sql("update employer_promise set offer_id = :offer where platform_id = :platform and id = :id")
                .param("offer", offer, Types.OTHER)
                .param("platform", one.platform().value())
                .param("id", one.id())
                .update();
    }

    /// It stands beside these hires elsewhere.
    void stands(Promise one, List<UUID> hires) {
        jdbc.sql("""
                update employer_promise set beside_hires = beside_hires || cast(:hires as uuid[])
                 where platform_id = :platform and id = :id
                """)
                .param("hires", hires.toArray(UUID[]::new))
                .param("platform", one.platform().value())
                .param("id", one.id())
                .update();
    }

    void save(Promise one) {
        var kept = one.state() instanceof PromiseState.Kept some ? some : null;
        var not = one.state() instanceof PromiseState.NotKept some ? some : null;
        jdbc.sql("""
                update employer_promise set state = :state, ended_on = :ended, hire_id = :hire, reason = :reason
                 where platform_id = :platform and id = :id
                """)
                .param("state", one.state().word())
                .param("ended", kept != null ? kept.on() : not == null ? null : not.on(), Types.DATE)
                .param("hire", kept == null ? null : kept.hire(), Types.OTHER)
                .param("reason", not == null ? null : not.reason(), Types.VARCHAR)
                .param("platform", one.platform().value())
                .param("id", one.id())
                .update();
    }

    private static Promise read(ResultSet row) throws SQLException {
        return new Promise(
                PlatformId.of(row.getString("platform_id")),
                row.getObject("id", UUID.class),
                row.getObject("person_id", UUID.class),
                row.getObject("organisation_id", UUID.class),
                row.getObject("establishment_id", UUID.class),
                row.getString("employer_name"),
                row.getObject("session_id", UUID.class),
                row.getObject("offer_id", UUID.class),
                row.getString("occupation"),
                row.getString("contract_class"),
                row.getObject("months", Integer.class),
                row.getObject("starts_on", LocalDate.class),
                row.getObject("made_on", LocalDate.class),
                List.of((UUID[]) row.getArray("beside_hires").getArray()),
                state(row, row.getObject("ended_on", LocalDate.class)));
    }

    private static PromiseState state(ResultSet row, @Nullable LocalDate on) throws SQLException {
        if (on == null) {
            return new PromiseState.Made();
        }
        return row.getString("state").equals("KEPT")
                ? new PromiseState.Kept(on, row.getObject("hire_id", UUID.class))
                : new PromiseState.NotKept(on, row.getString("reason"));
    }
}
