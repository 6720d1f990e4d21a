package fr.ensemblier.demonstration;

import fr.ensemblier.foundation.PlatformId;
import fr.ensemblier.matching.Comparisons;
import fr.ensemblier.matching.Comparisons.Comparison;
import fr.ensemblier.offers.OfferDirectory;
import fr.ensemblier.offers.OfferView;
import fr.ensemblier.people.CandidateCard;
import fr.ensemblier.people.People;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/// Offers and cards that the engine brings together (R-M1).
///
/// The database lays out those that have a chance, without the employers she hides from (R-P9); the engine decides.
@ConditionalOnProperty("ensemblier.demonstration")
@Component
class Couples {

    /// As of `r-m8.least-score`: what a machine proposes has at least as many points.
    private static final double LEAST = 40;

    private static final int ENOUGH = 900;

    private static final int MOST_OF_AN_OFFER = 5;

    private static final String COUPLES = """
            select o.id, o.organisation_id, o.establishment_id, o.published_at, o.closed_at, k.validated_at, k.card_key, k.called,
                   concat_ws(' ', p.first_name, p.last_name) as name, p.phone, p.email, recruiter.name as recruiter
              from job_offer o
              join candidate_card k on k.platform_id = o.platform_id and o.occupation = any (k.occupations)
              join person p on p.card_key = k.card_key
              left join lateral (select a.name
                                   from membership m
                                   join account a on a.id = m.account_id
                                  where m.organisation_id = o.organisation_id
                                    and m.role = 'EMPLOYER'
                                    and m.ended_at is null
                                  order by m.owner desc, a.id
                                  limit 1) recruiter on true
             where o.platform_id = ?
               and o.published_at is not null
               and not o.organisation_id = any (k.hidden_from)
               and (cardinality(k.contract_classes) = 0 or o.contract_class = any (k.contract_classes))
               and (k.night or not o.night)
               and (k.weekend or not o.weekend)
               and (k.split_hours or not o.split_hours)
               and (k.licence or not o.licence)
               and (k.vehicle or o.vehicle <> 'OWN')
               and abs(k.lat - o.lat) < 0.35
               and abs(k.lon - o.lon) < 0.45
            """;

    private static final String OPEN = COUPLES + """
               and p.id <> ?
               and o.state = 'PUBLISHED'
               and k.visible
             order by recruiter.name is not null and ascii(md5(o.id::text || k.card_key)) % 3 = 0 desc,
                      md5(o.id::text || k.card_key)
            """;

    private final JdbcTemplate jdbc;
    private final Comparisons comparisons;
    private final People people;
    private final OfferDirectory offers;

    Couples(JdbcTemplate jdbc, Comparisons comparisons, People people, OfferDirectory offers) {
        this.jdbc = jdbc;
        this.comparisons = comparisons;
        this.people = people;
        this.offers = offers;
    }

    /// Of one person, with offers that are published.
    List<Couple> of(PlatformId platform, UUID person) {
        return read(Couples::proposed, COUPLES + """
               and p.id = ?
               and o.state = 'PUBLISHED'
               and k.visible
             order by md5(o.id::text || k.card_key)
                """, platform.value(), person);
    }

    /// With offers that are published and cards that are shown; those of employers who have a recruiter first.
    List<Couple> open(PlatformId platform, UUID but) {
        return read(Couples::proposed, OPEN, platform.value(), but);
    }

    /// With offers that have closed; each offer one person before any has two and five at most, each person three.
    /// Those who no longer look come first: they were hired.
    List<Couple> past(PlatformId platform, UUID but) {
        var perOffer = new HashMap<UUID, Integer>();
        var perCard = new HashMap<UUID, Integer>();
        var rounds = new ArrayList<List<Couple>>();
        for (var couple : read(Couples::proposed, COUPLES + """
               and p.id <> ?
               and o.state = 'CLOSED'
               and k.validated_at < o.published_at
             order by k.visible, md5(k.card_key::text || o.id)
                """, platform.value(), but)) {
            if (perCard.merge(couple.card(), 1, Integer::sum) <= 3) {
                var nth = perOffer.merge(couple.offer(), 1, Integer::sum);
                if (nth > MOST_OF_AN_OFFER) {
                    continue;
                }
                while (rounds.size() < nth) {
                    rounds.add(new ArrayList<>());
                }
                rounds.get(nth - 1).add(couple);
            }
        }
        return rounds.stream().flatMap(List::stream).toList();
    }

    private static boolean proposed(Comparison compared) {
        return compared.fits() && compared.score() >= LEAST;
    }

    private record Row(UUID offer, UUID card, Found found) {}

    /// The row without what the engine says, which is asked once the rows are read.
    private interface Found {
        Couple with(Comparison compared);
    }

    private List<Couple> read(Predicate<Comparison> wanted, String sql, @Nullable Object... given) {
        var rows = jdbc.query(sql, (row, _) -> row(row), given);
        var cards = cards(rows);
        var views = views(rows);
        var couples = new ArrayList<Couple>();
        for (var row : rows) {
            if (couples.size() == ENOUGH) {
                break;
            }
            var card = Optional.ofNullable(cards.get(row.card()));
            var offer = Optional.ofNullable(views.get(row.offer()));
            card.flatMap(hers -> offer.map(its -> comparisons.compare(hers, its)))
                    .filter(wanted)
                    .ifPresent(compared -> couples.add(row.found().with(compared)));
        }
        return couples;
    }

    private Map<UUID, CandidateCard> cards(List<Row> rows) {
        var cards = new HashMap<UUID, CandidateCard>();
        people.cards(rows.stream().map(Row::card).distinct().toList()).forEach(card -> cards.put(card.key(), card));
        return cards;
    }

    private Map<UUID, OfferView> views(List<Row> rows) {
        var views = new HashMap<UUID, OfferView>();
        offers.all(rows.stream().map(Row::offer).distinct().toList())
                .forEach(offer -> views.put(offer.id().value(), offer));
        return views;
    }

    private static Row row(ResultSet row) throws SQLException {
        var offer = row.getObject("id", UUID.class);
        var card = row.getObject("card_key", UUID.class);
        var organisation = row.getObject("organisation_id", UUID.class);
        var establishment = row.getObject("establishment_id", UUID.class);
        var published = Objects.requireNonNull(row.getTimestamp("published_at")).toInstant();
        var validated = Objects.requireNonNull(row.getTimestamp("validated_at")).toInstant();
        var closed = instant(row.getTimestamp("closed_at"));
        var called = row.getString("called");
        var name = row.getString("name");
        var phone = row.getString("phone");
        var email = row.getString("email");
        var recruiter = row.getString("recruiter");
        return new Row(
                offer,
                card,
                compared -> new Couple(
                        offer,
                        organisation,
                        establishment,
                        published,
                        validated,
                        closed,
                        card,
                        called,
                        name,
                        phone,
                        email,
                        recruiter,
                        compared));
    }

    private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }
}
