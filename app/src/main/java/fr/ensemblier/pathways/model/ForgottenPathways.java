package fr.ensemblier.pathways.model;

import fr.ensemblier.people.CardHidden;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Repository;

/// What of a person whose file was erased or archived stands in her pathways (R-P6): words about her go, the
/// steps, their days and the exit stay, so that past counts do not change. The archive has what is evidence in
/// the lines of her file.
@Repository
class ForgottenPathways {

    private final JdbcClient jdbc;

    ForgottenPathways(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @ApplicationModuleListener(id = "pathways.card-hidden")
    void on(CardHidden event) {
        jdbc.sql("""
                select w.id from pathway w
                 where w.person_id in (select ended_files(:card))
                """).param("card", event.cardKey()).query(UUID.class).list().forEach(this::forget);
    }

    private void forget(UUID pathway) {
        jdbc.sql("update pathway_event set said = 'effacé', reason = null where pathway_id = :pathway")
                .param("pathway", pathway)
                .update();
        jdbc.sql("""
                update pathway_step set title = 'Étape ajoutée', added_reason = 'effacé'
                 where pathway_id = :pathway and added_reason is not null
                """).param("pathway", pathway).update();
    }
}
