package fr.ensemblier.demonstration;

import fr.ensemblier.demonstration.DemonstrationAccounts.Row;
import fr.ensemblier.foundation.PlatformId;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/// The teams of the platforms and the national level. Recruiters and counsellors come with their organisations.
///
/// Their password is « quatre mots sans lien »; the first sign-in with it asks for a second factor.
@ConditionalOnProperty("ensemblier.demonstration")
@Component
class AccountsFilling implements Filling {

    private final JdbcTemplate jdbc;
    private final PasswordEncoder passwords;

    AccountsFilling(JdbcTemplate jdbc, PasswordEncoder passwords) {
        this.jdbc = jdbc;
        this.passwords = passwords;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public void fill(World world) {
        var hash = passwords.encode("quatre mots sans lien");
        var rows = new ArrayList<Row>();
        rows.addAll(team(
                World.GIRONDE,
                "baam",
                hash,
                "Hélène Dutour",
                List.of("Claire Bessière", "Sofiane Merabet", "Maylis Etcheverry", "Joël Castaing")));
        rows.addAll(team(
                World.LYON,
                "metropole-autonomie",
                hash,
                "Anne-Laure Vuillermet",
                List.of("Karim Benzerga", "Solène Charvet", "Inès Da Costa")));
        rows.addAll(team(
                World.AUTONOMY,
                "autonomie-ouest",
                hash,
                "Fabrice Lemoigne",
                List.of("Nora Hadjadj", "Thibault Garnier", "Élodie Sarrazin")));
        rows.addAll(team(World.TOULOUSE, "coordination-garonne", hash, "Mireille Escoubès", List.of("Yann Pradère")));
        var national = "Nadia Ferrand";
        rows.add(new Row(
                national, DemonstrationAccounts.email(national, "national"), "NATIONAL", null, null, false, hash));
        rows.add(officer("Odile Marchandeau", World.GIRONDE, "gironde", hash));
        rows.add(officer("Bertrand Colombel", World.LYON, "grandlyon", hash));
        rows.add(officer("Salima Outtara", World.AUTONOMY, "seineouest", hash));
        DemonstrationAccounts.insert(jdbc, world, rows);
        both(world);
        waiting(world);
    }

    private static Row officer(String name, PlatformId platform, String domain, String hash) {
        return new Row(name, DemonstrationAccounts.email(name, domain), "OFFICER", platform, null, false, hash);
    }

    /// Two invitations that nobody accepted yet, one of them too old: their secrets open nothing.
    private void waiting(World world) {
        var sent = Timestamp.from(world.now().minus(Duration.ofDays(2)));
        var old = Timestamp.from(world.now().minus(Duration.ofDays(11)));
        invited("Mathilde Lassalle", sent);
        invited("Ilan Berrebi", old);
    }

    private void invited(String name, Timestamp at) {
        jdbc.update(
                """
                insert into access_link (id, kind, secret_hash, platform_id, email, name, role, invited_by, for_what,
                                         created_at, expires_at)
                values (?, 'INVITATION', ?, ?, ?, ?, 'ADVISER', 'Hélène Dutour', 'BAAM', ?, ?)
                on conflict do nothing
                """,
                World.id("invitation:" + name),
                "demonstration:" + name,
                World.GIRONDE.value(),
                DemonstrationAccounts.email(name, "baam"),
                name,
                at,
                Timestamp.from(at.toInstant().plus(Duration.ofDays(7))));
    }

    private static List<Row> team(PlatformId platform, String domain, String hash, String head, List<String> advisers) {
        var rows = new ArrayList<Row>();
        rows.add(Row.team(head, domain, true, platform, hash));
        advisers.forEach(adviser -> rows.add(Row.team(adviser, domain, false, platform, hash)));
        return rows;
    }

    /// An adviser of two platforms, who joined last: the click of the demonstration never lands on her.
    private void both(World world) {
        var name = "Paulette Vidalot";
        var email = DemonstrationAccounts.email(name, "baam");
        for (var platform : List.of(World.GIRONDE, World.TOULOUSE)) {
            DemonstrationAccounts.insert(jdbc, world, new Row(name, email, "ADVISER", platform, null, false, null));
        }
        jdbc.update(
                "update membership set since = since + interval '12 months' where account_id = ?",
                World.id("account:" + email));
    }
}
