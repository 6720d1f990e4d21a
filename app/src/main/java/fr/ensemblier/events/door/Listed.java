package fr.ensemblier.events.door;

import fr.ensemblier.events.model.Registration;
import fr.ensemblier.events.model.Registrations;
import fr.ensemblier.foundation.PlatformId;
import fr.ensemblier.ui.ListAddress;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The lines of who registered for an event.
@Repository
class Listed {

    static final int PAGE = 50;
    static final int MOST = 5_000;

    private static final String FROM = """
              from registration r
             where r.platform_id = :platform and r.event_id = :event
               and (:state = '' and r.state <> 'CANCELLED' or r.state = :state)
               and (:words = '' or holds_words(plain_words(concat_ws(' ', r.name, r.email)), :words)
                    or :digits <> '' and r.phone like '%' || :digits || '%')
            """;

    private final JdbcClient jdbc;

    Listed(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Of a page only the last registration is named in the address of the next, never a person.
    List<Registration> page(PlatformId platform, UUID event, Filter filter, int most) {
        var key = filter.byTurn() ? "%s.turn" : "plain_words(%s.name), %<s.turn";
        return bound(
                        "select r.* " + FROM
                                + """
                           and (:after = '' or (%s) > (select %s from registration x
                                 where x.platform_id = :platform and x.event_id = :event and x.id::text = :after))
                         order by %s
                         limit :most
                        """.formatted(key.formatted("r"), key.formatted("x"), key.formatted("r")),
                        platform,
                        event,
                        filter)
                .param("after", ListAddress.text(filter.apres()))
                .param("most", most)
                .query((row, _) -> Registrations.read(row))
                .list();
    }

    int count(PlatformId platform, UUID event, Filter filter) {
        return bound("select count(*) " + FROM, platform, event, filter)
                .query(Integer.class)
                .single();
    }

    private JdbcClient.StatementSpec bound(String sql, PlatformId platform, UUID event, Filter filter) {
        return jdbc.sql(sql)
                .param("platform", platform.value())
                .param("event", event)
                .param("state", ListAddress.text(filter.etat()))
                .param("words", ListAddress.text(filter.q()))
                .param("digits", digits(ListAddress.text(filter.q())));
    }

    /// As numbers are kept, without what stands before them: « 06 39 98 » is 63998. Three digits at least.
    private static String digits(String words) {
        var digits = words.replaceAll("[\\s.]", "");
        var kept = digits.replaceFirst("^(\\+33|0)", "");
        return digits.matches("\\+?\\d+") && kept.length() > 2 ? kept : "";
    }
}
