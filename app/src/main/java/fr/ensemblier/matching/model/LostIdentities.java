package fr.ensemblier.matching.model;

import fr.ensemblier.foundation.PlatformId;
import fr.ensemblier.notices.Notices;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// R-P6: some months after an unsuccessful end an employer has neither her name nor her coordinates, wherever
/// they stood.
@Repository
class LostIdentities {

    private record Due(PlatformId platform, UUID contact) {}

    private final JdbcClient jdbc;
    private final Notices notices;

    LostIdentities(JdbcClient jdbc, Notices notices) {
        this.jdbc = jdbc;
        this.notices = notices;
    }

    /// Her name, what she wrote when she accepted, where a number may stand, and the messages that name her.
    int lose(LocalDate today) {
        var due = due(today);
        due.forEach(one -> {
            on("update contact set called = 'Cette personne' where platform_id = :platform and id = :contact", one);
            on("""
                update contact_entry set text = null
                 where platform_id = :platform and contact_id = :contact and kind = 'accepted'
                """, one);
            on("delete from revealed_identity where platform_id = :platform and contact_id = :contact", one);
            notices.forgetAbout(one.platform(), one.contact());
        });
        return due.size();
    }

    private List<Due> due(LocalDate today) {
        return jdbc.sql("select platform_id, contact_id from revealed_identity where until_on < :today")
                .param("today", today)
                .query((row, _) -> new Due(PlatformId.of(row.getString(1)), row.getObject(2, UUID.class)))
                .list();
    }

    private void on(String sql, Due one) {
        jdbc.sql(sql)
                .param("platform", one.platform().value())
                .param("contact", one.contact())
                .update();
    }
}
