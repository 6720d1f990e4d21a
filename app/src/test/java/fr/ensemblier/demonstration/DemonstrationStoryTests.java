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
                        countHere("referral where state in ('SENT', 'RECEIVED') and at < now() - interval '15 days'"),
                        countHere("""
                        hire h join hire g on g.person_id = h.person_id and g.id < h.id
                           and daterange(h.starts_on, h.ends_on, '[]') && daterange(g.starts_on, g.ends_on, '[]')
                        """),
                        countHere("hire where extract(isodow from starts_on) > 5"),
                        countHere("""
                        trainee t join training_session s on s.platform_id = t.platform_id and s.id = t.session_id
                         where t.state = 'ENTERED' and s.ends_on < current_date
                            or t.entered_on not between s.starts_on and s.ends_on
                            or t.state in ('FINISHED', 'BROKEN_OFF') and t.ended_on > s.ends_on
                        """),
                        countHere("""
                        hire h join profile r on r.platform_id = h.platform_id and r.person_id = h.person_id
                         where (h.ends_on is null or h.ends_on >= current_date) and r.state not in ('WORKING', 'WORKING_MORE')
                        """),
                        countHere("""
                        hire h join organisation o on o.platform_id = h.platform_id and o.id = h.organisation_id
                         where (h.contract_class in ('TITULAIRE', 'CONTRACTUEL')) <> (o.sector = 'PUBLIC')
                           and h.contract_class in ('TITULAIRE', 'CONTRACTUEL', 'PRIVE_CDI', 'PRIVE_CDD')
                        """),
                        countHere("""
                        contact where extract(hour from asked_at at time zone 'Europe/Paris') not between 8 and 18
                           and asked_at < now() - interval '1 day'
                        """),
                        countHere("""
                        person_event where extract(hour from at at time zone 'Europe/Paris') not between 7 and 19
                           and at < now() - interval '1 day'
                        """),
                        countHere("""
                        pathway_step where state = 'DONE' and days > 1 and ended_on - begun_on < days - 1
                        """),
                        countHere("""
                        pathway w join hire h on h.platform_id = w.platform_id and h.person_id = w.person_id
                         where w.state <> 'LEFT' and h.starts_on <= current_date and (h.ends_on is null or h.ends_on >= current_date)
                           and not exists (select from pathway_step s
                                            where s.pathway_id = w.id and s.kind = 'FOLLOW_UP' and s.state = 'UNDERWAY')
                        """),
                        countHere("""
                        hire h join person p on p.platform_id = h.platform_id and p.id = h.person_id
                          join contact c on c.card_key = p.card_key and c.organisation_id = h.organisation_id
                         where c.state in ('QUEUED', 'ASKED', 'ACCEPTED', 'REACHED')
                           and (h.ends_on is null or h.ends_on >= current_date)
                        """),
                        countHere("pathway w join person_archive a on a.person_id = w.person_id"),
                        countHere("""
                        hire h where not exists (select from person_event e where e.person_id = h.person_id and e.kind = 'hire')
                        """)));

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
