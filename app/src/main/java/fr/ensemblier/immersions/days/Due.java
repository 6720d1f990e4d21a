package fr.ensemblier.immersions.days;

import fr.ensemblier.immersions.model.Immersion;
import fr.ensemblier.immersions.model.ImmersionRow;
import fr.ensemblier.immersions.model.Views;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The immersions whose day has come, of all platforms, as a machine; and which reminder left.
@Repository
class Due {

    private final JdbcClient jdbc;

    Due(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Signed here, or a visit that needs no paper: the others begin when the team knows that all is signed.
    List<Immersion> toBegin(LocalDate today) {
        return rows("""
                select * from immersion
                 where (state = 'SIGNED' or state = 'HANDED_OFF' and frame = 'VISIT') and from_on <= :today
                   and until_on >= :today
                """, today);
    }

    List<Immersion> toEnd(LocalDate today) {
        return rows("select * from immersion where state = 'RUNNING' and until_on < :today", today);
    }

    private List<Immersion> rows(String sql, LocalDate today) {
        return jdbc.sql(sql)
                .param("today", today)
                .query((row, _) -> ImmersionRow.read(row))
                .list();
    }

    /// Views not given yet.
    List<Views.Asked> waiting() {
        return jdbc.sql("select * from immersion_view where given_at is null and told_last is null")
                .query((row, _) -> Views.read(row))
                .list();
    }

    /// Whether it is for us to remind: nobody did, and it is still waited for.
    boolean first(Views.Asked view, Instant now) {
        return marked("""
                update immersion_view set told_first = :now
                 where platform_id = :platform and immersion_id = :immersion and side = :side and given_at is null
                   and told_first is null
                """, view, now);
    }

    boolean last(Views.Asked view, Instant now) {
        return marked("""
                update immersion_view set told_last = :now
                 where platform_id = :platform and immersion_id = :immersion and side = :side and given_at is null
                   and told_last is null
                """, view, now);
    }

    private boolean marked(String sql, Views.Asked view, Instant now) {
        return jdbc.sql(sql)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("platform", view.platform().value())
                        .param("immersion", view.immersion())
                        .param("side", view.side().name())
                        .update()
                == 1;
    }
}
