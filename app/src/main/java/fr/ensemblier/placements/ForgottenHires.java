package fr.ensemblier.placements;

import fr.ensemblier.foundation.PlatformId;
import fr.ensemblier.notices.Notices;
import fr.ensemblier.people.CardHidden;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Repository;

/// What of a person whose file was erased or archived stands in her hires (R-P6): her words and her name go,
/// also from what her employer was told; the facts of the contract and the answers stay, so that past counts do
/// not change.
@Repository
class ForgottenHires {

    private record Hers(PlatformId platform, UUID hire) {}

    private final JdbcClient jdbc;
    private final Notices notices;

    ForgottenHires(JdbcClient jdbc, Notices notices) {
        this.jdbc = jdbc;
        this.notices = notices;
    }

    @ApplicationModuleListener(id = "placements.card-hidden")
    void on(CardHidden event) {
        jdbc.sql("""
                select h.platform_id, h.id from hire h
                 where h.person_id in (select ended_files(:card))
                """)
                .param("card", event.cardKey())
                .query((row, _) -> new Hers(PlatformId.of(row.getString(1)), row.getObject(2, UUID.class)))
                .list()
                .forEach(this::forget);
    }

    private void forget(Hers hers) {
        notices.forgetAbout(hers.platform(), hers.hire());
        var hire = hers.hire();
        jdbc.sql("""
                update hire_check
                   set comment = null,
                       answered_by = case when asked = 'PERSON' and answered_by is not null then 'La personne'
                                          else answered_by end
                 where hire_id = :hire
                """).param("hire", hire).update();
        jdbc.sql("update hire_tutor set name = null, noted_by = 'effacé' where hire_id = :hire")
                .param("hire", hire)
                .update();
        jdbc.sql("""
                update hire
                   set declared_name = case when declared_by = 'PERSON' then 'La personne' else declared_name end,
                       looking_said_by = case when looking_said_by is null then null else 'effacé' end,
                       cancel_reason = case when cancel_reason is null then null else 'effacé' end,
                       work_changed = null, looking_before = null
                 where id = :hire
                """).param("hire", hire).update();
        jdbc.sql("""
                update hire_change
                   set reason = case when reason is null then null else 'effacé' end,
                       before = case when before ->> 'cancel_reason' is null then before
                                     else jsonb_set(before, '{cancel_reason}', '"effacé"') end,
                       after = case when after ->> 'cancel_reason' is null then after
                                    else jsonb_set(after, '{cancel_reason}', '"effacé"') end
                 where hire_id = :hire
                """).param("hire", hire).update();
    }
}
