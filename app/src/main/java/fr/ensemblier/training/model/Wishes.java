package fr.ensemblier.training.model;

import fr.ensemblier.foundation.PlatformId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Who waits for a course that leads to an occupation (C5).
@Repository
public class Wishes {

    /// Somebody who waits, by the kept file. `seeker`: registered as a job seeker, as far as her file says.
    public record Waiting(
            UUID wish,
            UUID person,
            String name,
            String occupation,
            String commune,
            String communeName,
            LocalDate since,
            boolean seeker) {}

    private static final String WAITING = """
            select w.id, p.id as person, concat_ws(' ', p.first_name, p.last_name) as name, w.occupation, p.commune,
                   p.commune_name, w.noted_on, p.situation = 'JOB_SEEKER' as seeker
              from training_wish w
              join person f on f.platform_id = w.platform_id and f.id = w.person_id
              join person p on p.platform_id = f.platform_id
                           and p.id = case when f.merged_into is null then f.id else f.merged_into end
             where w.platform_id = :platform and w.state = 'WAITING' and p.erased_at is null and p.archived_at is null
            """;

    private final JdbcClient jdbc;

    Wishes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Everybody who waits, the longest first.
    public List<Waiting> waiting(PlatformId platform) {
        return read(jdbc.sql(WAITING + " order by w.noted_on, w.id").param("platform", platform.value()));
    }

    public List<Waiting> waiting(PlatformId platform, Collection<String> occupations) {
        return read(jdbc.sql(WAITING + " and w.occupation = any (:occupations) order by w.noted_on, w.id")
                .param("platform", platform.value())
                .param("occupations", occupations.toArray(String[]::new)));
    }

    public List<Waiting> ofPerson(PlatformId platform, UUID person) {
        return read(jdbc.sql(WAITING + " and w.person_id in (select same_persons(:person)) order by w.noted_on, w.id")
                .param("platform", platform.value())
                .param("person", person));
    }

    public Optional<Waiting> find(PlatformId platform, UUID wish) {
        return read(jdbc.sql(WAITING + " and w.id = :id")
                        .param("platform", platform.value())
                        .param("id", wish))
                .stream()
                .findFirst();
    }

    private static List<Waiting> read(JdbcClient.StatementSpec asked) {
        return asked.query((row, _) -> new Waiting(
                        row.getObject("id", UUID.class),
                        row.getObject("person", UUID.class),
                        row.getString("name"),
                        row.getString("occupation"),
                        row.getString("commune"),
                        row.getString("commune_name"),
                        row.getObject("noted_on", LocalDate.class),
                        row.getBoolean("seeker")))
                .list();
    }

    /// False when she waits for it already.
    boolean add(PlatformId platform, UUID person, String occupation, LocalDate on, String by) {
        return jdbc.sql("""
                insert into training_wish (platform_id, id, person_id, occupation, state, noted_on, noted_by)
                values (:platform, :id, :person, :occupation, 'WAITING', :on, :by)
                on conflict do nothing
                """)
                        .param("platform", platform.value())
                        .param("id", UUID.randomUUID())
                        .param("person", person)
                        .param("occupation", occupation)
                        .param("on", on)
                        .param("by", by)
                        .update()
                == 1;
    }

    boolean end(PlatformId platform, UUID wish, LocalDate on, String reason) {
        return jdbc.sql("""
                update training_wish set state = 'ENDED', ended_on = :on, reason = :reason
                 where platform_id = :platform and id = :id and state = 'WAITING'
                """)
                        .param("on", on)
                        .param("reason", reason)
                        .param("platform", platform.value())
                        .param("id", wish)
                        .update()
                == 1;
    }

    /// What she waited for and has now; false when she waited for nothing of the kind.
    boolean placed(Trainee trainee, Collection<String> occupations) {
        return jdbc.sql("""
                update training_wish set state = 'PLACED', trainee_id = :trainee
                 where platform_id = :platform and person_id in (select same_persons(:person)) and state = 'WAITING'
                   and occupation = any (:occupations)
                """)
                        .param("trainee", trainee.id())
                        .param("platform", trainee.platform().value())
                        .param("person", trainee.person())
                        .param("occupations", occupations.toArray(String[]::new))
                        .update()
                > 0;
    }

    /// What this one would have been she waits for by a later wish already: the earlier one is over.
    void unplaced(Trainee trainee, LocalDate on) {
        jdbc.sql("""
                update training_wish set state = 'ENDED', trainee_id = null, ended_on = greatest(:on, noted_on), reason = 'OTHER_TRAINING'
                 where platform_id = :platform and trainee_id = :trainee
                """)
                .param("on", on)
                .param("platform", trainee.platform().value())
                .param("trainee", trainee.id())
                .update();
    }

    /// She waits again for what this one would have been; false when she did not wait.
    boolean again(Trainee trainee) {
        return jdbc.sql("""
                update training_wish w set state = 'WAITING', trainee_id = null
                 where platform_id = :platform and trainee_id = :trainee
                   and not exists (select from training_wish o
                                    where o.platform_id = w.platform_id and o.person_id = w.person_id
                                      and o.occupation = w.occupation and o.state = 'WAITING')
                """)
                        .param("platform", trainee.platform().value())
                        .param("trainee", trainee.id())
                        .update()
                > 0;
    }
}
