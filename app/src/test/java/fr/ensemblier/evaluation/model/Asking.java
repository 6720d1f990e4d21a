package fr.ensemblier.evaluation.model;

import fr.ensemblier.evaluation.model.Figures.Level;
import fr.ensemblier.foundation.Actor;
import fr.ensemblier.foundation.Actors;
import fr.ensemblier.foundation.PlatformId;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/// Asks the figures of a small world, as its team unless told otherwise.
record Asking(Figures figures, SmallWorld world) {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    static final Period YEAR = Period.year(2026).upTo(TODAY);

    long sum(Indicator indicator, Breakdown by) {
        return Actors.as(
                team(world.platform),
                () -> cells(Question.of(indicator, YEAR, by)).stream()
                        .mapToLong(Cell::count)
                        .sum());
    }

    List<Cell> cells(Question question) {
        return figures.answers(List.of(question), Level.TEAM, world.platform, TODAY)
                .to(question, world.platform);
    }

    long count(Indicator indicator, Period period) {
        return total(indicator, period).count();
    }

    Cell total(Indicator indicator, Period period) {
        return Actors.as(team(world.platform), () -> total(indicator, Level.TEAM, world.platform, period));
    }

    Cell total(Indicator indicator, Level level, String platform, Period period) {
        var question = Question.of(indicator, period);
        return figures.answers(List.of(question), level, platform, TODAY).total(question, platform);
    }

    static Actor team(String platform) {
        return new Actor.Team(UUID.randomUUID(), "Claire", new PlatformId(platform), true);
    }

    static LocalDate day(int month, int day) {
        return LocalDate.of(2026, month, day);
    }
}
