package fr.ensemblier.people.roster;

import fr.ensemblier.foundation.PlatformId;
import fr.ensemblier.people.PersonSearch;
import fr.ensemblier.people.model.ProfileRows;
import fr.ensemblier.people.model.Reaching;
import fr.ensemblier.people.model.StateWords;
import fr.ensemblier.ui.ListAddress;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The lines of the list of persons.
@Repository
class Listed implements PersonSearch {

    static final int PAGE = 50;

    /// A person in the list.
    record Row(
            UUID id,
            String firstName,
            @Nullable String lastName,
            String communeName,
            String situation,
            String state,
            List<String> occupations,
            boolean undecided,
            @Nullable String adviser,
            @Nullable Instant adviserSince,
            Instant lastContact,
            LocalDate created,
            @Nullable Integer birthYear,
            String key) {

        String name() {
            return lastName == null ? firstName : lastName + " " + firstName;
        }
    }

    /// The last line of the page before.
    private record After(String key, UUID id) {

        static @Nullable After of(@Nullable String said) {
            var text = Filter.text(said);
            var cut = text.lastIndexOf('~');
            return cut < 0
                    ? null
                    : new After(
                            text.substring(0, cut),
                            ListAddress.key(text.substring(cut + 1)).orElse(NOBODY));
        }
    }

    /// Whom an address names that names nobody.
    private static final UUID NOBODY = new UUID(0, 0);

    private static final String LISTED = """
              from person p
              join profile r on r.platform_id = p.platform_id and r.person_id = p.id
             where p.platform_id = :platform and p.erased_at is null and p.archived_at is null
            """;

    /// Only what is asked: a condition that asks nothing hides from PostgreSQL how many rows will come.
    private static String where(Filter filter, @Nullable OffsetDateTime silentSince) {
        var sql = new StringBuilder(LISTED);
        when(sql, filter.etat(), " and r.state = :state");
        when(sql, filter.metier(), " and :occupation = any (r.occupations)");
        when(
                sql,
                filter.conseiller(),
                switch (Filter.text(filter.conseiller())) {
                    case "aucun" -> " and p.adviser_id is null";
                    case "passees" -> """
                     and exists (
                        select from handover h
                          join handover_person hp on hp.platform_id = h.platform_id and hp.handover_id = h.id
                         where hp.platform_id = p.platform_id and hp.person_id = p.id and hp.state = 'TAKEN'
                           and h.from_account = actor_account() and h.answered_at > now() - interval '30 days')
                    """;
                    default -> " and p.adviser_id = :adviser";
                });
        when(sql, filter.commune(), " and p.commune = :commune");
        when(sql, filter.epci(), " and p.commune = any (:communes)");
        when(sql, filter.situation(), " and p.situation = :situation");
        when(
                sql,
                filter.q(),
                " and (p.words like all ((select asked_words(:words))::text[]) or p.phone = :phone or lower(p.email) = :words)");
        if (silentSince != null) {
            sql.append(" and p.last_contact_at < :silentSince and r.state not in ('ORIENTED', 'PAUSED', 'WORKING')");
        }
        return sql.toString();
    }

    private static void when(StringBuilder sql, @Nullable String asked, String condition) {
        if (!Filter.text(asked).isEmpty()) {
            sql.append(condition);
        }
    }

    /// By what they stand in order; who are alike stand by their keys.
    private static String key(Filter filter) {
        return switch (Filter.text(filter.tri())) {
            case "silence" -> "to_char(p.last_contact_at at time zone 'UTC', 'YYYYMMDDHH24MISSUS')";
            case "attente" -> "to_char(p.adviser_since at time zone 'UTC', 'YYYYMMDDHH24MISSUS')";
            case "recents" -> "lpad((4102444800 - extract(epoch from p.created_at)::bigint)::text, 12, '0')";
            default -> "p.words";
        };
    }

    private final JdbcClient jdbc;

