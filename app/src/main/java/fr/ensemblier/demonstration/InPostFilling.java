package fr.ensemblier.demonstration;

import fr.ensemblier.foundation.PlatformId;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/// People who work and ask for something that their employer does not know of: answered and not, with an employer
/// that is known, not found yet, without an account here, or who may know now.
@ConditionalOnProperty("ensemblier.demonstration")
@Component
class InPostFilling implements Filling {

    private static final List<String> KINDS = List.of(
            "{VAE}", "{WITHOUT_DIPLOMA,VAE}", "{MOBILITY}", "{TRAINING}", "{PREVENTION}", "{ADVICE}", "{VAE,TRAINING}");
    private static final List<String> FOR_VAE = List.of("{VAE}", "{WITHOUT_DIPLOMA,VAE}");
    private static final List<String> ANSWERS = List.of(
            "", "APPOINTMENT", "VAE", "", "PATHWAY", "BODY", "ADVICE", "ENDED", "VAE", "", "APPOINTMENT", "VAE");
    private static final List<String> SINCES = List.of("FROM_1", "FROM_5", "UNDER_1", "FROM_3");
    private static final List<String> STATUSES = List.of("PRIVATE", "PUBLIC_HOSPITAL", "PUBLIC", "PRIVATE");
    private static final List<String> HOURS = List.of("EVENING", "NOON", "EVENING", "MORNING");
    private static final int PERSONS = 12;
    private static final int NOT_FOUND = 3;
    private static final int OUTSIDE = 5;
    private static final int LIFTED = 8;

    private record Her(UUID id, String name, Timestamp created, UUID employer, String employerName, String adviser) {}

    private final JdbcTemplate jdbc;

