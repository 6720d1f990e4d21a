package fr.ensemblier.notices;

import fr.ensemblier.foundation.Actor;
import fr.ensemblier.foundation.Paris;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The open tasks of a member of the team: hers, the whole team's, and those of whom she stands in for. What is late
/// comes before what is to come.
@Repository
public class OpenTasks {

    /// A task as a list shows it.
    public record Line(
            UUID id,
            String key,
            String kind,
            @Nullable UUID person,
            @Nullable UUID organisation,
            String title,
            @Nullable String detail,
            String href,
            LocalDate due,
            boolean urgent,
            boolean mine) {}

    /// The act that ends a task of this kind on its own page, or null when only somebody's word ends it.
    public static @Nullable String act(String kind) {
        return switch (kind) {
            case "contact.late" -> "Appeler et noter";
            case "contact.call" -> "Répondre pour elle";
            case "hire.check" -> "Prendre des nouvelles";
            case "hire.looking" -> "Noter sa réponse";
            case "support.step" -> "Demander où on en est";
            case "promise.elsewhere" -> "Garder ou rendre la place";
            case "profile.new" -> "Lire le profil";
            case "message.changed" -> "Écouter le message";
            case "message.given-up" -> "Vérifier et renvoyer";
            case "appointment.orphan" -> "Déplacer ou annuler";
            case "immersion.talk" -> "Noter l’entretien";
            case "immersion.silent" -> "Appeler et noter";
            case "immersion.debrief" -> "Faire le bilan";
            case "immersion.pupil-talk" -> "Noter l’échange";
            case "immersion.pupil-silent" -> "Appeler et noter";
            case "handover.asked", "claim.new", "referral.new", "referral.late", "referral.note", "post.request" ->
                "Répondre";
            default -> null;
        };
    }

    /// In whose list a task of `:platform` stands on the day `:today`: the whole team's, that of `:account`, and those
    /// of the
    /// colleagues for whom she stands in (R-W2).
    public static final String FOR_HER = """
            (for_kind = 'TEAM'
             or for_kind = 'ACCOUNT' and for_id in (
                 select cast(:account as text)
                 union all
                 select s.absent_account::text from stand_in s
                  where s.platform_id = :platform and s.by_account = cast(:account as uuid)
                    and :today between s.from_on and s.until_on))""";

    private final JdbcClient jdbc;
    private final Clock clock;

    OpenTasks(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// At most `limit`, late ones first, urgent ones before the others, then by date; those of `kind` if given.
    public List<Line> of(Actor.Team actor, @Nullable String kind, int limit) {
        return jdbc.sql("""
                select id, key, kind, person_id, organisation_id, title, detail, href, due_on, urgent,
                       for_kind = 'ACCOUNT' as mine
                  from task
                 where platform_id = :platform
                   and done_at is null
                   and %s
                   and (cast(:kind as text) is null or kind = :kind)
                 order by due_on >= :today, urgent desc, due_on, id
                 limit :limit
                """.formatted(FOR_HER))
                .param("today", Paris.today(clock))
                .param("platform", actor.platform().value())
                .param("account", actor.account().toString())
                .param("kind", kind, java.sql.Types.VARCHAR)
                .param("limit", limit)
                .query((row, _) -> line(row))
                .list();
    }

    /// All that is open about an organisation, whoever of the team has it to do; what is due first comes first.
    public List<Line> about(Actor.Team actor, UUID organisation) {
        return jdbc.sql("""
                select id, key, kind, person_id, organisation_id, title, detail, href, due_on, urgent,
                       for_kind = 'ACCOUNT' as mine
                  from task
                 where platform_id = :platform and organisation_id = :organisation and done_at is null
                 order by due_on, id
                 limit 20
                """)
                .param("platform", actor.platform().value())
                .param("organisation", organisation)
                .query((row, _) -> line(row))
                .list();
    }

    /// Those about a person, late ones first, urgent ones before the others.
    public List<Line> aboutPerson(Actor.Team actor, UUID person) {
        return jdbc.sql("""
                select id, key, kind, person_id, organisation_id, title, detail, href, due_on, urgent,
                       for_kind = 'ACCOUNT' and for_id = :account as mine
                  from task
                 where platform_id = :platform and person_id = :person and done_at is null
                 order by due_on >= :today, urgent desc, due_on, id
                 limit 20
                """)
                .param("today", Paris.today(clock))
                .param("platform", actor.platform().value())
                .param("account", actor.account().toString())
                .param("person", person)
                .query((row, _) -> line(row))
                .list();
    }

    /// An open task of her platform, whoever has it to do.
    public Optional<Line> find(Actor.Team actor, UUID task) {
        return jdbc.sql("""
                select id, key, kind, person_id, organisation_id, title, detail, href, due_on, urgent,
                       for_kind = 'ACCOUNT' as mine
                  from task
                 where platform_id = :platform and id = :task and done_at is null
                """)
                .param("platform", actor.platform().value())
                .param("task", task)
                .query((row, _) -> line(row))
                .optional();
    }

    private static Line line(ResultSet row) throws SQLException {
        return new Line(
                row.getObject("id", UUID.class),
                row.getString("key"),
                row.getString("kind"),
                row.getObject("person_id", UUID.class),
                row.getObject("organisation_id", UUID.class),
                row.getString("title"),
                row.getString("detail"),
                row.getString("href"),
                row.getObject("due_on", LocalDate.class),
                row.getBoolean("urgent"),
                row.getBoolean("mine"));
    }

    /// How many wait that are due today or before.
    public int due(Actor.Team actor, LocalDate today) {
        return jdbc.sql("""
                select count(*)
                  from task
                 where platform_id = :platform
                   and done_at is null
                   and due_on <= :today
                   and %s
                """.formatted(FOR_HER))
                .param("platform", actor.platform().value())
                .param("account", actor.account().toString())
                .param("today", today)
                .query(Integer.class)
                .single();
    }
}