    Listed(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Row> page(
            PlatformId platform, Filter filter, List<String> communes, @Nullable OffsetDateTime silentSince, int most) {
        var after = After.of(filter.apres());
        return bound(
                        """
                select p.id, p.first_name, p.last_name, p.commune_name, p.situation, r.state, r.occupations,
                       r.undecided, p.adviser_name, p.adviser_since, p.last_contact_at, p.created_at, p.birth_year,
                       %1$s || '~' || p.id as sort_key
                """.formatted(key(filter))
                                + where(filter, silentSince)
                                + (after == null ? "" : " and (%1$s, p.id) > (:after, :afterId)".formatted(key(filter)))
                                + " order by %1$s, p.id limit :most".formatted(key(filter)),
                        platform,
                        filter,
                        communes,
                        silentSince)
                .param("after", after == null ? "" : after.key())
                .param("afterId", after == null ? NOBODY : after.id())
                .param("most", most)
                .query((row, _) -> {
                    var last = ProfileRows.instant(row, "last_contact_at");
                    var created = ProfileRows.instant(row, "created_at");
                    return new Row(
                            row.getObject("id", UUID.class),
                            row.getString("first_name"),
                            row.getString("last_name"),
                            row.getString("commune_name"),
                            row.getString("situation"),
                            row.getString("state"),
                            ProfileRows.words(row.getArray("occupations")),
                            row.getBoolean("undecided"),
                            row.getString("adviser_name"),
                            ProfileRows.instant(row, "adviser_since"),
                            last == null ? Instant.EPOCH : last,
                            fr.ensemblier.foundation.Paris.date(created == null ? Instant.EPOCH : created),
                            row.getObject("birth_year", Integer.class),
                            row.getString("sort_key"));
                })
                .list();
    }

    int count(PlatformId platform, Filter filter, List<String> communes, @Nullable OffsetDateTime silentSince) {
        return bound("select count(*) " + where(filter, silentSince), platform, filter, communes, silentSince)
                .query(Integer.class)
                .single();
    }

    /// How many are in each state, whatever state is asked.
    Map<String, Integer> states(
            PlatformId platform, Filter filter, List<String> communes, @Nullable OffsetDateTime silentSince) {
        return bound(
                        "select r.state, count(*) as n " + where(filter.inAnyState(), silentSince)
                                + " group by r.state",
                        platform,
                        filter.inAnyState(),
                        communes,
                        silentSince)
                .query((row, _) -> Map.entry(row.getString("state"), row.getInt("n")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private JdbcClient.StatementSpec bound(
            String sql,
            PlatformId platform,
            Filter filter,
            List<String> communes,
            @Nullable OffsetDateTime silentSince) {
        var words = Filter.text(filter.q()).toLowerCase(java.util.Locale.FRENCH);
        return jdbc.sql(sql)
                .param("platform", platform.value())
                .param("state", Filter.text(filter.etat()))
                .param("occupation", Filter.text(filter.metier()))
                .param("adviser", ListAddress.key(filter.conseiller()).orElse(NOBODY))
                .param("commune", Filter.text(filter.commune()))
                .param("epci", Filter.text(filter.epci()))
                .param("communes", communes.toArray(String[]::new))
                .param("situation", Filter.text(filter.situation()))
                .param("silentSince", silentSince, java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
                .param("words", words)
                .param("phone", Reaching.phone(words).orElse("-"));
    }

    @Override
    public List<Found> search(PlatformId platform, String words, int limit) {
        if (words.isBlank()) {
            return List.of();
        }
        var filter = new Filter(words, null, null, null, null, null, null, null, null, null);
        return page(platform, filter, List.of(), null, limit).stream()
                .map(row -> new Found(
                        row.id(),
                        row.lastName() == null ? row.firstName() : row.firstName() + " " + row.lastName(),
                        row.communeName(),
                        StateWords.of(row.state())))
                .toList();
    }
}
