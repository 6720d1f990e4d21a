package fr.ensemblier.demonstration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import fr.ensemblier.foundation.Actors;
import fr.ensemblier.journeys.DemonstrationInBrowser;
import java.time.Instant;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// What the demonstration promises: three platforms that work with every state present, one that only coordinates,
/// nobody real, the same world at each filling.
@DemonstrationInBrowser
class DemonstrationTests {

    private static final String OPERATING = "('33', '69', '78-92')";

    @Autowired
    JdbcClient jdbc;

    @Autowired
    List<Filling> fillings;

    @Autowired
    TransactionTemplate transaction;

    /// Of a platform that may not prescribe (R-W3).
    private static final List<String> SIGNED_ELSEWHERE = List.of(
            "WISHED",
            "REQUESTED",
            "ACCEPTED",
            "DRAFTED",
            "HANDED_OFF",
            "RUNNING",
            "ENDED",
            "INTERRUPTED",
            "CANCELLED",
            "REFUSED");

    @Test
    void hasAboutTheNumbersPromised() {
        assertThat(count("organisation where 'EMPLOYER' = any (kinds) and platform_id in " + OPERATING))
                .isCloseTo(600, withinPercentage(5));
        assertThat(count("job_offer")).isCloseTo(900, withinPercentage(5));
        assertThat(count("person")).isCloseTo(2500, withinPercentage(5));
        assertThat(count("contact")).isCloseTo(620, withinPercentage(5));
        assertThat(count("organisation where platform_id = '31'")).isCloseTo(60, withinPercentage(5));
    }

