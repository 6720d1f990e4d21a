package fr.ensemblier.matching.model;

import fr.ensemblier.foundation.PlatformId;
import fr.ensemblier.notices.Notices;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What of a person whose file was erased or archived stands in matches and contacts (R-P6): her words and her
/// name go, also those under the key of a file that was joined to hers; that it happened stays, so that past
/// counts do not change. The archive has what is evidence in the lines of her file.
@Repository
class Forgotten {

    private record Told(PlatformId platform, UUID contact) {}

    private final JdbcClient jdbc;
    private final Decisions decisions;
    private final Notices notices;

    Forgotten(JdbcClient jdbc, Decisions decisions, Notices notices) {
        this.jdbc = jdbc;
        this.decisions = decisions;
        this.notices = notices;
    }

    /// The cards of her file and of those joined to it, once it has ended; none while it lives, or was joined
    /// to another.
    List<UUID> ended(UUID card) {
        return jdbc.sql("""
                select card_key from person where id in (select ended_files(:card))
                """)
                .param("card", card)
                .query((row, _) -> row.getObject(1, UUID.class))
                .list();
    }

    void words(UUID card) {
        decisions.forget(card);
        jdbc.sql("select platform_id, id from contact where card_key = :card")
                .param("card", card)
                .query((row, _) -> new Told(PlatformId.of(row.getString(1)), row.getObject(2, UUID.class)))
                .list()
                .forEach(told -> notices.forgetAbout(told.platform(), told.contact()));
        jdbc.sql("""
                delete from revealed_identity r using contact c
                 where c.platform_id = r.platform_id and c.id = r.contact_id and c.card_key = :card
                """).param("card", card).update();
        jdbc.sql("""
                update contact_entry e
                   set text = case when e.kind in ('declined', 'not_suitable') then e.text end,
                       by = case when e.side = 'PERSON' then 'La personne' else e.by end
                  from contact c
                 where c.platform_id = e.platform_id and c.id = e.contact_id and c.card_key = :card
                """).param("card", card).update();
        jdbc.sql("""
                update contact
                   set called = 'Cette personne', message = 'effacé', reopen_asked_at = null,
                       closed_why = case when state = 'WITHDRAWN' then 'effacé' else closed_why end,
                       answered_by = case when mandate is null and answered_by is not null then 'La personne'
                                          else answered_by end
                 where card_key = :card
                """).param("card", card).update();
        jdbc.sql("delete from match_wish where card_key = :card")
                .param("card", card)
                .update();
    }
}
