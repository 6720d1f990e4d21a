package fr.ensemblier.matching.team;

import fr.ensemblier.foundation.Actor;
import fr.ensemblier.foundation.Paris;
import fr.ensemblier.foundation.PlatformId;
import fr.ensemblier.notices.OpenTasks;
import fr.ensemblier.platforms.Platform;
import fr.ensemblier.platforms.Platforms;
import fr.ensemblier.ui.French;
import fr.ensemblier.ui.Link;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The home of a team that follows nobody itself: its employers, what they ask, what was said with them (R-T1).
@Repository
class Coordination {

    /// `tasks` await the team; `talks` are the last calls and visits; `figures` lead to what they count.
    record Page(
            String day,
            List<Figure> figures,
            List<Line> tasks,
            boolean more,
            List<Line> talks,
            List<String> missions,
            List<Link> links) {}

    record Figure(int number, String label, String href) {}

    record Line(String title, String detail, String href) {}

    private static final int SHOWN = 8;
    private static final int MOST = 100;

    private final JdbcClient jdbc;
    private final OpenTasks tasks;
    private final Platforms platforms;
    private final Clock clock;

    Coordination(JdbcClient jdbc, OpenTasks tasks, Platforms platforms, Clock clock) {
        this.jdbc = jdbc;
        this.tasks = tasks;
        this.platforms = platforms;
        this.clock = clock;
    }

    Page page(Actor.Team actor, Platform platform) {
        var today = Paris.today(clock);
        var open = tasks.of(actor, null, MOST).stream()
                .filter(line -> platforms.opens(platform, line.href()))
                .map(line -> new Line(
                        line.title(),
                        (line.due().isBefore(today) ? "En retard depuis le " : "Avant le ")
                                + French.shortDate(line.due(), today),
                        line.href()))
                .toList();
        var employers = count(platform.id(), "organisation where platform_id = :platform and closed_on is null", today);
        var claims = count(platform.id(), "claim where platform_id = :platform and state = 'ASKED'", today);
        var talks = count(platform.id(), """
                employer_talk where platform_id = :platform and withdrawn_at is null and on_day > :today::date - 30
                """, today);
        return new Page(
                French.capital(French.date(today, today)),
                List.of(
                        new Figure(
                                employers,
                                employers < 2 ? "employeur connu" : "employeurs connus",
                                "/equipe/employeurs"),
                        new Figure(
                                claims,
                                claims < 2 ? "demande d’accès à lire" : "demandes d’accès à lire",
                                "/equipe/employeurs/demandes"),
                        new Figure(
                                talks,
                                talks < 2 ? "échange en 30 jours" : "échanges en 30 jours",
                                "/equipe/employeurs")),
                open.stream().limit(SHOWN).toList(),
                open.size() > SHOWN,
                talks(platform.id(), today),
                platform.missions().stream()
                        .sorted()
                        .map(fr.ensemblier.platforms.Mission::words)
                        .toList(),
                links(actor));
    }

    private static List<Link> links(Actor.Team actor) {
        var links = new ArrayList<>(List.of(
                new Link("Ajouter un employeur", "/equipe/employeurs/nouveau"),
                new Link("Importer des employeurs", "/equipe/employeurs/import"),
                new Link("Ouvrir le pilotage", "/equipe/pilotage")));
        if (actor.head()) {
            links.add(new Link("Régler la plateforme", "/equipe/reglages"));
        }
        return links;
    }

    private int count(PlatformId platform, String what, LocalDate today) {
        return jdbc.sql("select count(*) from " + what + " and cast(:today as date) is not null")
                .param("platform", platform.value())
                .param("today", today)
                .query(Integer.class)
                .single();
    }

    private List<Line> talks(PlatformId platform, LocalDate today) {
        return jdbc.sql("""
                select o.name, t.organisation_id, t.on_day, t.note
                  from employer_talk t
                  join organisation o on o.platform_id = t.platform_id and o.id = t.organisation_id
                 where t.platform_id = :platform and t.withdrawn_at is null
                 order by t.on_day desc, t.at desc
                 limit :limit
                """)
                .param("platform", platform.value())
                .param("limit", SHOWN)
                .query((row, _) -> new Line(
                        row.getString("name"),
                        "Le " + French.shortDate(row.getObject("on_day", LocalDate.class), today) + ". "
                                + brief(row.getString("note")),
                        "/equipe/employeurs/" + row.getObject("organisation_id", UUID.class)))
                .list();
    }

    private static String brief(String note) {
        return note.length() <= 120 ? note : note.substring(0, 119).strip() + "…";
    }
}
