package fr.ensemblier.foundation;

import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Refuses to start when the application does not connect as its own role: the owner of the tables, or who bypasses
/// row-level security, would read every tenant (R-P7).
@Repository
class OwnRole {

    private final JdbcClient jdbc;

    OwnRole(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventListener(ApplicationStartedEvent.class)
    void check() {
        var role = jdbc.sql("select current_user").query(String.class).single();
        if (!role.equals(Database.APPLICATION)) {
            throw new NotStarted("L’application doit se connecter à la base avec le rôle " + Database.APPLICATION
                    + ", pas avec " + role + " : retirez l’utilisateur de l’adresse de la base.");
        }
    }
}
