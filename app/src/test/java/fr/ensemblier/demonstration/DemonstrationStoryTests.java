package fr.ensemblier.demonstration;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ensemblier.foundation.Actors;
import fr.ensemblier.journeys.DemonstrationInBrowser;
import fr.ensemblier.matching.Comparisons;
import fr.ensemblier.offers.JobOfferId;
import fr.ensemblier.offers.OfferDirectory;
import fr.ensemblier.people.People;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// The invented stories hold together: what matches, who meets, who is hired, and in which order.
@DemonstrationInBrowser
class DemonstrationStoryTests {

    @Autowired
    JdbcClient jdbc;

    @Autowired
    List<Filling> fillings;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Comparisons comparisons;

    @Autowired
    People people;

    @Autowired
    OfferDirectory offers;

    @Autowired
    Clock clock;

    /// Hires and offers tell the same story: an opening is filled by a hire that is recorded (R-M10).
    @Test
    void theOpeningsFilledAreTheHiresRecorded() {
        assertThat(count("""
                job_offer o where o.filled <> (select count(*) from hire h where h.offer_id = o.id)
                """)).isZero();
        assertThat(count("job_offer where close_reason = 'FILLED_PLATFORM' and filled < openings"))
                .isZero();
        assertThat(count("job_offer where close_reason = 'FILLED_PLATFORM'")).isPositive();
    }

    /// R-M1: what is shown as proposed, asked for or hired fits, unless a human said why it goes on in spite of that.
    @Test
    void everyMatchIsOneThatTheEngineAccepts() {
        var refused = new SameWorld(fillings, jdbc, transaction)
                .filledAt(
                        clock.instant(),
                        () -> jdbc.sql("""
                        select m.offer_id, m.card_key
                          from match m
                         where not exists (select from match_decision d
                                            where d.offer_id = m.offer_id and d.card_key = m.card_key and d.side = 'TEAM'
                                              and d.kind = 'FORWARD' and d.words is not null and m.origin = 'TEAM')
                        """)
                                .query((row, _) -> refused(row.getObject(1, UUID.class), row.getObject(2, UUID.class)))
                                .list());

        assertThat(refused).hasSizeGreaterThan(1000).allMatch(String::isEmpty);
    }

    /// Nobody is proposed before her profile was validated and the offer published, or hired under other terms than the
    /// offer's.
    @Test
    void whatHappenedIsTheStoryOfOnePersonAndOneOffer() {
        var world = new SameWorld(fillings, jdbc, transaction);
        var wrong = world.filledAt(
                clock.instant(),
                () -> List.of(
                        countHere("""
                        match m join candidate_card k on k.card_key = m.card_key join job_offer o on o.id = m.offer_id
                         where m.notified_at < k.validated_at or m.notified_at < o.published_at
                        """),
                        countHere("contact c where not exists (select from match m where m.id = c.match_id)"),
                        countHere("""
                        hire h join job_offer o on o.id = h.offer_id
                         where h.contract_class <> o.contract_class or h.occupation <> o.occupation
                        """),
                        countHere("hire h join contact c on c.id = h.contact_id where h.declared_at < c.asked_at"),
                        countHere("""
                        hire h join contact c on c.id = h.contact_id
                         where h.starts_on < (c.asked_at at time zone 'Europe/Paris')::date
                        """),
                        countHere("""
                        person p join profile r on r.platform_id = p.platform_id and r.person_id = p.id
                         where p.first_name in ('Yanis', 'Thomas', 'Bruno', 'Karim', 'Mohamed', 'Julien', 'Oumar', 'David')
                           and r.message ~ '(patiente|organisée|prête|contente)[^a-z]'
                        """),
                        countHere("referral where state in ('SENT', 'RECEIVED') and at < now() - interval '15 days'")));

        assertThat(wrong).containsOnly(0L);
    }

    private String refused(UUID offer, UUID card) {
        return String.join(
                " ",
                comparisons
                        .compare(
                                people.card(card).orElseThrow(),
                                offers.find(new JobOfferId(offer)).orElseThrow())
                        .unmet());
    }

    private long countHere(String from) {
        return jdbc.sql("select count(*) from " + from).query(Long.class).single();
    }

    private long count(String from) {
        return Actors.machine(
                "test",
                () -> jdbc.sql("select count(*) from " + from).query(Long.class).single());
    }
}