    /// R-T1: where nothing is matched there is no offer, no person, no contact.
    @ParameterizedTest
    @ValueSource(strings = {"job_offer", "hiring_need", "person", "match", "contact", "hire", "referral"})
    void thePlatformThatOnlyCoordinatesHasNone(String table) {
        assertThat(count(table + " where platform_id = '31'")).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"33", "69", "78-92"})
    void everyStateIsPresentInEachPlatform(String platform) {
        assertThat(values("job_offer", "state", platform)).contains("DRAFT", "PUBLISHED", "EXPIRED", "CLOSED");
        assertThat(values("job_offer", "place_kind", platform)).contains("STRUCTURE", "SECTOR", "PRIVATE_HOME");
        assertThat(values("hiring_need", "case when closed_at is null then 'OPEN' else 'CLOSED' end", platform))
                .contains("OPEN", "CLOSED");
        assertThat(values("hiring_need", "difficulty", platform))
                .contains("EASY", "NORMAL", "HARD", "VERY_HARD", "UNKNOWN");
        assertThat(values("profile", "state", platform)).containsAll(allowed("profile", "state"));
        assertThat(values("match", "state", platform)).containsAll(allowed("match", "state"));
        assertThat(values("match", "origin", platform)).contains("ENGINE", "INTEREST", "TEAM");
        assertThat(values("contact", "state", platform)).containsAll(allowed("contact", "state"));
        assertThat(values("contact", "stage", platform)).containsAll(allowed("contact", "stage"));
        assertThat(values("match_decision", "side || ' ' || kind", platform))
                .contains("TEAM FORWARD", "TEAM ASIDE", "EMPLOYER ASIDE");
        assertThat(values("match_wish", "case when objected_at is null then 'FEWER' else 'NO_MACHINE' end", platform))
                .contains("FEWER", "NO_MACHINE");
        assertThat(values(
                        "hire",
                        "coalesce(looking_for, case when still_looking is null then 'ASKED' else 'NO' end)",
                        platform))
                .contains("MORE_HOURS", "ANOTHER_POST", "ASKED", "NO");
        assertThat(values("claim", "state", platform)).contains("ASKED", "ACCEPTED", "REFUSED");
        assertThat(values("hire", "brought_by", platform)).containsAll(allowed("hire", "brought_by"));
        assertThat(values("hire", "case when ends_on is null then 'OPEN' else 'ENDED' end", platform))
                .contains("OPEN", "ENDED");
        assertThat(values("hire_check", "answer", platform)).containsAll(allowed("hire_check", "answer"));
        assertThat(values("hire_check", "due", platform)).contains("D1", "W1", "M1", "M3", "M6", "M12");
        assertThat(values("referral", "state", platform)).containsAll(allowed("referral", "state"));
        assertThat(values("pathway", "state", platform)).containsAll(allowed("pathway", "state"));
        assertThat(values("pathway_step", "state", platform)).containsAll(allowed("pathway_step", "state"));
        assertThat(values("immersion", "state", platform))
                .containsAll(platform.equals("78-92") ? SIGNED_ELSEWHERE : allowed("immersion", "state"));
        assertThat(values("immersion", "frame", platform)).contains("PMSMP", "VISIT", "MINI_STAGE");
        assertThat(values("pupil_request", "state", platform)).containsAll(allowed("pupil_request", "state"));
        assertThat(values("pupil_request", "frame", platform)).containsAll(allowed("pupil_request", "frame"));
        assertThat(values("event", "state", platform)).containsAll(allowed("event", "state"));
        assertThat(values("event", "kind", platform)).containsAll(allowed("event", "kind"));
        assertThat(values("registration", "state", platform)).containsAll(allowed("registration", "state"));
        assertThat(values("immersion_place", "state", platform)).containsAll(allowed("immersion_place", "state"));
        assertThat(values("employer_promise", "state", platform)).containsAll(allowed("employer_promise", "state"));
        assertThat(values("employer_promise", "case when cardinality(beside_hires) > 0 then 'BESIDE' end", platform))
                .contains("BESIDE");
        assertThat(values("work_study", "state", platform)).containsAll(allowed("work_study", "state"));
        assertThat(values("support_step", "state", platform)).containsAll(allowed("support_step", "state"));
        assertThat(values("choice", "kind", platform))
                .contains("BE_SHOWN", "FIRST_NAME", "RECORDING", "MESSAGE_TEXT", "BEYOND_PLATFORM");
        assertThat(values("task", "kind", platform))
                .contains(
                        "profile.new",
                        "referral.new",
                        "claim.new",
                        "call-back",
                        "hire.check",
                        "hire.contradiction",
                        "hire.ended",
                        "promise.elsewhere",
                        "interest.talk",
                        "contact.unanswered",
                        "contact.unreached",
                        "contact.why",
                        "contact.nonews");
        assertThat(values("task", "case when done_at is null then 'OPEN' else 'DONE' end", platform))
                .contains("OPEN", "DONE");
    }

    /// As in real life: a profile that was sent opens the task of whoever reads it.
    @Test
    void eachProfileThatWaitsHasItsTask() {
        assertThat(count("""
                profile r where r.state = 'SUBMITTED' and not exists (
                    select 1 from task t where t.platform_id = r.platform_id and t.key = 'profile:' || r.person_id
                       and t.done_at is null)
                """)).isZero();
    }

    /// R-H1, C11: a work-study that has begun is a hire, recorded as the application does.
    @Test
    void eachWorkStudyThatBeganHasItsHire() {
        assertThat(count("""
                work_study s where s.started_on is not null and not exists (
                    select 1 from hire h where h.platform_id = s.platform_id and h.id = s.hire_id and h.person_id = s.person_id
                       and h.contract_class = s.contract and h.starts_on = s.started_on and h.cancelled_at is null)
                """)).isZero();
    }

    /// open-data.md, 6.5: identifiers that nobody bears, telephones of fiction, addresses that reach nobody.
    @Test
    void nobodyIsReal() {
        assertThat(count("organisation where siren is not null and siren !~ '^000[0-9]{6}$'"))
                .isZero();
        assertThat(count("establishment where siret is not null and siret !~ '^000[0-9]{11}$'"))
                .isZero();
        assertThat(count("establishment where finess is not null and finess !~ '^99[0-9]{7}$'"))
                .isZero();
        var mails = "!~ '@[a-z0-9.-]+\\.invalid$'";
        for (var column : List.of("person.email", "account.email", "claim.email", "platform.email")) {
            var table = column.substring(0, column.indexOf('.'));
            assertThat(count(table + " where email is not null and email " + mails))
                    .as(column)
                    .isZero();
        }
        var fiction = "!~ '^([+]33|0)(19900|26191|35301|46571|53649|63998)[0-9]{4}$'";
        for (var table : List.of("person.phone", "establishment.phone", "claim.phone", "platform.hotline")) {
            var at = table.indexOf('.');
            var column = table.substring(at + 1);
            assertThat(count(table.substring(0, at) + " where " + column + " is not null and replace(" + column
                            + ", ' ', '') " + fiction))
                    .as(table)
                    .isZero();
        }
    }

    @Test
    void isTheSameWorldAtEachFilling() {
        var world = new SameWorld(fillings, jdbc, transaction);
        var noon = Instant.parse("2026-11-20T11:00:00Z");

        var first = world.filledAt(noon);

        assertThat(world.filledAt(noon)).isEqualTo(first);
    }

    private long count(String from) {
        return Actors.machine(
                "test",
                () -> jdbc.sql("select count(*) from " + from).query(Long.class).single());
    }

    private List<String> values(String table, String column, String platform) {
        return Actors.machine(
                "test",
                () -> jdbc.sql("select distinct " + column + " from " + table + " where platform_id = :platform and "
                                + column + " is not null")
                        .param("platform", platform)
                        .query(String.class)
                        .list());
    }

    /// What the database allows: a state added there must be shown in the demonstration too.
    private List<String> allowed(String table, String column) {
        var checks = jdbc.sql("""
                select pg_get_constraintdef(c.oid)
                  from pg_constraint c
                 where c.conrelid = cast(:table as regclass)
                   and c.contype = 'c'
                   and array_length(c.conkey, 1) = 1
                   and (select attname from pg_attribute where attrelid = c.conrelid and attnum = c.conkey[1]) = :column
                """)
                .param("table", table)
                .param("column", column)
                .query(String.class)
                .list();
        var words = new TreeSet<String>();
        for (var check : checks) {
            Pattern.compile("'([A-Z_0-9]+)'").matcher(check).results().forEach(one -> words.add(one.group(1)));
        }
        assertThat(words).as(table + "." + column).isNotEmpty();
        return List.copyOf(words);
    }
}
