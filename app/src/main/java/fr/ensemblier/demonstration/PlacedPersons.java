package fr.ensemblier.demonstration;

import fr.ensemblier.foundation.PlatformId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/// Who is hired: by a contact that succeeded, or by what the platform heard of.
final class PlacedPersons {

    record Known(
            UUID id,
            UUID person,
            @Nullable UUID organisation,
            @Nullable UUID establishment,
            String employer,
            @Nullable UUID offer,
            @Nullable UUID contact,
            String occupation,
            @Nullable String setting,
            Instant since,
            String state,
            HireTerms terms) {

        /// In work, as her profile says, or looking for another post.
        boolean looks() {
            return state.equals("VALIDATED");
        }
    }

    private final JdbcTemplate jdbc;

    PlacedPersons(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    List<Known> byContact(PlatformId platform) {
        return jdbc.query(
                """
                select c.hire_id, p.id as person, c.organisation_id, c.establishment_id, coalesce(e.name, 'Structure') as employer,
                       c.offer_id, c.id as contact, o.occupation, e.setting, c.closed_at,
                       o.contract_class, o.contract_months, o.weekly_hours, r.state
                  from contact c
                  join person p on p.card_key = c.card_key
                  join profile r on r.platform_id = p.platform_id and r.person_id = p.id
                  join job_offer o on o.id = c.offer_id
                  left join establishment e on e.id = c.establishment_id
                 where c.platform_id = ? and c.hire_id is not null and o.occupation is not null
                 order by c.id
                """,
                (row, _) -> new Known(
                        row.getObject(1, UUID.class),
                        row.getObject(2, UUID.class),
                        row.getObject(3, UUID.class),
                        row.getObject(4, UUID.class),
                        row.getString(5),
                        row.getObject(6, UUID.class),
                        row.getObject(7, UUID.class),
                        row.getString(8),
                        row.getString(9),
                        Objects.requireNonNull(row.getTimestamp(10)).toInstant(),
                        row.getString(14),
                        new HireTerms(row.getString(11), row.getObject(12, Integer.class), row.getInt(13))),
                platform.value());
    }

    /// Hires that nobody of the platform brought about, of people whose profile rests: where such work is done, near
    /// them if there is some.
    List<Known> heard(World world, PlatformId platform, int count) {
        return jdbc.query(
                """
                select p.id, r.occupations[1], e.organisation_id, e.id, e.name, e.setting, r.validated_at,
                       case when cardinality(r.contract_classes) > 0 then array_to_string(r.contract_classes, ' ') end as wanted,
                       r.hours_max, r.state, e.family, coalesce(e.owner = 'PUBLIC', false), e.commune, e.commune_name
                  from person p
                  join profile r on r.platform_id = p.platform_id and r.person_id = p.id
                  cross join lateral (select e.*, o.sector as owner
                                        from establishment e
                                        join organisation o on o.platform_id = e.platform_id and o.id = e.organisation_id
                                       where e.platform_id = p.platform_id and e.closed_on is null
                                       order by e.family || ':' || r.occupations[1] = any (string_to_array(?, ' ')) desc,
                                                abs(e.lat - p.lat) < 0.2 and abs(e.lon - p.lon) < 0.3 desc,
                                                md5(e.id::text || p.id)
                                       limit 1) e
                 where p.platform_id = ? and cardinality(r.occupations) > 0 and r.validated_at is not null
                   and not exists (select from contact c where c.card_key = p.card_key and c.hire_id is not null)
                 order by r.state in ('WORKING', 'WORKING_MORE') desc, md5(p.id::text)
                 limit ?
                """,
                (row, _) -> new Known(
                        World.id("heard:" + row.getString(1)),
                        row.getObject(1, UUID.class),
                        row.getObject(3, UUID.class),
                        row.getObject(4, UUID.class),
                        row.getString(5),
                        null,
                        null,
                        row.getString(2),
                        row.getString(6),
                        after(world, row.getTimestamp(7).toInstant()),
                        row.getString(10),
                        HireTerms.wanted(
                                world,
                                row.getString(8),
                                row.getInt(9),
                                new Workplace(
                                        row.getObject(4, UUID.class),
                                        row.getObject(3, UUID.class),
                                        row.getString(11),
                                        row.getString(6),
                                        row.getString(13),
                                        row.getString(14),
                                        0,
                                        0,
                                        row.getBoolean(12)),
                                row.getString(2))),
                OffersWords.whereOneWorks(),
                platform.value(),
                count);
    }

    /// Some time since the platform knows her.
    private static Instant after(World world, Instant known) {
        var drawn = world.daysAgo(5, 420);
        return drawn.isAfter(known) ? drawn : PeopleFilling.earliest(known.plus(Duration.ofDays(2)), world.now());
    }
}
