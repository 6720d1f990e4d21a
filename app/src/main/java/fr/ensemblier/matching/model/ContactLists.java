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

    private final JdbcClient jdbc;

    ContactLists(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The page begins after the contact `after`, or at the top when it is null.
    public List<Line> page(
            Whose whose, ContactFilter filter, ContactOrder order, @Nullable UUID after, int limit, Instant now) {
        var down = order == ContactOrder.NEWEST;
        return jdbc.sql("""
                with listed as (select c.*, %1$s as known_as, %2$s as sort_key from %3$s where %4$s and %5$s),
                     seen as (select %2$s as sort_key, c.id from %3$s where c.id = cast(:after as uuid))
                select listed.* from listed
                 where (cast(:after as uuid) is null
                        or (sort_key, id) %6$s (select seen.sort_key, seen.id from seen))
                 order by sort_key %7$s, id %7$s
                 limit :limit
                """.formatted(
                                name(whose),
                                key(order, whose),
                                from(whose),
                                where(whose),
                                where(filter),
                                down ? "<" : ">",
                                down ? "desc" : "asc"))
                .param("key", key(whose), Types.OTHER)
                .param("after", after, Types.OTHER)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("limit", limit)
                .query((row, _) -> new Line(Contacts.contact(row), row.getString("known_as")))
                .list();
    }

    /// How many each filter would show.
    public Map<ContactFilter, Integer> counts(Whose whose, Instant now) {
        var counts = Stream.of(ContactFilter.values())
                .map(filter -> "count(*) filter (where " + where(filter) + ")")
                .collect(Collectors.joining(", "));
        return jdbc.sql("select " + counts + " from contact c where " + where(whose))
                .param("key", key(whose), Types.OTHER)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query((row, _) -> {
                    var found = new EnumMap<ContactFilter, Integer>(ContactFilter.class);
                    for (var filter : ContactFilter.values()) {
                        found.put(filter, row.getInt(filter.ordinal() + 1));
                    }
                    return found;
                })
                .single();
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

    private static String from(Whose whose) {
        return switch (whose) {
            case Whose.Employer _ ->
                "contact c left join revealed_identity i on i.platform_id = c.platform_id and i.contact_id = c.id";
            case Whose.Person _ -> "contact c";
            case Whose.Team _ ->
                "contact c left join person p on p.platform_id = c.card_platform_id and p.card_key = c.card_key";
        };
    }

    private static String where(Whose whose) {
        return switch (whose) {
            case Whose.Employer _ -> "c.organisation_id = cast(:key as uuid)";
            case Whose.Person _ -> "c.card_key = cast(:key as uuid) and c.state <> 'QUEUED'";
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
            case ENDED -> "c.state in ('DECLINED', 'NO_ANSWER', 'WITHDRAWN', 'CLOSED')";
        };
    }
}
