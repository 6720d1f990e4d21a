package fr.ensemblier.matching.model;

import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Contacts as lists show them: filtered, sorted, by pages that begin after a row; one statement a page.
@Repository
public class ContactLists {

    /// Whose contacts are listed: an employer's, a person's by her card, or all that a team may read.
    public sealed interface Whose {
        record Employer(UUID organisation) implements Whose {}

        record Person(UUID card) implements Whose {}

        record Team() implements Whose {}
    }

    /// A contact, and the name of the person as far as the actor may read it.
    public record Line(Contact contact, @Nullable String name) {
        public String known() {
            return name == null ? contact.called() : name;
        }
    }

    /// What an employer's year was: people asked for, met, hired.
    public record Year(int asked, int met, int hired) {}

    private static final String PLACES = """

              left join job_offer f on f.platform_id = c.platform_id and f.id = c.offer_id
              left join establishment e on e.platform_id = c.platform_id and e.id = c.establishment_id
            """;

    private final JdbcClient jdbc;

    ContactLists(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The page begins after the contact `after`, or at the top when it is null.
    public List<Line> page(
            Whose whose,
            ContactFilter filter,
            ContactSearch search,
            ContactOrder order,
            @Nullable UUID after,
            int limit,
            Instant now) {
        var down = order == ContactOrder.NEWEST;
        return asked(
                        """
                with listed as (select c.*, %1$s as known_as, %2$s as sort_key from %3$s where %4$s and %5$s and %8$s),
                     seen as (select %2$s as sort_key, c.id from %3$s where c.id = cast(:after as uuid))
                select listed.* from listed
                 where (cast(:after as uuid) is null
                        or (sort_key, id) %6$s (select seen.sort_key, seen.id from seen))
                 order by sort_key %7$s, id %7$s
                 limit :limit
                """.formatted(
                                        name(whose),
                                        key(order, whose),
                                        from(whose, search),
                                        where(whose),
                                        where(filter),
                                        down ? "<" : ">",
                                        down ? "desc" : "asc",
                                        where(whose, search)),
                        whose,
                        search,
                        now)
                .param("after", after, Types.OTHER)
                .param("limit", limit)
                .query((row, _) -> new Line(Contacts.contact(row), row.getString("known_as")))
                .list();
    }

    /// How many each filter would show.
    public Map<ContactFilter, Integer> counts(Whose whose, ContactSearch search, Instant now) {
        var counts = Stream.of(ContactFilter.values())
                .map(filter -> "count(*) filter (where " + where(filter) + ")")
                .collect(Collectors.joining(", "));
        var from = search.equals(ContactSearch.NOTHING) ? "contact c" : from(whose, search);
        return asked(
                        "select " + counts + " from " + from + " where " + where(whose) + " and "
                                + where(whose, search),
                        whose,
                        search,
                        now)
                .query((row, _) -> {
                    var found = new EnumMap<ContactFilter, Integer>(ContactFilter.class);
                    for (var filter : ContactFilter.values()) {
                        found.put(filter, row.getInt(filter.ordinal() + 1));
                    }
                    return found;
                })
                .single();
    }

    private JdbcClient.StatementSpec asked(String sql, Whose whose, ContactSearch search, Instant now) {
        return jdbc.sql(sql)
                .param("key", key(whose), Types.OTHER)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("words", search.words())
                .param("occupation", search.occupation())
                .param("structure", search.structure(), Types.OTHER)
                .param("adviser", search.adviser())
                .param("from", search.from(), Types.DATE)
                .param("until", search.until(), Types.DATE);
    }

    /// Her own list is short, and is asked for its states alone.
    private static String where(Whose whose, ContactSearch search) {
        if (search.equals(ContactSearch.NOTHING)) {
            return "true";
        }
        var days = """
                (cast(:from as date) is null or (c.asked_at at time zone 'Europe/Paris')::date >= :from)
                and (cast(:until as date) is null or (c.asked_at at time zone 'Europe/Paris')::date <= :until)
                """;
        var adviser = """
                (:adviser = '' or :adviser = 'aucun' and p.id is not null and p.adviser_id is null or p.adviser_id::text = :adviser)
                """;
        return switch (whose) {
            case Whose.Person _ -> days;
            case Whose.Employer _ -> days + " and " + named(whose);
            case Whose.Team _ -> days + " and " + named(whose) + " and " + adviser;
        };
    }

    private static String named(Whose whose) {
        return """
                (:words = '' or holds_words(plain_words(concat_ws(' ', %s, c.called, f.title, e.name)), :words))
                and (:occupation = '' or f.occupation = :occupation)
                and (cast(:structure as uuid) is null or c.establishment_id = cast(:structure as uuid))
                """.formatted(name(whose));
    }

    public Year year(UUID organisation, Instant since) {
        return jdbc.sql("""
                select count(*), count(*) filter (where state in ('ACCEPTED', 'REACHED', 'CLOSED')),
                       count(*) filter (where state = 'CLOSED' and stage = 'HIRED')
                  from contact
                 where organisation_id = :organisation and asked_at > :since
                """)
                .param("organisation", organisation)
                .param("since", since.atOffset(ZoneOffset.UTC))
                .query((row, _) -> new Year(row.getInt(1), row.getInt(2), row.getInt(3)))
                .single();
    }

    /// How many people an employer met, by offer.
    public Map<UUID, Integer> met(UUID organisation) {
        var met = new HashMap<UUID, Integer>();
        jdbc.sql("""
                select offer_id, count(*) from contact
                 where organisation_id = :organisation and state in ('ACCEPTED', 'REACHED', 'CLOSED')
                 group by offer_id
                """)
                .param("organisation", organisation)
                .query((row, _) -> met.put(row.getObject(1, UUID.class), row.getInt(2)))
                .list();
        return met;
    }

    /// The offer and the place are read only when something is looked for: each table brings its policies to plan.
    private static String from(Whose whose, ContactSearch search) {
        var from = switch (whose) {
            case Whose.Employer _ ->
                "contact c left join revealed_identity i on i.platform_id = c.platform_id and i.contact_id = c.id";
            case Whose.Person _ -> "contact c";
            case Whose.Team _ ->
                "contact c left join person p on p.platform_id = c.card_platform_id and p.card_key = c.card_key";
        };
        return search.equals(ContactSearch.NOTHING) || whose instanceof Whose.Person ? from : from + PLACES;
    }

    private static String where(Whose whose) {
        return switch (whose) {
            case Whose.Employer _ -> "c.organisation_id = cast(:key as uuid)";
            case Whose.Person _ -> "c.card_key in (select same_cards(cast(:key as uuid))) and c.state <> 'QUEUED'";
            case Whose.Team _ -> "cast(:key as uuid) is null";
        };
    }

    private static @Nullable UUID key(Whose whose) {
        return switch (whose) {
            case Whose.Employer(var organisation) -> organisation;
            case Whose.Person(var card) -> card;
            case Whose.Team _ -> null;
        };
    }

    private static String name(Whose whose) {
        return switch (whose) {
            case Whose.Employer _ -> "i.name";
            case Whose.Person _ -> "cast(null as text)";
            case Whose.Team _ -> "nullif(concat_ws(' ', p.first_name, p.last_name), '')";
        };
    }

    private static String key(ContactOrder order, Whose whose) {
        return switch (order) {
            case NEWEST, OLDEST -> "c.asked_at";
            case DUE ->
                "coalesce(case c.state when 'ASKED' then c.answer_before when 'ACCEPTED' then c.reach_before end, 'infinity')";
            case NAME -> "lower(coalesce(" + name(whose) + ", c.called))";
        };
    }

    private static String where(ContactFilter filter) {
        return switch (filter) {
            case ALL -> "true";
            case WAITING -> "c.state in ('QUEUED', 'ASKED')";
            case TO_CALL -> "c.state = 'ACCEPTED'";
            case LATE -> "c.state = 'ACCEPTED' and c.reach_before < :now";
            case MET -> "c.state = 'REACHED'";
            case HIRED -> "c.state = 'CLOSED' and c.stage = 'HIRED'";
            case NO_FOLLOW_UP ->
                "(c.state in ('DECLINED', 'NO_ANSWER', 'WITHDRAWN') or c.state = 'CLOSED' and c.stage <> 'HIRED')";
            case TO_REOPEN -> "c.state = 'WITHDRAWN' and c.reopen_asked_at is not null";
            case ENDED -> "c.state in ('DECLINED', 'NO_ANSWER', 'WITHDRAWN', 'CLOSED')";
        };
    }
}
