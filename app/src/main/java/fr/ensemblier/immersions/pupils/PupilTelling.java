package fr.ensemblier.immersions.pupils;

import fr.ensemblier.accounts.Accounts;
import fr.ensemblier.foundation.Parameters;
import fr.ensemblier.foundation.Paris;
import fr.ensemblier.immersions.model.Place;
import fr.ensemblier.immersions.model.Places;
import fr.ensemblier.notices.Message;
import fr.ensemblier.notices.Message.Recipient;
import fr.ensemblier.notices.Notices;
import fr.ensemblier.notices.Task;
import fr.ensemblier.notices.Tasks;
import fr.ensemblier.occupations.Occupations;
import fr.ensemblier.ui.French;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// What is said of a request to who asked, to the structure and to the team. A key makes that nothing is said twice.
@Component
class PupilTelling {

    /// The task to call who asked.
    static final String TELL = "tell";

    /// The task to call the structure where nobody reads what it is told.
    static final String TELL_HOST = "tell-host";

    private static final String KIND = "immersion.pupil-";

    private final Notices notices;
    private final Tasks tasks;
    private final Accounts accounts;
    private final Places places;
    private final PupilLinks links;
    private final Occupations occupations;
    private final Parameters parameters;
    private final Clock clock;

    PupilTelling(
            Notices notices,
            Tasks tasks,
            Accounts accounts,
            Places places,
            PupilLinks links,
            Occupations occupations,
            Parameters parameters,
            Clock clock) {
        this.notices = notices;
        this.tasks = tasks;
        this.accounts = accounts;
        this.places = places;
        this.links = links;
        this.occupations = occupations;
        this.parameters = parameters;
        this.clock = clock;
    }

    /// « Aide-soignant (F/H), Les Tilleuls ».
    String what(PupilRequest one) {
        return occupations.brief(one.occupation()) + ", " + one.employer();
    }

    /// « aide-soignant (F/H) ».
    String occupation(PupilRequest one) {
        return French.small(occupations.brief(one.occupation()));
    }

    /// « du 3 au 7 mars », « le 3 mars ».
    String when(LocalDate from, LocalDate until) {
        return French.days(from, until, Paris.today(clock));
    }

    /// With her link; who can only be called is called by the team, that says `toSay`: the last news, once. The title
    /// says all that matters: a text message holds nothing else.
    void adult(PupilRequest one, String key, String toSay, String title, String act, String... paragraphs) {
        var who = one.who();
        if (who != null && who.way() == PupilRequest.Way.CALL) {
            task(
                    one,
                    TELL,
                    "Appeler " + who.adult() + " : accueil " + French.of(who.pupil()),
                    toSay,
                    Paris.today(clock).plusDays(1));
        }
        news(one, key, title, act, paragraphs);
    }

    /// By mail or text message with her link. Who can only be called is on the telephone when this is said, or hears it
    /// with the next news.
    void news(PupilRequest one, String key, String title, String act, String... paragraphs) {
        if (one.who() != null) {
            recipient(one.who())
                    .ifPresent(to -> notices.tell(new Message(
                            one.platform(),
                            "pupil." + key + ":" + one.id(),
                            to,
                            title,
                            List.of(paragraphs),
                            new Message.Act(act, links.make(one, PupilLinks.Party.ADULT)))));
        }
    }

    private static Optional<Recipient> recipient(PupilRequest.Who who) {
        return switch (who.way()) {
            case MAIL -> Optional.ofNullable(who.email()).map(email -> new Recipient.Address(email, who.adult()));
            case TEXT -> Optional.ofNullable(who.phone()).map(phone -> new Recipient.Mobile(phone, who.adult()));
            case CALL -> Optional.empty();
        };
    }

    /// Whether somebody of the structure reads what it is told: a recruiter, or whoever has the address of the place.
    boolean reads(PupilRequest one) {
        return contact(one).email() != null
                || !accounts.recruiters(one.organisation(), one.establishment()).isEmpty();
    }

    /// As [#write]; a structure that reads nothing is called by the team, that says the last news.
    void host(PupilRequest one, String key, String title, String act, String... paragraphs) {
        if (!reads(one)) {
            var contact = contact(one);
            task(
                    one,
                    TELL_HOST,
                    "Appeler " + one.employer() + " : accueil " + French.of(one.pupil()),
                    contact.name() + (contact.phone() == null ? "" : ", " + French.phone(contact.phone()))
                            + ". À dire : " + title + ". " + String.join(" ", paragraphs),
                    Paris.today(clock).plusDays(1));
        }
        write(one, key, title, act, paragraphs);
    }

    /// Whether the team has still to call the structure.
    boolean toCall(PupilRequest one) {
        return tasks.open(one.platform(), KIND + TELL_HOST).contains(key(TELL_HOST, one));
    }

    private Place.Contact contact(PupilRequest one) {
        return places.get(one.platform(), one.place()).contact();
    }

    /// In its space, and by a link to whom the place names, who may have no account.
    void write(PupilRequest one, String key, String title, String act, String... paragraphs) {
        var recruiters = accounts.recruiters(one.organisation(), one.establishment());
        notices.tell(new Message(
                one.platform(),
                "pupil." + key + "-at:" + one.id(),
                new Recipient.Organisation(
                        one.organisation(),
                        one.establishment(),
                        recruiters.stream().map(Accounts.Contact::email).toList()),
                title,
                List.of(paragraphs),
                new Message.Act(act, HostPupilController.HERE + "/" + one.id())));
        Optional.ofNullable(contact(one).email())
                .filter(email ->
                        recruiters.stream().noneMatch(known -> known.email().equalsIgnoreCase(email)))
                .ifPresent(email -> notices.tell(new Message(
                        one.platform(),
                        "pupil." + key + "-at-by-mail:" + one.id(),
                        new Recipient.Address(email, one.employer()),
                        title,
                        List.of(paragraphs),
                        new Message.Act(act, links.make(one, PupilLinks.Party.HOST)))));
    }

    void team(PupilRequest one, String key, String title, String text) {
        notices.tell(new Message(
                one.platform(),
                "pupil." + key + "-for:" + one.id(),
                new Recipient.Team(),
                title,
                List.of(text),
                new Message.Act("Voir cette demande", TeamPupilsController.HERE + "/" + one.id())));
    }

    /// To check that the agreement is signed before the first day; `more` is added to what is to do.
    void paper(PupilRequest one, PupilState.Visit visit, String more) {
        var today = Paris.today(clock);
        var check = visit.from().minusDays(parameters.days("r-w4.paper-days", one.platform()));
        task(
                one,
                "paper",
                French.capital(one.pupil()) + " : la convention est-elle signée ?",
                what(one) + ", " + when(visit.from(), visit.until()) + "." + more,
                check.isBefore(today) ? today : check);
    }

    void task(PupilRequest one, String kind, String title, String detail, LocalDate due) {
        tasks.open(new Task(
                one.platform(),
                key(kind, one),
                KIND + kind,
                null,
                null,
                one.organisation(),
                title,
                detail,
                TeamPupilsController.HERE + "/" + one.id(),
                due,
                false));
    }

    void close(PupilRequest one, String kind) {
        tasks.close(one.platform(), key(kind, one));
    }

    private static String key(String kind, PupilRequest one) {
        return "pupil." + kind + ":" + one.id();
    }
}
