package fr.ensemblier.foundation;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/// Looks at a database that somebody runs, as each of the three roles, before the tables are made: what does not fit
/// `docs/operations.md` is refused in words.
final class GivenDatabase {

    private static final int OLDEST = 15;
    private static final String SEE = " Voir docs/operations.md.";

    private final Database.Access access;

    private GivenDatabase(Database.Access access) {
        this.access = access;
    }

    static void check(Database.Access access) {
        new GivenDatabase(access).check();
    }

    private void check() {
        try (var owner = connect(access.owner(), "ENSEMBLIER_DATABASE_OWNER_PASSWORD")) {
            version(owner);
            role(owner, Database.APPLICATION, "ENSEMBLIER_DATABASE_PASSWORD");
            role(owner, Database.MATCHING, "ENSEMBLIER_DATABASE_MATCHING_PASSWORD");
        } catch (SQLException e) {
            throw new NotStarted("La base de données ne répond pas comme prévu : " + e.getMessage(), e);
        }
    }

    private void version(Connection owner) throws SQLException {
        var major = owner.getMetaData().getDatabaseMajorVersion();
        if (major < OLDEST) {
            throw new NotStarted("PostgreSQL " + major + " est trop ancien : il faut la version " + OLDEST
                    + " ou une plus récente." + SEE);
        }
        if (!says(owner, "select exists(select from pg_available_extensions where name = 'unaccent')")) {
            throw new NotStarted("PostgreSQL n’a pas l’extension unaccent : installez son paquet « contrib »." + SEE);
        }
    }

    /// The owner makes a missing role when she may; otherwise somebody must.
    private void role(Connection owner, String role, String setting) throws SQLException {
        if (!says(owner, "select exists(select from pg_roles where rolname = '" + role + "')")) {
            if (!says(owner, "select rolsuper or rolcreaterole from pg_roles where rolname = current_user")) {
                throw new NotStarted("La base de données n’a pas le rôle " + role + " : créez-le." + SEE);
            }
            return;
        }
        if (says(owner, "select rolsuper or rolbypassrls from pg_roles where rolname = '" + role + "'")) {
            throw new NotStarted("Le rôle " + role + " verrait les données de toutes les plateformes : "
                    + "retirez-lui superuser et bypassrls." + SEE);
        }
        connect(role, setting).close();
    }

    private static boolean says(Connection connection, String question) throws SQLException {
        try (var statement = connection.createStatement();
                var answer = statement.executeQuery(question)) {
            return answer.next() && answer.getBoolean(1);
        }
    }

    private Connection connect(String role, String setting) throws SQLException {
        var login = new Properties();
        login.setProperty("user", role);
        login.setProperty("password", access.password(role));
        try {
            return DriverManager.getConnection(Database.withoutUser(access.url()), login);
        } catch (SQLException e) {
            throw new NotStarted(words(e, role, setting), e);
        }
    }

    private String words(SQLException e, String role, String setting) {
        var state = e.getSQLState() == null ? "" : e.getSQLState();
        if (access.password(role).isEmpty() && (state.startsWith("28") || state.equals("08004"))) {
            return "Il manque " + setting + ", le mot de passe du rôle " + role + ".";
        }
        if (state.startsWith("28")) {
            return "La base de données refuse le rôle " + role + " : vérifiez le rôle et " + setting + ". Sa réponse : "
                    + e.getMessage();
        }
        if (state.equals("3D000")) {
            return "La base de données nommée dans ENSEMBLIER_DATABASE_URL n’existe pas : créez-la." + SEE;
        }
        return "La base de données ne répond pas à l’adresse de ENSEMBLIER_DATABASE_URL : " + e.getMessage();
    }
}
