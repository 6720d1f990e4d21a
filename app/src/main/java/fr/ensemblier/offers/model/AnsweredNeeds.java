package fr.ensemblier.offers.model;

import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// A need that became an offer is over: its people are looked for by the offer and counted there.
///
/// With fewer openings than it asked for it stays open for the others; once the offer is closed unfilled it is open
/// again.
@Repository
public class AnsweredNeeds {

    private final JdbcClient jdbc;

    AnsweredNeeds(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Inside the transaction that publishes the offer; nothing to do where it comes from no need.
    public void by(JobOffer.Published offer, String name, Instant at) {
        var need = offer.file().need();
        if (need == null) {
            return;
        }
        jdbc.sql("""
                update hiring_need n
                   set closed_at = :at, close_reason = 'OFFER', closed_by = :by
                 where n.platform_id = :platform and n.id = :need and n.closed_at is null
                   and n.headcount <= (select sum(people_taken_over(o))
                                         from job_offer o
                                        where o.platform_id = n.platform_id and o.need_id = n.id)
                """)
                .param("platform", offer.file().platform().value())
                .param("need", need)
                .param("by", name)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /// Inside the transaction that closes the offer or asks for fewer people: only what an offer answered is opened
    /// again, not what somebody ended with a reason of her own.
    public void noLongerBy(JobOffer offer) {
        var need = offer.file().need();
        if (need == null) {
            return;
        }
        jdbc.sql("""
                update hiring_need n
                   set closed_at = null, close_reason = null, closed_by = null
                 where n.platform_id = :platform and n.id = :need and n.close_reason = 'OFFER'
                   and n.headcount > (select sum(people_taken_over(o))
                                        from job_offer o
                                       where o.platform_id = n.platform_id and o.need_id = n.id)
                """)
                .param("platform", offer.file().platform().value())
                .param("need", need)
                .update();
    }
}
