package fr.ensemblier.immersions.model;

import fr.ensemblier.files.Files;
import fr.ensemblier.foundation.Paris;
import fr.ensemblier.foundation.PlatformId;
import fr.ensemblier.notices.Notices;
import fr.ensemblier.people.CardHidden;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Repository;

/// Of a person whose file was erased or archived (R-P6): her name, her birth date, the words about her and the
/// paper go, also from what the structure was told; what was to come is cancelled. The dates, the frame and what
/// was found stay, so that past counts do not change.
@Repository
class Forgotten {

    private record Hers(PlatformId platform, UUID immersion) {}

    private final JdbcClient jdbc;
    private final Files files;
    private final Notices notices;
    private final Clock clock;

    Forgotten(JdbcClient jdbc, Files files, Notices notices, Clock clock) {
        this.jdbc = jdbc;
        this.files = files;
        this.notices = notices;
        this.clock = clock;
    }

    @ApplicationModuleListener(id = "immersions.card-hidden")
    void on(CardHidden event) {
        jdbc.sql("""
                select i.platform_id, i.id from immersion i
                 where i.person_id in (select ended_files(:card))
                """)
                .param("card", event.cardKey())
                .query((row, _) -> new Hers(PlatformId.of(row.getString(1)), row.getObject(2, UUID.class)))
                .list()
                .forEach(hers -> forget(hers, Paris.today(clock)));
    }

    private void forget(Hers hers, LocalDate today) {
        notices.forgetAbout(hers.platform(), hers.immersion());
        files.of(hers.platform(), "immersion", hers.immersion().toString()).forEach(files::delete);
        on("""
                update immersion_event set by = 'effacé'
                 where immersion_id = :id
                   and by in (select name from immersion_signature
                               where immersion_id = :id and party in ('PERSON', 'GUARDIAN', 'EMPLOYER')
                              union all
                              select name from immersion_link where immersion_id = :id and party in ('GUARDIAN', 'EMPLOYER'))
                """, hers);
        on("delete from immersion_signature where immersion_id = :id", hers);
        on("delete from immersion_link where immersion_id = :id", hers);
        on("delete from immersion_agreement where immersion_id = :id", hers);
        on(
                "update immersion_view set words = null, given_by = case when given_by is null then null else 'effacé' end where immersion_id = :id",
                hers);
        on(
                "update immersion_event set reason = case when reason is null then null else 'effacé' end where immersion_id = :id",
                hers);
        jdbc.sql("""
                update immersion
                   set state = 'CANCELLED', reason = 'CLOSED', closed_on = :today, closed_by = 'effacement'
                 where id = :id and state in ('WISHED', 'REQUESTED', 'ACCEPTED', 'DRAFTED', 'SIGNED', 'HANDED_OFF')
                """).param("today", today).param("id", hers.immersion()).update();
        on("update immersion set called = 'La personne', wish = null, debrief_note = null where id = :id", hers);
    }

    private void on(String sql, Hers hers) {
        jdbc.sql(sql).param("id", hers.immersion()).update();
    }
}
