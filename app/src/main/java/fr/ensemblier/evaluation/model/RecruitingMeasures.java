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

/// What is counted of employers, offers, proposals and hires.
final class RecruitingMeasures {

    private static final String EMPLOYER = "cast(null as uuid) as person, cast(null as text) as person_name,"
            + " organisation_id as organisation, organisation_name";

    static final Map<Breakdown, String> PLACE = Map.of(
            Breakdown.OCCUPATION, "occupation",
            Breakdown.SETTING, "setting",
            Breakdown.FAMILY, "family",
            Breakdown.SECTOR, "sector");
    private static final Map<Breakdown, String> OFFERED = with(PLACE, Map.of(Breakdown.CONTRACT, "contract_class"));
    static final List<Measure> ALL = List.of(
            new Measure(
                    "R10",
                    "employer_act_fact",
                    PLATFORM,
                    PLACE,
                    "on_day as day, act_id as id, organisation_id as unit, 1 as count, 0 as part, 0 as whole, "
                            + NO_DELAY,
                    "act, " + EMPLOYER + ", " + NO_OFFER + ", 1 as weight, " + NO_ANSWER,
                    IN_PERIOD),
            new Measure(
                    "R10",
                    "hire_fact",
                    PLATFORM,
                    PLACE,
                    "on_day as day, hire_id as id, organisation_id as unit, 1 as count, 0 as part, 0 as whole, "
                            + NO_DELAY,
                    "'HIRE' as act, " + EMPLOYER + ", " + NO_OFFER + ", 1 as weight, " + NO_ANSWER,
                    IN_PERIOD + " and organisation_id is not null"),
            new Measure(
                    "R10",
                    "immersion_fact",
                    PLATFORM,
                    PLACE,
                    "on_day as day, immersion_id as id, organisation_id as unit, 1 as count, 0 as part, 0 as whole, "
                            + NO_DELAY,
                    "'IMMERSION' as act, " + EMPLOYER + ", " + NO_OFFER + ", 1 as weight, " + NO_ANSWER,
                    IN_PERIOD + " and organisation_id is not null"),
            new Measure(
                    "R10",
                    "pupil_fact",
                    PLATFORM,
                    PLACE,
                    "on_day as day, visit_id as id, organisation_id as unit, 1 as count, 0 as part, 0 as whole, "
                            + NO_DELAY,
                    "'PUPIL' as act, " + EMPLOYER + ", " + NO_OFFER + ", 1 as weight, " + NO_ANSWER,
                    IN_PERIOD),
            new Measure(
                    "R11",
                    "need_fact",
                    PLATFORM,
                    with(PLACE, Map.of(Breakdown.DIFFICULTY, "difficulty")),
                    "on_day as day, need_id as id, need_id as unit, headcount as count, 0 as part, 1 as whole, "
                            + NO_DELAY,
                    "'NEED' as act, " + EMPLOYER + ", " + NO_OFFER + ", headcount as weight, " + NO_ANSWER,
                    IN_PERIOD),
            new Measure(
                    "R12",
                    "offer_fact",
                    PLATFORM,
                    with(OFFERED, Map.of(Breakdown.HOLDER, "holder")),
                    "on_day as day, offer_id as id, offer_id as unit, 1 as count, 0 as part, openings as whole, "
                            + NO_DELAY,
                    "'OFFER' as act, " + EMPLOYER + ", offer_id as offer, title, openings as weight, " + NO_ANSWER,
                    IN_PERIOD),
            // It belongs to the platform that supports the person.
            new Measure(
                    "S01",
                    "proposed_fact",
                    "person_platform_id",
                    with(OFFERED, WHO),
                    "on_day as day, match_id as id, person_key as unit, 1 as count, 0 as part, 0 as whole, " + NO_DELAY,
                    "'MATCH' as act, " + BOTH + ", case when platform_id = :platform then offer_id end as offer, title,"
                            + " 1 as weight, " + NO_ANSWER,
                    IN_PERIOD),
            new Measure(
                    "S02",
                    "proposed_fact",
                    PLATFORM,
                    OFFERED,
                    """
                    on_day as day, match_id as id, match_id as unit, 1 as count,
                    case when contacted_on <= treat_before then 1 else 0 end as part, 1 as whole,
                    contacted_on - on_day as delay""",
                    "'MATCH' as act, " + BOTH + ", offer_id as offer, title, 1 as weight,"
                            + " case when contacted_on <= treat_before then 'IN_TIME'"
                            + " when contacted_on is not null then 'LATE' else 'NONE' end as answer",
                    IN_PERIOD + " and treat_before < :today and (contacted_on is not null or not offer_gone)"),
            new Measure(
                    "S06",
                    "hire_fact",
                    PLATFORM,
                    with(
                            with(PLACE, WHO),
                            Map.of(
                                    Breakdown.CONTRACT, "contract_class",
                                    Breakdown.LASTING, "lasting",
                                    Breakdown.WORKING_TIME, "working_time",
                                    Breakdown.ORIGIN, "brought_by")),
                    "on_day as day, hire_id as id, hire_id as unit, 1 as count,"
                            + " case when lasting = 'LASTING' then 1 else 0 end as part, 1 as whole, " + NO_DELAY,
                    "'HIRE' as act, " + BOTH + ", offer_id as offer, cast(null as text) as title, 1 as weight,"
                            + " lasting as answer",
                    IN_PERIOD),
            new Measure(
                    "S10",
                    "offer_fact",
                    PLATFORM,
                    OFFERED,
                    "closed_on as day, offer_id as id, offer_id as unit, 1 as count, filled as part, openings as whole,"
                            + " case when filled > 0 then closed_on - on_day end as delay",
                    "'CLOSED' as act, " + EMPLOYER + ", offer_id as offer, title, openings as weight,"
                            + " filled || ' / ' || openings as answer",
                    "closed_on between :from and :until"));

    private RecruitingMeasures() {}
}
