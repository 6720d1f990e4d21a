package fr.ensemblier.demonstration;

import fr.ensemblier.foundation.PlatformId;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/// Handovers in every state between the advisers of each team, and a colleague who stands in.
@ConditionalOnProperty("ensemblier.demonstration")
@Component
class HandoversFilling implements Filling {

    private record Member(UUID id, String name) {}

    private record Made(String state, String words, int days, boolean forATime) {}

    private static final List<Made> MADE = List.of(
            new Made("PROPOSED", "Elles habitent ton secteur, tu les verras plus souvent.", 1, false),
            new Made("PROPOSED", "Je suis en formation trois semaines.", 2, true),
            new Made("ACCEPTED", "Elles ont choisi le secteur que tu suis.", 12, false),
            new Made("ACCEPTED", "Pendant mon congé, jusqu’à mon retour.", 20, true),
            new Made("DECLINED", "Je voudrais t’en confier deux.", 25, false),
            new Made("WITHDRAWN", "Proposé trop vite.", 40, false),
            new Made("RETURNED", "Pendant mes congés d’été.", 110, true));

    private final JdbcTemplate jdbc;

    HandoversFilling(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public int order() {
        return 80;
    }

    @Override
    public void fill(World world) {
        for (var platform : World.OPERATING) {
            jdbc.update(
                    "update person set adviser_since = created_at where platform_id = ? and adviser_since is null",
                    platform.value());
            var team = team(platform);
            for (var index = 0; index < MADE.size(); index++) {
                var from = team.get(index % team.size());
                var to = team.get((index + 1) % team.size());
                handed(world, platform, MADE.get(index), index % 3 == 2 ? to : from, index % 3 == 2 ? from : to);
            }
            standsIn(world, platform, team);
        }
    }

    private void handed(World world, PlatformId platform, Made made, Member from, Member to) {
        var went = made.state().equals("ACCEPTED");
        var persons = jdbc.queryForList("""
                select p.id from person p
                 where p.platform_id = ? and p.adviser_id = ? and p.archived_at is null and p.erased_at is null
                   and not exists (select from handover_person h where h.platform_id = p.platform_id and h.person_id = p.id)
                 order by md5('handover:' || p.id) limit 3
                """, UUID.class, platform.value(), went ? to.id() : from.id());
        if (persons.isEmpty()) {
            return;
        }
        var id = World.id("handover:" + platform.value() + made.words() + made.state());
        var proposed = world.now().minus(Duration.ofDays(made.days()));
        var answered = made.state().equals("PROPOSED") ? null : Timestamp.from(proposed.plus(Duration.ofHours(20)));
        var returned = made.state().equals("RETURNED");
        jdbc.update(
                """
                insert into handover (platform_id, id, from_account, from_name, to_account, to_name, back_on, words, state,
                                      proposed_at, proposed_by, answered_at, answer, returned_on, returned_by)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                platform.value(),
                id,
                from.id(),
                from.name(),
                to.id(),
                to.name(),
                made.forATime() ? Date.valueOf(world.today().plusDays(returned ? -75L : 21L)) : null,
                made.words(),
                made.state(),
                Timestamp.from(proposed),
                from.name(),
                answered,
                made.state().equals("DECLINED") ? "Je suis déjà trop de monde ce mois-ci." : null,
                returned ? Date.valueOf(world.today().minusDays(75)) : null,
                returned ? "Ensemblier" : null);
        for (var person : persons) {
            jdbc.update(
                    "insert into handover_person (platform_id, handover_id, person_id, state) values (?, ?, ?, ?)",
                    platform.value(),
                    id,
                    person,
                    switch (made.state()) {
                        case "ACCEPTED" -> "TAKEN";
                        case "DECLINED", "WITHDRAWN" -> "LEFT";
                        default -> made.state();
                    });
        }
        if (made.state().equals("PROPOSED")) {
            asked(world, platform, id, from, to, persons.size(), proposed);
        }
    }

    private void asked(
            World world, PlatformId platform, UUID id, Member from, Member to, int persons, @Nullable Instant at) {
        jdbc.update(
                """
                insert into task (platform_id, id, key, kind, for_kind, for_id, title, href, due_on, opened_at)
                values (?, ?, ?, 'handover.asked', 'ACCOUNT', ?, ?, ?, ?, ?)
                """,
                platform.value(),
                World.id("task:handover:" + id),
                "handover:" + id,
                to.id().toString(),
                from.name() + " vous propose de suivre " + persons + " personnes",
                "/equipe/relais/" + id,
                Date.valueOf(world.today().plusDays(1)),
                at == null ? null : Timestamp.from(at));
    }

    private void standsIn(World world, PlatformId platform, List<Member> team) {
        var absent = team.getLast();
        var by = team.get(team.size() - 2);
        jdbc.update(
                """
                insert into stand_in (platform_id, id, absent_account, absent_name, by_account, by_name, from_on, until_on,
                                      noted_at, noted_by)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                platform.value(),
                World.id("stand-in:" + platform.value()),
                absent.id(),
                absent.name(),
                by.id(),
                by.name(),
                Date.valueOf(world.today().minusDays(2)),
                Date.valueOf(world.today().plusDays(5)),
                Timestamp.from(world.now().minus(Duration.ofDays(3))),
                absent.name());
    }

    private List<Member> team(PlatformId platform) {
        return jdbc.query(
                """
                select a.id, a.name from account a
                  join membership m on m.account_id = a.id
                 where m.platform_id = ? and m.role in ('HEAD', 'ADVISER') and m.ended_at is null
                 order by m.role desc, a.name
                """, (row, _) -> new Member(row.getObject(1, UUID.class), row.getString(2)), platform.value());
    }
}
