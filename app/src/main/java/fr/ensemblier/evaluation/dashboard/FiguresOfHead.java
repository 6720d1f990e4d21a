package fr.ensemblier.evaluation.dashboard;

import fr.ensemblier.evaluation.model.Indicator;
import fr.ensemblier.evaluation.model.Indicators;
import fr.ensemblier.evaluation.model.Period;
import fr.ensemblier.foundation.Actor;
import fr.ensemblier.foundation.Actors;
import fr.ensemblier.foundation.Paris;
import fr.ensemblier.platforms.Platforms;
import fr.ensemblier.ui.French;
import fr.ensemblier.ui.GetFragment;
import fr.ensemblier.ui.HomeFigures;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/// The year so far, on the home of the head of a platform that recruits (R-T1): the names with the page, the numbers
/// after it.
@Controller
class FiguresOfHead implements HomeFigures {

    private static final String HERE = DashboardController.ADDRESS + "/en-bref";
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
    public Optional<Shown> of(Actor.Team actor) {
        if (!actor.head() || !platforms.get(actor.platform()).matches()) {
            return Optional.empty();
        }
        var period = period();
        return Optional.of(new Shown(
                French.capital(period.words()),
                SHOWN.stream()
                        .map(one -> shown(FigureView.awaited(one, period)))
                        .toList(),
                HERE));
    }

    /// What follows the page.
    @GetFragment(HERE)
    ModelAndView figures() {
        var actor = Actors.head();
        var period = period();
        var shown = new Shown(
                French.capital(period.words()),
                dashboard.figures(SHOWN, actor.platform().value(), period, Paris.today(clock)).stream()
                        .map(FiguresOfHead::shown)
                        .toList(),
                null);
        return new ModelAndView("ui/homefigures", Map.of("shown", shown));
    }

    private static Figure shown(FigureView one) {
        return new Figure(one.number(), one.label(), one.below(), one.open());
    }

    /// They are no page of their own.
    @GetMapping(HERE)
    String page() {
        Actors.head();
        return "redirect:" + DashboardController.ADDRESS;
    }

    private Period period() {
        var today = Paris.today(clock);
        return Period.year(today.getYear()).upTo(today);
    }
}
