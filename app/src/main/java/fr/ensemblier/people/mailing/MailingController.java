package fr.ensemblier.people.mailing;

import fr.ensemblier.foundation.Actor;
import fr.ensemblier.foundation.Actors;
import fr.ensemblier.foundation.Paris;
import fr.ensemblier.notices.MessagesToMany;
import fr.ensemblier.notices.MessagesToMany.Fate;
import fr.ensemblier.people.mailing.Mailings.Addressed;
import fr.ensemblier.people.mailing.Mailings.Mailing;
import fr.ensemblier.ui.French;
import fr.ensemblier.ui.Option;
import fr.ensemblier.ui.Pager;
import fr.ensemblier.ui.StateKind;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The messages that were sent to a list, and of each: who received it, when, by which way, who did not and why, who
/// wants no more since.
@Controller
@RequestMapping(MailingController.HERE)
class MailingController {

    static final String HERE = "/equipe/personnes/messages";
    private static final int PAGE = 50;

    private final Mailings mailings;
    private final MessagesToMany departed;
    private final Clock clock;

    MailingController(Mailings mailings, MessagesToMany departed, Clock clock) {
        this.mailings = mailings;
        this.departed = departed;
        this.clock = clock;
    }

    static String file(UUID person) {
        return "/equipe/personnes/" + person;
    }

    @GetMapping
    ModelAndView list(@RequestParam(required = false) @Nullable String apres) {
        var team = Actors.team();
        var rows = mailings.page(team.platform(), apres, PAGE + 1);
        var shown = rows.stream().limit(PAGE).toList();
        var count = mailings.count(team.platform());
        var page = new MailingPages.Listing(
                French.plural(count, "message", "messages"),
                shown.stream().map(this::line).toList(),
                new Pager(
                        apres == null ? null : HERE,
                        rows.size() > PAGE ? HERE + "?apres=" + shown.getLast().id() : null,
                        French.number(shown.size()) + " sur " + French.number(count)));
        return new ModelAndView("people/mailing/list", Map.of("page", page));
    }

    private MailingPages.Line line(Mailing one) {
        return new MailingPages.Line(
                HERE + "/" + one.id(),
                one.subject(),
                one.by(),
                French.capital(French.dateTime(Paris.local(one.sentAt()), Paris.today(clock))),
                French.plural(one.mails() + one.texts(), "personne", "personnes"),
                one.leftOut() == 0 ? "–" : French.number(one.leftOut()));
    }

    @GetMapping("/{id:[0-9a-f-]{36}}")
    ModelAndView one(@PathVariable UUID id) {
        var team = Actors.team();
        var mailing = mailings.get(team.platform(), id);
        var fates =
                Actors.as(new Actor.Machine("people.mailing", team.platform()), () -> departed.of(team.platform(), id));
        return new ModelAndView(
                "people/mailing/one", Map.of("page", page(mailing, mailings.addressed(mailing), fates)));
    }

    private MailingPages.One page(Mailing mailing, List<Addressed> addressed, Map<String, Fate> fates) {
        var received = addressed.stream().filter(one -> one.way() != null).toList();
        var gone = mailing.mails() + mailing.texts() - received.size();
        return new MailingPages.One(
                mailing.subject(),
                "Envoyé par " + mailing.by() + ", " + when(mailing.sentAt()),
                letter(mailing),
                mailing.texts() == 0 ? null : mailing.brief(),
                mailing.chosen(),
                figures(mailing, received),
                received.stream().map(one -> received(one, fates)).toList(),
                left(addressed),
                gone <= 0
                        ? null
                        : "Et " + French.plural(gone, "personne dont le dossier", "personnes dont le dossier")
                                + " a été archivé ou effacé depuis.");
    }

    private static List<String> letter(Mailing mailing) {
        var letter = new ArrayList<String>();
        if (mailing.greets()) {
            letter.add("Bonjour, suivi du prénom");
        }
        letter.addAll(Arrays.asList(mailing.words().split("\n")));
        return letter;
    }

    private static List<MailingPages.Figure> figures(Mailing mailing, List<Addressed> received) {
        var figures = new ArrayList<MailingPages.Figure>();
        figures.add(new MailingPages.Figure(French.number(mailing.mails()), Plan.Way.MAIL.words()));
        figures.add(new MailingPages.Figure(French.number(mailing.texts()), Plan.Way.SMS.words()));
        figures.add(new MailingPages.Figure(French.number(mailing.leftOut()), "sans ce message"));
        var stopped = received.stream().filter(one -> one.stoppedAt() != null).count();
        figures.add(new MailingPages.Figure(French.number(stopped), "refus depuis"));
        return figures;
    }

    private MailingPages.Received received(Addressed one, Map<String, Fate> fates) {
        var fate = fates.getOrDefault(MailingSending.key(one.id()), new Fate.Waits());
        var way = one.way() == null ? "" : one.way().words();
        return new MailingPages.Received(
                file(one.person()),
                one.name(),
                French.capital(way),
                switch (fate) {
                    case Fate.Left _ -> StateKind.OK;
                    case Fate.Waits _ -> StateKind.INFO;
                    case Fate.GivenUp _ -> StateKind.BAD;
                },
                switch (fate) {
                    case Fate.Left(var at) -> "Parti " + when(at);
                    case Fate.Waits _ -> "Va partir";
                    case Fate.GivenUp _ -> "N’est pas arrivé";
                },
                one.stoppedAt() == null ? null : "N’en veut plus depuis " + when(one.stoppedAt()));
    }

    private static List<MailingPages.Reason> left(List<Addressed> addressed) {
        return Arrays.stream(Plan.Reason.values())
                .map(why -> new MailingPages.Reason(
                        why.words(),
                        addressed.stream()
                                .filter(one -> one.leftOut() == why)
                                .map(one -> new Option(file(one.person()), one.name()))
                                .toList()))
                .filter(reason -> !reason.persons().isEmpty())
                .toList();
    }

    private String when(Instant at) {
        return French.dateTime(Paris.local(at), Paris.today(clock));
    }
}
