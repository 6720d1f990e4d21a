package fr.ensemblier.demonstration;

import fr.ensemblier.foundation.Paris;
import fr.ensemblier.foundation.PlatformId;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/// Some 250 matches and 200 contacts in each platform that works, in every state, over 12 months.
@Component
class MatchingFilling implements Filling {

    private static final int MATCHES = 250;
    private static final int CONTACTS = 200;
    private static final List<String> OPEN = List.of(
            "ASKED", "REACHED", "ASKED", "ACCEPTED", "REACHED", "ASKED", "ACCEPTED", "REACHED", "QUEUED", "LATE");
    private static final List<String> ENDED = List.of(
            "HIRED", "NOT_SUITABLE", "DECLINED", "NO_ANSWER", "PERSON_STOPPED", "HIRED", "WITHDRAWN", "NOT_SUITABLE");

    /// An offer and a card that could have met.
    private record Couple(
            UUID offer,
            UUID organisation,
            UUID establishment,
            boolean online,
            Instant published,
            UUID card,
            boolean visible,
            String called,
            String name,
            @Nullable String phone,
            @Nullable String email) {}

    private final JdbcTemplate jdbc;
    private final List<Object[]> matches = new ArrayList<>();
    private final List<Object[]> contacts = new ArrayList<>();
    private final List<Object[]> entries = new ArrayList<>();
    private final List<Object[]> identities = new ArrayList<>();

