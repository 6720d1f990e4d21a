package fr.ensemblier.people.handover;

import fr.ensemblier.foundation.PlatformId;
import fr.ensemblier.platforms.LeavingStakes;
import fr.ensemblier.ui.French;
import fr.ensemblier.ui.Link;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Whom an adviser would leave to nobody (R-W2): they are handed over first.
@Repository
@Order(1)
class LeavingPortfolio implements LeavingStakes {

    private final JdbcClient jdbc;

    LeavingPortfolio(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Stake> of(PlatformId platform, UUID account) {
        var followed = count("""
                select count(*) from person
                 where platform_id = :platform and adviser_id = :account and archived_at is null and erased_at is null
                """, platform, account);
        var proposed = count("""
                select count(*) from handover
                 where platform_id = :platform and state = 'PROPOSED' and :account in (from_account, to_account)
                """, platform, account);
        return Stream.of(
                        followed == 0
                                ? null
                                : new Stake(
                                        French.plural(
                                                        followed,
                                                        "personne n’aura plus de conseiller : elle sera",
                                                        "personnes n’auront plus de conseiller : elles seront")
                                                + " à attribuer.",
                                        new Link(
                                                "Confier d’abord "
                                                        + (followed == 1 ? "cette personne" : "ces personnes")
                                                        + " à un collègue",
                                                "/equipe/relais/nouveau?de=" + account),
                                        true),
                        proposed == 0
                                ? null
                                : new Stake(
                                        French.plural(
                                                        proposed,
                                                        "relais proposé sera retiré",
                                                        "relais proposés seront retirés")
                                                + ".",
                                        new Link("Voir les relais", "/equipe/relais"),
                                        false))
                .flatMap(Stream::ofNullable)
                .toList();
    }

    private int count(String sql, PlatformId platform, UUID account) {
        return jdbc.sql(sql)
                .param("platform", platform.value())
                .param("account", account)
                .query(Integer.class)
                .single();
    }
}
