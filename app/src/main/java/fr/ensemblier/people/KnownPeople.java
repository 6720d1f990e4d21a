package fr.ensemblier.people;

import fr.ensemblier.foundation.Actors;
import fr.ensemblier.foundation.PlatformId;
import fr.ensemblier.people.model.CandidateCards;
import fr.ensemblier.people.model.Cards;
import fr.ensemblier.people.model.ProfileState;
import fr.ensemblier.people.model.Profiles;
import fr.ensemblier.people.model.Promises;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// What other modules ask and tell about people.
@Repository
class KnownPeople implements People {

    /// A file that was joined to another leads to that one (R-E6).
    private static final String REACHABLE = """
            select k.platform_id, k.id, p.card_key, k.first_name, k.last_name, k.phone, k.email, k.adviser_id,
                   k.adviser_name, k.mandate
              from person p
              join person k on k.platform_id = p.platform_id and k.id = case when p.merged_into is null then p.id else p.merged_into end
            """;

    private final JdbcClient jdbc;
    private final CandidateCards rows;
    private final Cards cards;
    private final Profiles profiles;
    private final Promises promises;
    private final InWork work;
    private final Clock clock;

    KnownPeople(
            JdbcClient jdbc,
            CandidateCards rows,
            Cards cards,
            Profiles profiles,
            Promises promises,
            InWork work,
            Clock clock) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.cards = cards;
        this.profiles = profiles;
        this.promises = promises;
        this.work = work;
        this.clock = clock;
    }

    @Override
    public Optional<CandidateCard> card(UUID cardKey) {
        return rows.find(cardKey);
    }

    @Override
    public List<CandidateCard> cards(Collection<UUID> cardKeys) {
        return cardKeys.isEmpty() ? List.of() : rows.all(cardKeys);
    }

    @Override
    public List<CandidateCard> visibleCards() {
        return rows.visible();
    }

    @Override
    public Optional<Reachable> behind(UUID cardKey) {
        return reachable(REACHABLE + " where p.card_key = :key and k.erased_at is null", cardKey);
    }

    @Override
    public List<Reachable> behind(Collection<UUID> cardKeys) {
        return cardKeys.isEmpty()
                ? List.of()
                : jdbc.sql(REACHABLE + " where p.card_key = any (:keys) and k.erased_at is null")
                        .param("keys", cardKeys.toArray(UUID[]::new))
                        .query((row, _) -> reachable(row))
                        .list();
    }

    @Override
    public Optional<Reachable> find(UUID person) {
        return reachable(REACHABLE + " where p.id = :key and k.erased_at is null", person);
    }

    @Override
    public List<Reachable> all(Collection<UUID> persons) {
        return persons.isEmpty()
                ? List.of()
                : jdbc.sql(REACHABLE + " where p.id = any (:keys) and k.erased_at is null")
                        .param("keys", persons.toArray(UUID[]::new))
                        .query((row, _) -> reachable(row))
                        .list();
    }

    @Override
    public Optional<ProfileStanding> standing(PlatformId platform, UUID person) {
        return profiles.find(platform, person).map(profile -> switch (profile.state()) {
            case ProfileState.Draft _ -> new ProfileStanding.Begun("/mon-espace/profil/" + profile.step());
            case ProfileState.Submitted(var at) -> new ProfileStanding.Sent(at, promises.answerBefore(platform, at));
            case ProfileState.AskedMore asked -> new ProfileStanding.AskedMore(asked.by(), asked.message());
            case ProfileState.Validated _ -> new ProfileStanding.Ready(false);
            case ProfileState.WorkingMore _ -> new ProfileStanding.Ready(true);
            case ProfileState.Working _ -> new ProfileStanding.Resting(true);
            case ProfileState.Paused _ -> new ProfileStanding.Resting(false);
            case ProfileState.Oriented oriented -> new ProfileStanding.Elsewhere(oriented.message());
        });
    }

    private Optional<Reachable> reachable(String sql, UUID key) {
        return jdbc.sql(sql).param("key", key).query((row, _) -> reachable(row)).optional();
    }

    private static Reachable reachable(ResultSet row) throws SQLException {
        return new Reachable(
                new PlatformId(row.getString("platform_id")),
                row.getObject("id", UUID.class),
                row.getObject("card_key", UUID.class),
                row.getString("first_name"),
                row.getString("last_name"),
                row.getString("phone"),
                row.getString("email"),
                row.getObject("adviser_id", UUID.class),
                row.getString("adviser_name"),
                row.getString("mandate").equals("STANDING"));
    }

    @Override
    @Transactional
    public void happened(
            PlatformId platform,
            UUID person,
            String kind,
            String title,
            @Nullable String detail,
            boolean contactWithHer) {
        var kept = kept(platform, person);
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        jdbc.sql("""
                insert into person_event (platform_id, id, person_id, kind, title, detail, at, by)
                values (:platform, :id, :person, :kind, :title, :detail, :at, :by)
                """)
                .param("platform", platform.value())
                .param("id", UUID.randomUUID())
                .param("person", kept)
                .param("kind", kind)
                .param("title", title)
                .param("detail", detail, java.sql.Types.VARCHAR)
                .param("at", now)
                .param("by", Actors.current().name())
                .update();
        if (contactWithHer) {
            jdbc.sql("""
                    update person
                       set last_contact_at = greatest(last_contact_at, :now), acted_at = :now, retention_told_on = null
                     where platform_id = :platform and id = :person
                    """)
                    .param("now", now)
                    .param("platform", platform.value())
                    .param("person", kept)
                    .update();
        }
    }

    @Override
    @Transactional
    public Changed hired(
            PlatformId platform, UUID hired, boolean stillLooking, @Nullable BigDecimal hoursLeft, LocalDate since) {
        var person = kept(platform, hired);
        var changed = work.begins(platform, person, stillLooking, hoursLeft, since);
        cards.keep(platform, person);
        return new Changed(changed);
    }

    @Override
    @Transactional
    public void left(PlatformId platform, UUID hired, @Nullable Changed by, LocalDate on) {
        var person = kept(platform, hired);
        work.ends(platform, person, by == null ? "{}" : by.kept(), on);
        cards.keep(platform, person);
    }

    @Override
    @Transactional
    public void looks(PlatformId platform, UUID hired, boolean looking) {
        var person = kept(platform, hired);
        work.looks(platform, person, looking);
        cards.keep(platform, person);
    }

    @Override
    @Transactional
    public void notHired(PlatformId platform, UUID hired, Changed by) {
        var person = kept(platform, hired);
        work.taken(platform, person, by.kept());
        cards.keep(platform, person);
    }

    /// A file that was joined to another acts on that one (R-E6).
    private UUID kept(PlatformId platform, UUID person) {
        return jdbc.sql("select coalesce(merged_into, id) from person where platform_id = :platform and id = :person")
                .param("platform", platform.value())
                .param("person", person)
                .query((row, _) -> row.getObject(1, UUID.class))
                .optional()
                .orElse(person);
    }
}
