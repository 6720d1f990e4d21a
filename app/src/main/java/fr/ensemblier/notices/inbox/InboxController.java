package fr.ensemblier.notices.inbox;

import fr.ensemblier.foundation.Actors;
import fr.ensemblier.foundation.CsvExport;
import fr.ensemblier.foundation.Paris;
import fr.ensemblier.ui.French;
import fr.ensemblier.ui.Pager;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// « Messages »: what I was told. Opening a page marks read what it shows.
@Controller
class InboxController {

    private static final int PAGE = 30;
    private static final int MOST_EXPORTED = 5_000;
    private static final String OLDEST = "anciens";

    private final Inbox inbox;
    private final Clock clock;

    InboxController(Inbox inbox, Clock clock) {
        this.inbox = inbox;
        this.clock = clock;
    }

    @GetMapping({"/equipe/messages", "/employeur/messages"})
    ModelAndView page(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String tri,
            @RequestParam(defaultValue = "") String apres,
            HttpServletRequest request) {
        var today = Paris.today(clock);
        var here = request.getRequestURI();
        var words = q.strip();
        var wanted = new Inbox.Asked(words, tri.equals(OLDEST));
        var found = inbox.page(Actors.current(), wanted, apres.isEmpty() ? null : apres, PAGE + 1);
        var shown = found.size() > PAGE ? found.subList(0, PAGE) : found;
        var chosen = "?q=" + encoded(words) + (wanted.oldestFirst() ? "&tri=" + OLDEST : "");
        var asked = here + chosen;
        var page = new InboxPage(
                here,
                words,
                wanted.oldestFirst() ? OLDEST : "",
                here + "/export.csv" + chosen,
                shown.stream()
                        .map(told -> new InboxLine(
                                told.title(),
                                told.body(),
                                told.label(),
                                told.href(),
                                French.capital(French.dateTime(Paris.local(told.at()), today)),
                                told.fresh()))
                        .toList(),
                new Pager(
                        apres.isEmpty() ? null : asked,
                        found.size() > PAGE
                                ? asked + "&apres=" + encoded(shown.getLast().place())
                                : null,
                        French.plural(shown.size(), "message sur cette page", "messages sur cette page")));
        inbox.read(Actors.current(), shown.stream().map(Inbox.Told::id).toList());
        return new ModelAndView("notices/inbox/page", Map.of("page", page));
    }

    /// Reading the file marks nothing read.
    @GetMapping({"/equipe/messages/export.csv", "/employeur/messages/export.csv"})
    void export(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String tri,
            HttpServletResponse response) {
        try (var csv = CsvExport.to(response, "messages.csv", "Reçu le", "Titre", "Message")) {
            inbox.page(Actors.current(), new Inbox.Asked(q.strip(), tri.equals(OLDEST)), null, MOST_EXPORTED)
                    .forEach(told -> csv.row(Paris.date(told.at()), told.title(), told.body()));
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