    InPostFilling(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /// After all that an employer may have seen of her: none of it with the one she works for now.
    @Override
    public int order() {
        return 86;
    }

    @Override
    public void fill(World world) {
        World.OPERATING.forEach(platform -> fill(world, platform));
    }

    private void fill(World world, PlatformId platform) {
        var persons = jdbc.query(
                """
                select p.id, p.first_name, p.created_at, o.id as employer, o.name, coalesce(p.adviser_name, 'L’équipe') as adviser
                  from person p
                  join profile r on r.platform_id = p.platform_id and r.person_id = p.id
                 cross join lateral (
                    select o.id, o.name from organisation o
                     where o.platform_id = p.platform_id and 'EMPLOYER' = any (o.kinds)
                       and not exists (select from match m where m.card_key = p.card_key and m.organisation_id = o.id)
                       and not exists (select from immersion i where i.person_id = p.id and i.organisation_id = o.id)
                       and not exists (select from employer_promise e where e.person_id = p.id)
                     order by md5(p.id || ':' || o.id) limit 1) o
                 where p.platform_id = ? and p.situation = 'EMPLOYEE_SECTOR' and p.archived_at is null and p.erased_at is null
                   and p.merged_into is null and p.created_at < ?
                   and r.state <> 'ORIENTED' and not exists (select from hire h where h.person_id = p.id)
                   and not exists (select from hidden_employer h where h.person_id = p.id)
                 order by md5('in-post:' || p.id) limit ?
                """,
                (row, _) -> new Her(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        row.getTimestamp(3),
                        row.getObject(4, UUID.class),
                        row.getString(5),
                        row.getString(6)),
                platform.value(),
                Timestamp.from(world.now().minus(Duration.ofDays(20))),
                PERSONS);
        for (var n = 0; n < persons.size(); n++) {
            ask(world, platform, persons.get(n), n);
        }
        follow(platform);
    }

    private void ask(World world, PlatformId platform, Her her, int n) {
        var answer = ANSWERS.get(n % ANSWERS.size());
        var days = answer.isEmpty() ? 1 + n % 3 : 6 + n;
        var asked = world.atWork(world.now().minus(Duration.ofDays(days)));
        var answered = world.atWork(asked.plus(Duration.ofDays(2)));
        jdbc.update(
                """
                insert into hidden_employer (platform_id, id, person_id, organisation_id, name, said_at, present, said_by,
                                             outside_at, lifted_at, lifted_by, lifted_how)
                values (?, ?, ?, ?, ?, ?, true, ?, ?, ?, ?, ?)
                """,
                platform.value(),
                World.id("present:" + her.id()),
                her.id(),
                n == NOT_FOUND || n == OUTSIDE ? null : her.employer(),
                n == NOT_FOUND ? "Résidence du centre" : n == OUTSIDE ? "Madame R., chez elle" : her.employerName(),
                Timestamp.from(asked),
                her.name(),
                n == OUTSIDE ? Timestamp.from(answered) : null,
                n == LIFTED ? Timestamp.from(answered) : null,
                n == LIFTED ? her.adviser() : null,
                n == LIFTED ? "TEAM_PHONE" : null);
        jdbc.update(
                """
                insert into post_request (platform_id, id, person_id, kinds, occupation, since, status, slot, not_at_work, asked_at,
                                          asked_by, answer, message, answered_at, answered_by)
                values (?, ?, ?, cast(? as text[]), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                platform.value(),
                World.id("in-post:" + her.id()),
                her.id(),
                answer.equals("VAE") ? FOR_VAE.get(n % FOR_VAE.size()) : KINDS.get(n % KINDS.size()),
                n % 2 == 0 ? "agent-de-service-hospitalier" : "aide-a-domicile",
                SINCES.get(n % SINCES.size()),
                n == OUTSIDE ? "HOUSEHOLD" : STATUSES.get(n % STATUSES.size()),
                HOURS.get(n % HOURS.size()),
                n % 4 != 2,
                Timestamp.from(asked),
                n % 5 == 4 ? her.adviser() : her.name(),
                answer.isEmpty() ? null : answer,
                switch (answer) {
                    case "BODY" -> "Votre OPCO finance cette action. Appelez le 01 99 00 12 34, en dehors du travail.";
                    case "APPOINTMENT" -> "Je vous propose un rendez-vous mardi à 18 h 15.";
                    case "VAE" -> "Nous commençons ensemble. Je vous explique les étapes.";
                    default -> null;
                },
                answer.isEmpty() ? null : Timestamp.from(answered),
                answer.isEmpty() ? null : her.adviser());
        jdbc.update("""
                insert into person_event (platform_id, id, person_id, kind, title, detail, at, by)
                select platform_id, cast(md5('event:' || id) as uuid), person_id, 'POST_REQUEST', 'Demande à l’équipe', null, asked_at,
                       asked_by
                  from post_request where platform_id = ? and id = ?
                """, platform.value(), World.id("in-post:" + her.id()));
        jdbc.query("""
                select keep_card(p.platform_id, p.id,
                         (select array_agg(distinct other.id)
                            from hidden_employer h
                            join organisation named on named.platform_id = h.platform_id and named.id = h.organisation_id
                            join organisation other on other.id = named.id or other.siren = named.siren
                           where h.platform_id = p.platform_id and h.person_id = p.id and h.lifted_at is null))
                  from person p where p.id = ?
                """, row -> {}, her.id());
    }

    /// A request that nobody has answered is something to do, and so is an employer that nobody has found.
    private void follow(PlatformId platform) {
        jdbc.update("""
                insert into task (platform_id, id, key, kind, for_kind, for_id, person_id, title, detail, href, due_on, urgent,
                                  opened_at)
                select q.platform_id, cast(md5('task:in-post:' || q.id) as uuid), 'post-request:' || q.id, 'post.request',
                       case when p.adviser_id is null then 'TEAM' else 'ACCOUNT' end, cast(p.adviser_id as text), p.id,
                       'Répondre à ' || p.first_name || ', en poste',
                       'À appeler ' || case q.slot when 'EVENING' then 'après 18 h' when 'NOON' then 'entre midi et deux'
                                                   else 'le matin' end
                           || case when q.not_at_work then ', jamais au travail.' else '.' end, '/equipe/en-poste/' || q.id,
                       cast(q.asked_at as date) + 2, false, q.asked_at
                  from post_request q join person p on p.platform_id = q.platform_id and p.id = q.person_id
                 where q.platform_id = ? and q.answer is null
                """, platform.value());
        jdbc.update("""
                insert into task (platform_id, id, key, kind, for_kind, for_id, person_id, title, detail, href, due_on, urgent,
                                  opened_at)
                select h.platform_id, cast(md5('task:present:' || h.id) as uuid), 'hidden-employer:' || p.id, 'person.employer',
                       case when p.adviser_id is null then 'TEAM' else 'ACCOUNT' end, cast(p.adviser_id as text), p.id,
                       'Retrouver l’employeur actuel de ' || p.first_name, '« ' || h.name || ' »',
                       '/equipe/personnes/' || p.id || '/en-poste', cast(h.said_at as date) + 2, false, h.said_at
                  from hidden_employer h join person p on p.platform_id = h.platform_id and p.id = h.person_id
                 where h.platform_id = ? and h.present and h.organisation_id is null and h.outside_at is null
                   and h.lifted_at is null
                """, platform.value());
    }
}