    MatchingFilling(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public int order() {
        return 60;
    }

    @Override
    public void fill(World world) {
        for (var platform : World.OPERATING) {
            var amina = World.id("person:amina:" + platform);
            couples(platform, "p.id = ? and o.state = 'PUBLISHED'", amina).stream()
                    .limit(2)
                    .forEach(couple -> contact(world, platform, couple, "ASKED"));
            var met = 0;
            var shown = 0;
            for (var couple : couples(platform, "p.id <> ?", amina)) {
                if (met < CONTACTS && world.chance(0.5)) {
                    var kind = couple.online() && couple.visible() ? world.one(OPEN) : world.one(ENDED);
                    met += contact(world, platform, couple, kind) ? 1 : 0;
                } else if (shown < MATCHES) {
                    match(world, platform, couple);
                    shown++;
                }
            }
        }
        write();
    }

    private List<Couple> couples(PlatformId platform, String and, UUID person) {
        return jdbc.query(
                """
                select o.id, o.organisation_id, o.establishment_id, o.state = 'PUBLISHED' as online, o.published_at,
                       k.card_key, k.visible, k.called, concat_ws(' ', p.first_name, p.last_name) as name, p.phone, p.email
                  from job_offer o
                  join candidate_card k on k.platform_id = o.platform_id and o.occupation = any (k.occupations)
                  join person p on p.card_key = k.card_key
                 where o.platform_id = ? and o.published_at is not null and not o.organisation_id = any (k.hidden_from)
                   and abs(k.lat - o.lat) < 0.35 and abs(k.lon - o.lon) < 0.45
                   and (o.state <> 'PUBLISHED' or k.visible) and
                """ + " " + and + """

                 order by o.state = 'PUBLISHED' and exists (select 1 from membership m where m.organisation_id = o.organisation_id
                              and m.role = 'EMPLOYER') and ascii(md5(o.id::text || k.card_key)) % 3 = 0 desc,
                          md5(o.id::text || k.card_key)
                 limit 620
                """,
                (row, _) -> new Couple(
                        row.getObject("id", UUID.class),
                        row.getObject("organisation_id", UUID.class),
                        row.getObject("establishment_id", UUID.class),
                        row.getBoolean("online"),
                        Objects.requireNonNull(row.getTimestamp("published_at")).toInstant(),
                        row.getObject("card_key", UUID.class),
                        row.getBoolean("visible"),
                        row.getString("called"),
                        row.getString("name"),
                        row.getString("phone"),
                        row.getString("email")),
                platform.value(),
                person);
    }

    private void match(World world, PlatformId platform, Couple couple) {
        var open = couple.online() && couple.visible() && world.chance(0.75);
        var state = open ? "TO_TREAT" : world.one(List.of("PUT_ASIDE", "NO_FOLLOW_UP", "WITHDRAWN", "NO_FOLLOW_UP"));
        var notified = open ? world.daysAgo(0, 9) : after(world, couple.published(), 12);
        if (notified.isBefore(couple.published()) || notified.isAfter(world.now())) {
            notified = couple.published();
        }
        var interested = open && world.chance(0.12);
        add(
                world,
                platform,
                couple,
                state,
                interested ? "INTEREST" : world.chance(0.06) ? "TEAM" : "ENGINE",
                notified,
                interested);
    }

    private void add(
            World world,
            PlatformId platform,
            Couple couple,
            String state,
            String origin,
            Instant notified,
            boolean interested) {
        var nearness = 12 + world.random().nextInt(28);
        var occupation = world.one(List.of(20, 20, 14));
        var hours = 6 + world.random().nextInt(10);
        var experience = 4 + world.random().nextInt(7);
        var training = world.one(List.of(0, 8));
        var start = world.one(List.of(7, 7, 0));
        var parts = String.format(
                Locale.ROOT,
                "{\"nearness\":%d,\"occupation\":%d,\"hours\":%d,\"experience\":%d,\"training\":%d,\"start\":%d}",
                nearness,
                occupation,
                hours,
                experience,
                training,
                start);
        matches.add(new Object[] {
            platform.value(),
            matchId(couple),
            couple.offer(),
            couple.organisation(),
            platform.value(),
            couple.card(),
            origin,
            state,
            nearness + occupation + hours + experience + training + start,
            parts,
            "r-m9/1",
            Timestamp.from(notified),
            Date.valueOf(Paris.date(notified).plusDays(14)),
            state.equals("TO_TREAT") ? null : Timestamp.from(notified.plus(Duration.ofDays(1))),
            state.equals("PUT_ASIDE")
                    ? world.one(List.of("HOURS", "DISTANCE", "START", "FILLED", "CERTIFICATION"))
                    : null,
            interested ? Timestamp.from(notified) : null
        });
    }

    private boolean contact(World world, PlatformId platform, Couple couple, String kind) {
        var ended = !OPEN.contains(kind);
        var asked = ended ? after(world, couple.published(), 25) : now(world, kind);
        if (ended && asked.isAfter(world.now().minus(Duration.ofDays(12)))) {
            return false;
        }
        add(world, platform, couple, "CONTACTED", "ENGINE", asked.minus(Duration.ofDays(1)), false);
        var id = contactId(couple);
        var message = world.one(List.of(
                "Votre expérience nous intéresse. Seriez-vous libre pour en parler cette semaine ?",
                "Notre équipe s’agrandit. Nous aimerions vous rencontrer et vous montrer les lieux.",
                "Bonjour, votre profil correspond à notre poste. Quand pouvez-vous passer nous voir ?"));
        var sent = kind.equals("QUEUED") ? null : asked;
        var silent = List.of("QUEUED", "ASKED", "NO_ANSWER", "WITHDRAWN").contains(kind);
        var answered =
                silent ? null : asked.plus(Duration.ofHours(20 + world.random().nextInt(50)));
        if (kind.equals("LATE")) {
            answered = world.now().minus(Duration.ofDays(6));
        }
        var accepted = answered != null && !kind.equals("DECLINED");
        var reach = accepted ? Objects.requireNonNull(answered).plus(Duration.ofDays(5)) : null;
        var reached = accepted && !List.of("ACCEPTED", "LATE").contains(kind)
                ? Objects.requireNonNull(answered).plus(Duration.ofDays(1))
                : null;
        var closed = ended ? asked.plus(Duration.ofDays(8)) : null;
        var state = switch (kind) {
            case "LATE" -> "ACCEPTED";
            case "HIRED", "NOT_SUITABLE", "PERSON_STOPPED" -> "CLOSED";
            default -> kind;
        };
        var stage = switch (kind) {
            case "ACCEPTED", "LATE" -> "TO_REACH";
            case "REACHED" -> world.one(List.of("REACHED", "INTERVIEW", "TRIAL"));
            case "HIRED", "NOT_SUITABLE", "PERSON_STOPPED" -> kind;
            default -> null;
        };
        var reason = kind.equals("NOT_SUITABLE") ? world.one(List.of("HOURS", "SKILLS", "START", "FILLED")) : null;
        var refusal = kind.equals("DECLINED") ? world.one(List.of("DISTANCE", "HOURS", "PAY", "NO_REASON")) : null;
        contacts.add(new Object[] {
            platform.value(),
            id,
            matchId(couple),
            couple.offer(),
            couple.organisation(),
            couple.establishment(),
            platform.value(),
            couple.card(),
            couple.called(),
            state,
            message,
            "Le service du recrutement",
            Timestamp.from(asked),
            at(sent),
            at(sent == null ? null : sent.plus(Duration.ofDays(5))),
            at(answered),
            answered == null ? null : couple.called(),
            refusal,
            at(reach),
            at(reached),
            reached == null ? null : true,
            stage,
            reason,
            reached == null ? null : Date.valueOf(Paris.date(reached).plusDays(ended ? 10 : 20)),
            at(closed),
            kind.equals("WITHDRAWN") ? "La personne a trouvé un poste." : reason,
            kind.equals("HIRED") ? World.id("hire:" + id) : null
        });
        entry(platform, id, "EMPLOYER", "Le service du recrutement", "asked", message, asked);
        if (answered != null) {
            entry(platform, id, "PERSON", couple.called(), accepted ? "accepted" : "declined", refusal, answered);
        }
        if (reached != null) {
            entry(platform, id, "EMPLOYER", "Le service du recrutement", "reached", null, reached);
        }
        if (closed != null && accepted) {
            entry(platform, id, "EMPLOYER", "Le service du recrutement", kind.toLowerCase(Locale.ROOT), reason, closed);
        }
        var lost = closed == null || kind.equals("HIRED")
                ? null
                : Paris.date(closed).plusMonths(3);
        if (accepted && (lost == null || lost.isAfter(world.today()))) {
            identity(platform, couple, id, Objects.requireNonNull(answered), lost);
        }
        return true;
    }

    private void identity(PlatformId platform, Couple couple, UUID id, Instant at, @Nullable LocalDate until) {
        identities.add(new Object[] {
            platform.value(),
            id,
            couple.organisation(),
            couple.name(),
            couple.phone(),
            couple.email(),
            Timestamp.from(at),
            until == null ? null : Date.valueOf(until)
        });
    }

    private void entry(
            PlatformId platform, UUID contact, String side, String by, String kind, @Nullable String text, Instant at) {
        entries.add(new Object[] {
            platform.value(), World.id("entry:" + contact + kind), contact, side, by, kind, text, Timestamp.from(at)
        });
    }

    private static Instant now(World world, String kind) {
        return switch (kind) {
            case "QUEUED" -> world.now().minus(Duration.ofHours(6));
            case "ASKED" -> world.daysAgo(1, 4);
            case "LATE" -> world.daysAgo(8, 10);
            case "ACCEPTED" -> world.daysAgo(4, 5);
            default -> world.daysAgo(6, 20);
        };
    }

    private static Instant after(World world, Instant published, int most) {
        return published.plus(Duration.ofHours(20 + world.random().nextInt(most * 24)));
    }

    private static UUID matchId(Couple couple) {
        return World.id("match:" + couple.offer() + couple.card());
    }

    private static UUID contactId(Couple couple) {
        return World.id("contact:" + couple.offer() + couple.card());
    }

    private static @Nullable Timestamp at(@Nullable Instant instant) {
        return instant == null ? null : Timestamp.from(instant);
    }

    private void write() {
        jdbc.batchUpdate("""
                insert into match (platform_id, id, offer_id, organisation_id, card_platform_id, card_key, origin, state, score,
                                   parts, score_version, notified_at, treat_before, treated_at, reason, interested_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?, ?, ?) on conflict do nothing
                """, matches);
        jdbc.batchUpdate("""
                insert into contact (platform_id, id, match_id, offer_id, organisation_id, establishment_id, card_platform_id,
                                     card_key, called, state, message, asked_by, asked_at, sent_at, answer_before, answered_at,
                                     answered_by, refusal_reason, reach_before, reached_at, reached, stage, stage_reason,
                                     ask_outcome_on, closed_at, closed_why, hire_id)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
                """, contacts);
        jdbc.batchUpdate(
                "insert into contact_entry (platform_id, id, contact_id, side, by, kind, text, at) values (?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing",
                entries);
        jdbc.batchUpdate("""
                insert into revealed_identity (platform_id, contact_id, organisation_id, name, phone, email, revealed_at, until_on)
                values (?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
                """, identities);
        List.of(matches, contacts, entries, identities).forEach(List::clear);
    }
}
