package fr.ensemblier.immersions.register;

import fr.ensemblier.foundation.Actor;
import fr.ensemblier.immersions.model.Immersion;
import fr.ensemblier.immersions.model.ImmersionRow;
import fr.ensemblier.ui.ListAddress;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The lines of the list of immersions.
@Repository
class Listed {

    static final int PAGE = 50;
    static final int MOST = 20_000;

    private static final String FROM = """
              from immersion i
              join person f on f.platform_id = i.platform_id and f.id = i.person_id
              join person p on p.platform_id = f.platform_id and p.id = case when f.merged_into is null then f.id else f.merged_into end
             where i.platform_id = :platform and p.erased_at is null and p.archived_at is null
               and case cast(:group as text)
                     when 'cours' then i.state = 'RUNNING'
                     when 'bilan' then i.state in ('ENDED', 'INTERRUPTED') and i.debrief_on is null
                     when 'finies' then i.state in ('CANCELLED', 'REFUSED') or i.debrief_on is not null
                     when 'toutes' then true
                     else i.state in ('WISHED', 'REQUESTED', 'ACCEPTED', 'DRAFTED', 'SIGNED', 'HANDED_OFF') end
               and (:state = '' or i.state = :state)
               and (:frame = '' or i.frame = :frame)
               and (:words = '' or p.words like all ((select asked_words(:words))::text[]) or holds_words(plain_words(i.employer_name), :words))
               and (:whose = 'tous' or p.adviser_id::text = :whose)
            """;

    private final JdbcClient jdbc;

    Listed(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// `person` is the kept file, where the immersion's was joined to another.
    record Row(
            Immersion one,
            UUID person,
            String name,
            @Nullable String adviser) {}

    /// Of a page only the last immersion is named in the address of the next, never a person.
    List<Row> page(Actor.Team team, Filter filter, int most) {
        var oldest = "anciennes".equals(filter.tri());
        var sql = """
                select i.*, p.id as person, concat_ws(' ', p.first_name, p.last_name) as name, p.adviser_name as followed_by
                """ + FROM + """
                   and (:after = '' or (i.asked_at, i.id) %1$s
                        (select x.asked_at, x.id from immersion x where x.platform_id = :platform and x.id::text = :after))
                 order by i.asked_at %2$s, i.id %2$s
                 limit :most
                """.formatted(oldest ? ">" : "<", oldest ? "asc" : "desc");
        return bound(sql, team, filter)
                .param("after", ListAddress.text(filter.apres()))
                .param("most", most)
                .query((row, _) -> new Row(
                        ImmersionRow.read(row),
                        row.getObject("person", UUID.class),
                        row.getString("name"),
                        row.getString("followed_by")))
                .list();
    }

    int count(Actor.Team team, Filter filter) {
        return bound("select count(*) " + FROM, team, filter)
                .query(Integer.class)
                .single();
    }

    private JdbcClient.StatementSpec bound(String sql, Actor.Team team, Filter filter) {
        var whose = ListAddress.text(filter.conseiller());
        return jdbc.sql(sql)
                .param("platform", team.platform().value())
                .param("group", ListAddress.text(filter.vue()))
                .param("state", ListAddress.text(filter.etat()))
                .param("frame", ListAddress.text(filter.cadre()))
                .param("words", ListAddress.text(filter.q()))
                .param("whose", whose.isEmpty() ? "tous" : whose);
    }
}
