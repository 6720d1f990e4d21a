package fr.ensemblier.evaluation.dashboard;

import fr.ensemblier.evaluation.model.Indicator;
import fr.ensemblier.evaluation.model.Indicators;
import fr.ensemblier.evaluation.model.Period;
import fr.ensemblier.foundation.Actor;
import fr.ensemblier.foundation.Paris;
import fr.ensemblier.platforms.Platforms;
import fr.ensemblier.ui.French;
import fr.ensemblier.ui.HomeFigures;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;

/// The year so far, on the home of the head of a platform that recruits (R-T1).
@Component
class FiguresOfHead implements HomeFigures {

    private static final List<Indicator> SHOWN =
            List.of(Indicators.EMPLOYERS, Indicators.PROPOSED, Indicators.CONTACTED, Indicators.HIRES);

    private final Dashboard dashboard;
    private final Platforms platforms;
    private final Clock clock;

    FiguresOfHead(Dashboard dashboard, Platforms platforms, Clock clock) {
        this.dashboard = dashboard;
        this.platforms = platforms;
        this.clock = clock;
    }

    @Override
    public Shown of(Actor.Team actor) {
        var today = Paris.today(clock);
        var period = Period.year(today.getYear()).upTo(today);
        if (!actor.head() || !platforms.get(actor.platform()).matches()) {
            return new Shown(period.words(), List.of());
        }
        return new Shown(
                French.capital(period.words()),
                dashboard.figures(SHOWN, actor.platform().value(), period, today).stream()
                        .map(figure -> new Figure(figure.number(), figure.label(), figure.below(), figure.open()))
                        .toList());
    }
}
