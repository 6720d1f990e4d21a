package fr.ensemblier.evaluation.model;

import static fr.ensemblier.evaluation.model.Measure.BOTH;
import static fr.ensemblier.evaluation.model.Measure.IN_PERIOD;
import static fr.ensemblier.evaluation.model.Measure.NO_ANSWER;
import static fr.ensemblier.evaluation.model.Measure.NO_DELAY;
import static fr.ensemblier.evaluation.model.Measure.NO_OFFER;
import static fr.ensemblier.evaluation.model.Measure.PLATFORM;
import static fr.ensemblier.evaluation.model.Measure.WHO;
import static fr.ensemblier.evaluation.model.Measure.with;

import java.util.List;
import java.util.Map;

/// What is counted of the people that the platform supports.
final class SupportMeasures {

    private static final String REPLY = "case when answered_on <= answer_before then 'IN_TIME'"
            + " when answered_on is not null then 'LATE' else 'NONE' end";
    private static final String LEFT_FOR = "case when exit_kind = 'OTHER' then 'OTHER'"
            + " else exit_kind || case when in_sector then '_IN' else '_OUT' end end";

    private static final String PERSON = "person_id as person, person_name, cast(null as uuid) as organisation,"
            + " cast(null as text) as organisation_name, " + NO_OFFER + ", 1 as weight, ";
    private static final Map<Breakdown, String> HIRED = with(
            with(RecruitingMeasures.PLACE, WHO),
            Map.of(Breakdown.CONTRACT, "contract_class", Breakdown.LASTING, "lasting"));

    private static final Map<Breakdown, String> IMMERSED =
            with(with(RecruitingMeasures.PLACE, WHO), Map.of(Breakdown.FRAME, "frame"));

