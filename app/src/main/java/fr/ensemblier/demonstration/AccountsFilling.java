package fr.ensemblier.demonstration;

import fr.ensemblier.demonstration.DemonstrationAccounts.Row;
import fr.ensemblier.foundation.PlatformId;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/// The teams of the platforms and the national level. Recruiters and counsellors come with their organisations.
///
/// Their password is « quatre mots sans lien »; the first sign-in with it asks for a second factor.
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
        DemonstrationAccounts.insert(jdbc, world, rows);
        both(world);
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
