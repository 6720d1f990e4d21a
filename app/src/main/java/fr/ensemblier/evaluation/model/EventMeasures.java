package fr.ensemblier.evaluation.model;

import static fr.ensemblier.evaluation.model.Measure.IN_PERIOD;
import static fr.ensemblier.evaluation.model.Measure.NO_DELAY;
import static fr.ensemblier.evaluation.model.Measure.PLATFORM;

import java.util.List;
import java.util.Map;

/// What is counted of events. What is still to come is not held yet.
final class EventMeasures {

    private static final Map<Breakdown, String> HELD = Map.of(Breakdown.EVENT_KIND, "kind", Breakdown.MEANT, "meant");
    private static final String ROW = "'EVENT' as act, cast(null as uuid) as person, cast(null as text) as person_name,"
            + " cast(null as uuid) as organisation, cast(null as text) as organisation_name,"
            + " cast(null as uuid) as offer, title, known + counted as weight, kind as answer";

    static final List<Measure> ALL = List.of(
            new Measure(
                    "R02",
                    "event_fact",
                    PLATFORM,
                    HELD,
                    "on_day as day, event_id as id, event_id as unit, 1 as count, 0 as part, 0 as whole, " + NO_DELAY,
                    ROW,
                    IN_PERIOD + " and on_day <= :today"),
            new Measure(
                    "R03",
                    "event_fact",
                    PLATFORM,
                    HELD,
                    "on_day as day, event_id as id, event_id as unit, known + counted as count, known as part, 0 as whole, "
                            + NO_DELAY,
                    ROW,
                    IN_PERIOD + " and on_day <= :today and known + counted > 0"));

    private EventMeasures() {}
}
