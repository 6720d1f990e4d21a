package fr.ensemblier.pathways.model;

import fr.ensemblier.foundation.PlatformId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Which facts of other modules moved steps, or may. A fact is a word such as `HIRE:…`.
@Repository
public class Facts {

    /// A step that a fact did, and its pathway.
    public record Fed(UUID pathway, UUID step) {}

    private final JdbcClient jdbc;

    Facts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// One after the other, so that a fact told twice at one instant counts once, and what was read of it before
    /// another told it is not written after. Held before it is read, inside a transaction.
    public void hold(String fact) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:key, 7))")
                .param("key", "pathway-fact:" + fact)
                .query((_, _) -> true)
                .list();
    }

    public List<Fed> fedBy(PlatformId platform, String fact) {
        return jdbc.sql("select pathway_id, id from pathway_step where platform_id = :platform and fed_by = :fact")
                .param("platform", platform.value())
                .param("fact", fact)
                .query((row, _) -> new Fed(row.getObject(1, UUID.class), row.getObject(2, UUID.class)))
                .list();
    }

    /// The pathways where the last that a fact did was to take its step back. Who took the step back herself is not
    /// overruled.
    public List<UUID> undone(PlatformId platform, String fact) {
        return jdbc.sql("""
                select pathway_id
                  from (select distinct on (pathway_id) pathway_id, fact from pathway_event
                         where platform_id = :platform and fact in (:fact, 'NOT ' || :fact)
                         order by pathway_id, at desc) last
                 where fact like 'NOT %'
                """)
                .param("platform", platform.value())
                .param("fact", fact)
                .query((row, _) -> row.getObject(1, UUID.class))
                .list();
    }

    /// Her oldest open pathway with a step of a kind that did not end; one that has begun comes first.
    public Optional<UUID> waitingFor(PlatformId platform, UUID person, StepKind kind) {
        return jdbc.sql("""
                select p.id
                  from pathway p
                  join pathway_step s on s.platform_id = p.platform_id and s.pathway_id = p.id
                 where p.platform_id = :platform and p.person_id in (select same_persons(:person)) and p.state = 'OPEN'
                   and s.kind = :kind and s.state in ('TO_COME', 'PLANNED', 'UNDERWAY')
                 order by s.state <> 'UNDERWAY', p.opened_at, s.position
                 limit 1
                """)
                .param("platform", platform.value())
                .param("person", person)
                .param("kind", kind.name())
                .query((row, _) -> row.getObject(1, UUID.class))
                .optional();
    }

    /// Whether she has the same pathway open besides this one.
    public boolean openElsewhere(Pathway pathway) {
        return jdbc.sql("""
                select exists (select from pathway
                                where platform_id = :platform and person_id = :person and state <> 'LEFT' and id <> :id
                                  and template_id = cast(:template as uuid))
                """)
                .param("platform", pathway.platform().value())
                .param("person", pathway.person())
                .param("id", pathway.id())
                .param("template", pathway.template(), java.sql.Types.OTHER)
                .query(Boolean.class)
                .single();
    }
}
