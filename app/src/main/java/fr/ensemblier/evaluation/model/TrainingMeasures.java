package fr.ensemblier.evaluation.model;

import static fr.ensemblier.evaluation.model.Measure.IN_PERIOD;
import static fr.ensemblier.evaluation.model.Measure.NO_DELAY;
import static fr.ensemblier.evaluation.model.Measure.PLATFORM;
import static fr.ensemblier.evaluation.model.Measure.WHO;
import static fr.ensemblier.evaluation.model.Measure.with;

import java.util.List;
import java.util.Map;

/// What is counted of trainings.
final class TrainingMeasures {

    private static final Map<Breakdown, String> TAUGHT = Map.of(
            Breakdown.OCCUPATION, "occupation",
            Breakdown.CERTIFICATION, "certification",
            Breakdown.TAUGHT, "taught");
    private static final String HERS = "person_id as person, person_name, cast(null as uuid) as organisation,"
            + " cast(null as text) as organisation_name, cast(null as uuid) as offer, title, 1 as weight, class as answer";

    static final List<Measure> ALL = List.of(
            // Part and whole are the seats taken and those cancelled.
            new Measure(
                    "R09",
                    "seat_fact",
                    PLATFORM,
                    with(TAUGHT, Map.of(Breakdown.SEATS, "class")),
                    "on_day as day, seat_id as id, seat_id as unit, seats as count,"
                            + " case when class = 'FILLED' then seats else 0 end as part,"
                            + " case when class = 'CANCELLED' then seats else 0 end as whole, " + NO_DELAY,
                    "'SESSION' as act, cast(null as uuid) as person, cast(null as text) as person_name,"
                            + " cast(null as uuid) as organisation, body_name as organisation_name,"
                            + " cast(null as uuid) as offer, title, seats as weight, class as answer",
                    IN_PERIOD),
            trainee("S03", "ENTRY", "person_key", Map.of(), "0", "0"),
            trainee(
                    "S04",
                    "END",
                    "trainee_id",
                    Map.of(Breakdown.CAUSE, "class"),
                    "case when class = 'FINISHED' then 1 else 0 end",
                    "1"),
            trainee(
                    "S05",
                    "CERTIFIED",
                    "trainee_id",
                    Map.of(Breakdown.OBTAINED, "class"),
                    "case when class = 'WHOLE' then 1 else 0 end",
                    "0"),
            vae("S05", "JUDGED", Breakdown.OBTAINED, "case when class = 'VAE_WHOLE' then 1 else 0 end"),
            vae("R21", "BEGUN", Breakdown.VAE_KIND, "0"),
            new Measure(
                    "S15",
                    "admission_fact",
                    PLATFORM,
                    WHO,
                    "on_day as day, application_id as id, application_id as unit, 1 as count,"
                            + " case when class = 'ADMITTED' then 1 else 0 end as part, 1 as whole, " + NO_DELAY,
                    "'SCHOOL' as act, " + HERS,
                    IN_PERIOD));

    private TrainingMeasures() {}

    private static Measure vae(String code, String fact, Breakdown by, String part) {
        return new Measure(
                code,
                "vae_fact",
                PLATFORM,
                with(WHO, Map.of(Breakdown.CERTIFICATION, "certification", Breakdown.TAUGHT, "taught", by, "class")),
                "on_day as day, vae_id as id, vae_id as unit, 1 as count, " + part + " as part, 0 as whole, "
                        + NO_DELAY,
                "'VAE_" + fact + "' as act, person_id as person, person_name, cast(null as uuid) as organisation,"
                        + " cast(null as text) as organisation_name, cast(null as uuid) as offer,"
                        + " certification as title, 1 as weight, class as answer",
                IN_PERIOD + " and fact = '" + fact + "'");
    }

    private static Measure trainee(
            String code, String fact, String unit, Map<Breakdown, String> more, String part, String whole) {
        return new Measure(
                code,
                "trainee_fact",
                PLATFORM,
                with(with(WHO, TAUGHT), more),
                "on_day as day, trainee_id as id, " + unit + " as unit, 1 as count, " + part + " as part, " + whole
                        + " as whole, " + NO_DELAY,
                "'" + fact + "' as act, " + HERS,
                IN_PERIOD + " and fact = '" + fact + "'");
    }
}