    static final List<Measure> ALL = List.of(
            new Measure(
                    "R06",
                    "met_fact",
                    PLATFORM,
                    WHO,
                    "on_day as day, person_key as id, person_key as unit, 1 as count, 0 as part, 0 as whole, "
                            + NO_DELAY,
                    "'TALK' as act, " + PERSON + NO_ANSWER,
                    IN_PERIOD),
            // Part and whole are said of each stretch of time: who entered in it, who is still supported at its end.
            new Measure(
                    "R07",
                    "support_fact",
                    PLATFORM,
                    WHO,
                    "on_day as day, person_key as id, person_key as unit, 1 as count, 0 as part, 0 as whole, "
                            + NO_DELAY,
                    "'SUPPORT' as act, " + PERSON + "cast(until_day as text) as answer",
                    "on_day <= :until and coalesce(until_day, date 'infinity') >= :from",
                    "coalesce(until_day, date 'infinity')",
                    "date '2000-01-01' - on_day"),
            new Measure(
                    "R08",
                    "immersion_fact",
                    PLATFORM,
                    IMMERSED,
                    "on_day as day, immersion_id as id, immersion_id as unit, 1 as count, 0 as part, days as whole, "
                            + NO_DELAY,
                    "'IMMERSION' as act, " + BOTH + ", " + NO_OFFER + ", days as weight, " + NO_ANSWER,
                    IN_PERIOD),
            new Measure(
                    "S14",
                    "led_on_fact",
                    PLATFORM,
                    with(IMMERSED, Map.of(Breakdown.LED, "led_to")),
                    "on_day as day, immersion_id as id, immersion_id as unit, 1 as count,"
                            + " case when led_to <> 'NONE' then 1 else 0 end as part, 1 as whole, " + NO_DELAY,
                    "'IMMERSION' as act, " + BOTH + ", " + NO_OFFER + ", 1 as weight, led_to as answer",
                    IN_PERIOD + " and on_day <= :today"),
            new Measure(
                    "R17",
                    "barrier_fact",
                    PLATFORM,
                    Map.of(
                            Breakdown.BARRIER, "barrier",
                            Breakdown.STANDING, "case when lifted_on is null then 'OPEN' else 'LIFTED' end"),
                    "on_day as day, barrier_id as id, barrier_id as unit, 1 as count,"
                            + " case when lifted_on is not null then 1 else 0 end as part, 1 as whole,"
                            + " lifted_on - on_day as delay",
                    "'BARRIER' as act, " + PERSON + "barrier as answer",
                    IN_PERIOD),
            new Measure(
                    "R20",
                    "tutor_fact",
                    PLATFORM,
                    HIRED,
                    "on_day as day, hire_id as id, person_key as unit, 1 as count, 0 as part, 0 as whole, " + NO_DELAY,
                    "'TUTOR' as act, " + BOTH + ", " + NO_OFFER + ", 1 as weight, cast(trained_year as text) as answer",
                    IN_PERIOD),
            exit("S07a", "case when exit_kind <> 'OTHER' then 1 else 0 end", "1"),
            exit(
                    "S07b",
                    "case when exit_kind <> 'OTHER' and in_sector then 1 else 0 end",
                    "case when exit_kind <> 'OTHER' then 1 else 0 end"),
            exit(
                    "S07c",
                    "case when exit_kind = 'LASTING_WORK' then 1 else 0 end",
                    "case when exit_kind <> 'OTHER' then 1 else 0 end"),
            new Measure(
                    "S08a",
                    "training_fact",
                    PLATFORM,
                    WHO,
                    "on_day as day, step_id as id, person_key as unit, 1 as count, 0 as part, 0 as whole, days as delay",
                    "'TRAINING' as act, " + PERSON + "cast(days as text) as answer",
                    IN_PERIOD),
            new Measure(
                    "S08b",
                    "hire_fact",
                    PLATFORM,
                    with(WHO, Map.of(Breakdown.OCCUPATION, "occupation")),
                    "on_day as day, hire_id as id, hire_id as unit, 1 as count, 0 as part, 0 as whole, days_to_job as delay",
                    "'HIRE' as act, " + BOTH + ", " + NO_OFFER + ", 1 as weight, cast(days_to_job as text) as answer",
                    IN_PERIOD + " and days_to_job is not null"),
            new Measure(
                    "S09",
                    "referral_fact",
                    PLATFORM,
                    Map.of(Breakdown.SOURCE, "source", Breakdown.REPLY, REPLY),
                    "on_day as day, referral_id as id, referral_id as unit, 1 as count,"
                            + " case when answered_on <= answer_before then 1 else 0 end as part, 1 as whole,"
                            + " answered_on - on_day as delay",
                    "'REFERRAL' as act, " + BOTH + ", " + NO_OFFER + ", 1 as weight, " + REPLY + " as answer",
                    IN_PERIOD + " and answer_before < :today"),
            retention("I01a", "in_sector", "M6"),
            retention("I01b", "in_sector", "M12"),
            retention("I02", "with_employer", "M6"));

    private SupportMeasures() {}

    /// The last exit of a person in the period counts.
    private static Measure exit(String code, String part, String whole) {
        return new Measure(
                code,
                "exit_fact",
                PLATFORM,
                with(WHO, Map.of(Breakdown.EXIT, LEFT_FOR)),
                "on_day as day, pathway_id as id, person_key as unit, 1 as count, " + part + " as part, " + whole
                        + " as whole, " + NO_DELAY,
                "'EXIT' as act, " + PERSON + LEFT_FOR + " as answer",
                IN_PERIOD,
                "cast(null as date)",
                "date '2000-01-01' - on_day");
    }

    private static Measure retention(String code, String where, String due) {
        return new Measure(
                code,
                "retention_fact",
                PLATFORM,
                with(HIRED, Map.of(Breakdown.RETENTION, where)),
                "on_day as day, hire_id as id, hire_id as unit, 1 as count,"
                        + " case when " + where + " = 'YES' then 1 else 0 end as part,"
                        + " case when " + where + " <> '?' then 1 else 0 end as whole, " + NO_DELAY,
                "'CHECK' as act, " + BOTH + ", " + NO_OFFER + ", 1 as weight, " + where + " as answer",
                IN_PERIOD + " and due = '" + due + "'");
    }
}
