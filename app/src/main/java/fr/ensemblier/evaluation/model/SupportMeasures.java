package fr.ensemblier.evaluation.model;

import java.util.List;
import java.util.Map;

/// What is counted of the people that the platform supports.
final class SupportMeasures {

    private static final String PLATFORM = "platform_id";
    private static final String IN_PERIOD = "on_day between :from and :until";
    private static final String NO_DELAY = "cast(null as integer) as delay";
    private static final String PERSON = "person_id as person, person_name, cast(null as uuid) as organisation,"
            + " cast(null as text) as organisation_name, cast(null as uuid) as offer, cast(null as text) as title,"
            + " 1 as weight";

    private static final Map<Breakdown, String> WHO =
            Map.of(Breakdown.AGE, "age", Breakdown.SITUATION, "situation", Breakdown.SOURCE, "source");

    static final List<Measure> ALL = List.of(
            new Measure(
                    "R06",
                    "met_fact",
                    PLATFORM,
                    WHO,
                    "on_day as day, person_key as id, person_key as unit, 1 as count, 0 as part, 0 as whole, "
                            + NO_DELAY,
                    "'TALK' as act, " + PERSON + ", cast(null as text) as answer",
                    IN_PERIOD),
            new Measure(
                    "R17",
                    "barrier_fact",
                    PLATFORM,
                    Map.of(
                            Breakdown.BARRIER,
                            "barrier",
                            Breakdown.STANDING,
                            "case when lifted_on is null then 'OPEN' else 'LIFTED' end"),
                    "on_day as day, barrier_id as id, barrier_id as unit, 1 as count,"
                            + " case when lifted_on is not null then 1 else 0 end as part, 1 as whole,"
                            + " lifted_on - on_day as delay",
                    "'BARRIER' as act, " + PERSON + ", barrier as answer",
                    IN_PERIOD));

    private SupportMeasures() {}
}
