package fr.ensemblier.pathways.model;

import fr.ensemblier.foundation.Actor;
import fr.ensemblier.foundation.Actors;
import fr.ensemblier.foundation.NotFound;
import fr.ensemblier.foundation.Outdated;
import fr.ensemblier.foundation.PlatformId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/// The templates of a platform, with those shipped since it was last asked.
@Repository
public class Templates {

    private record Head(UUID id, @Nullable String code, String name, String purpose, boolean offered, int version) {
        Template with(List<StepSheet> steps) {
            return new Template(id, code, name, purpose, offered, version, steps);
        }
    }

    private final JdbcClient jdbc;
    private final Shipped shipped;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Templates(JdbcClient jdbc, Shipped shipped, TransactionTemplate transaction, Clock clock) {
        this.jdbc = jdbc;
        this.shipped = shipped;
        this.transaction = transaction;
        this.clock = clock;
    }

    /// All of them, in the order of the platform.
    public List<Template> all(PlatformId platform) {
        var heads = heads(platform);
        var steps = steps(platform);
        if (!missing(heads, steps).isEmpty()) {
            Runnable fill = () -> transaction.executeWithoutResult(_ -> fill(platform));
            if (Actors.current() instanceof Actor.Machine) {
                fill.run();
            } else {
                Actors.as(new Actor.Machine("pathways.shipped", platform), fill);
            }
            heads = heads(platform);
            steps = steps(platform);
        }
        var all = steps;
        return heads.stream()
                .map(head -> head.with(all.getOrDefault(head.id(), List.of())))
                .toList();
    }

    /// Those shipped that the platform has not, or has without the steps that a filling of old did not reach.
    private List<Shipped.Copy> missing(List<Head> heads, Map<UUID, List<StepSheet>> steps) {
        var whole = heads.stream()
                .filter(head -> steps.containsKey(head.id()))
                .map(Head::code)
                .toList();
        return shipped.all().stream()
                .filter(one -> !whole.contains(one.template().code()))
                .toList();
    }

    /// Two first visits follow each other, and nobody sees a template without its steps.
    private void fill(PlatformId platform) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:key, 7))")
                .param("key", "pathway-templates:" + platform.value())
                .query((_, _) -> true)
                .list();
        var heads = heads(platform);
        for (var one : missing(heads, steps(platform))) {
            heads.stream()
                    .filter(head -> Objects.equals(head.code(), one.template().code()))
                    .findFirst()
                    .ifPresentOrElse(
                            head -> insertSteps(platform, head.id(), one.template()),
                            () -> insert(platform, one.template(), one.sort(), null));
        }
    }

    public Template get(PlatformId platform, UUID id) {
        return all(platform).stream()
                .filter(template -> template.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound("template", id));
    }

    /// A new one of the platform, after the others.
    public void add(PlatformId platform, Template template, String by) {
        var sort = 10 * (all(platform).size() + 1);
        transaction.executeWithoutResult(_ -> insert(platform, template, sort, by));
    }

    /// The whole template, if nobody changed it since its version was read (R-E5). Pathways already open keep
    /// their copy.
    @Transactional
    public void change(PlatformId platform, Template template, String by) {
        var changed = jdbc.sql("""
                update pathway_template
                   set name = :name, purpose = :purpose, offered = :offered, edited_by = :by, edited_at = :at,
                       version = version + 1
                 where platform_id = :platform and id = :id and version = :version
                """)
                .param("platform", platform.value())
                .param("id", template.id())
                .param("version", template.version())
                .param("name", template.name())
                .param("purpose", template.purpose())
                .param("offered", template.offered())
                .param("by", by)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        if (changed == 0) {
            throw new Outdated("template", template.id());
        }
        jdbc.sql("delete from pathway_template_step where platform_id = :platform and template_id = :id")
                .param("platform", platform.value())
                .param("id", template.id())
                .update();
        insertSteps(platform, template.id(), template);
    }

    private void insert(PlatformId platform, Template template, int sort, @Nullable String by) {
        var added = jdbc.sql("""
                insert into pathway_template (platform_id, id, code, name, purpose, offered, sort, edited_by, edited_at)
                values (:platform, :id, :code, :name, :purpose, :offered, :sort, :by, :at)
                on conflict (platform_id, code) do nothing
                """)
                .param("platform", platform.value())
                .param("id", template.id())
                .param("code", template.code(), Types.VARCHAR)
                .param("name", template.name())
                .param("purpose", template.purpose())
                .param("offered", template.offered())
                .param("sort", sort)
                .param("by", by, Types.VARCHAR)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        if (added == 1) {
            insertSteps(platform, template.id(), template);
        }
    }

    private void insertSteps(PlatformId platform, UUID id, Template template) {
        var position = 0;
        for (var step : template.steps()) {
            position++;
            jdbc.sql("""
                    insert into pathway_template_step (platform_id, template_id, position, kind, title, days, hours, acts,
                                                       optional, needs, closes, scheme, alternatives)
                    values (:platform, :template, :position, :kind, :title, :days, :hours, :acts,
                            :optional, :needs, :closes, :scheme, :ways)
                    """)
                    .param("platform", platform.value())
                    .param("template", id)
                    .param("position", position)
                    .param("kind", step.kind().name())
                    .param("title", step.title())
                    .param("days", step.days(), Types.INTEGER)
                    .param("hours", step.hours(), Types.INTEGER)
                    .param("acts", step.acts().name())
                    .param("optional", step.optional())
                    .param("needs", step.needs(), Types.VARCHAR)
                    .param("closes", step.closes())
                    .param("scheme", step.scheme(), Types.VARCHAR)
                    .param("ways", step.alternatives().toArray(String[]::new))
                    .update();
        }
    }

    private List<Head> heads(PlatformId platform) {
        return jdbc.sql("""
                        select id, code, name, purpose, offered, version from pathway_template
                         where platform_id = :platform
                         order by sort, name
                        """)
                .param("platform", platform.value())
                .query((row, _) -> new Head(
                        row.getObject("id", UUID.class),
                        row.getString("code"),
                        row.getString("name"),
                        row.getString("purpose"),
                        row.getBoolean("offered"),
                        row.getInt("version")))
                .list();
    }

    /// Those of all templates, in one reading.
    private Map<UUID, List<StepSheet>> steps(PlatformId platform) {
        var steps = new HashMap<UUID, List<StepSheet>>();
        jdbc.sql("""
                        select * from pathway_template_step where platform_id = :platform order by template_id, position
                        """).param("platform", platform.value()).query((ResultSet row) -> {
            steps.computeIfAbsent(row.getObject("template_id", UUID.class), _ -> new ArrayList<>())
                    .add(sheet(row));
        });
        return steps;
    }

    /// The columns that a template's step and a person's step share.
    static StepSheet sheet(ResultSet row) throws SQLException {
        return new StepSheet(
                StepKind.valueOf(row.getString("kind")),
                row.getString("title"),
                row.getObject("days", Integer.class),
                row.getObject("hours", Integer.class),
                WhoActs.valueOf(row.getString("acts")),
                row.getBoolean("optional"),
                row.getString("needs"),
                row.getString("closes"),
                row.getString("scheme"),
                List.of((String[]) row.getArray("alternatives").getArray()));
    }
}
