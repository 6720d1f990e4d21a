package fr.ensemblier.foundation;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/// Lends connections that carry the current actor in their settings, which the policies of the database read.
///
/// The settings are written at each loan, so nothing of the previous borrower can remain.
public class ActorDataSource extends DelegatingDataSource {

    private static final String SETTINGS = """
            select set_config('app.kind', ?, false),
                   set_config('app.platform', ?, false),
                   set_config('app.account', ?, false),
                   set_config('app.organisation', ?, false),
                   set_config('app.person', ?, false),
                   set_config('app.head', ?, false),
                   set_config('app.places', ?, false)
            """;

    public ActorDataSource(DataSource pool) {
        super(pool);
    }

    @Override
    public Connection getConnection() throws SQLException {
        var connection = super.getConnection();
        try (var statement = connection.prepareStatement(SETTINGS)) {
            var actor = Actors.current();
            statement.setString(1, actor.kind());
            statement.setString(2, actor.tenant().map(PlatformId::value).orElse(""));
            statement.setString(3, actor.accountKey().map(Object::toString).orElse(""));
            statement.setString(4, organisation(actor));
            statement.setString(
                    5, actor instanceof Actor.Candidate person ? person.person().toString() : "");
            statement.setString(6, Boolean.toString(actor instanceof Actor.Team team && team.head()));
            statement.setString(7, places(actor));
            statement.execute();
            return connection;
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    private static String places(Actor actor) {
        return actor instanceof Actor.Employer employer
                ? employer.places().stream().map(UUID::toString).collect(Collectors.joining(","))
                : "";
    }

    private static String organisation(Actor actor) {
        return switch (actor) {
            case Actor.Employer employer -> employer.organisation().toString();
            case Actor.Referrer referrer -> referrer.organisation().toString();
            case Actor.Visitor _,
                    Actor.Team _,
                    Actor.Candidate _,
                    Actor.National _,
                    Actor.Officer _,
                    Actor.Unconfirmed _,
                    Actor.Machine _ -> "";
        };
    }
}
