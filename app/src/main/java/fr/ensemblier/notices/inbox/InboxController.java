package fr.ensemblier.notices.inbox;

import fr.ensemblier.foundation.Actors;
import fr.ensemblier.foundation.Paris;
import fr.ensemblier.ui.French;
import java.time.Clock;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/// « Messages »: what I was told. Opening the page marks them read.
@Controller
class InboxController {

    private final Inbox inbox;
    private final Clock clock;

    InboxController(Inbox inbox, Clock clock) {
        this.inbox = inbox;
        this.clock = clock;
    }

    @GetMapping({"/equipe/messages", "/employeur/messages"})
    ModelAndView page() {
        var now = clock.instant();
        var today = Paris.today(clock);
        var lines = inbox.latest(Actors.current()).stream()
                .map(told -> new InboxLine(
                        told.title(),
                        told.body(),
                        told.label(),
                        told.href(),
                        French.dateTime(Paris.local(told.at()), today) + ", " + French.ago(told.at(), now, Paris.ZONE),
                        told.fresh()))
                .toList();
        inbox.read(Actors.current());
        return new ModelAndView("notices/inbox/page", Map.of("lines", lines));
    }
}
