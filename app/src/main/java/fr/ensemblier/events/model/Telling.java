package fr.ensemblier.events.model;

import fr.ensemblier.foundation.Paris;
import fr.ensemblier.foundation.Telephones;
import fr.ensemblier.notices.Message;
import fr.ensemblier.notices.Message.Recipient;
import fr.ensemblier.notices.Notices;
import fr.ensemblier.ui.French;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// What is said to who registered. A key makes that nothing is said twice.
@Component
public class Telling {

    private final Notices notices;
    private final Links links;
    private final Clock clock;

    Telling(Notices notices, Links links, Clock clock) {
        this.notices = notices;
        this.links = links;
        this.clock = clock;
    }

    /// She has a seat, or waits for one.
    void registered(Event event, Registration one) {
        if (one.state() instanceof RegistrationState.Waiting) {
            tell(
                    event,
                    one,
                    "event.waiting:" + one.id(),
                    "Vous êtes en liste d’attente : " + named(event),
                    List.of(
                            one.headcount() == 1
                                    ? "Toutes les places"
                                            + (event.ways().size() == 1
                                                    ? ""
                                                    : " « " + one.way().words() + " »")
                                            + " sont prises. Dès qu’une place se libère, elle est à vous et nous vous prévenons."
                                    : "Il ne reste pas assez de places pour vous tous. Dès qu’il y en a, elles sont à vous et nous vous prévenons.",
                            French.capital(when(event)) + "."));
        } else {
            tell(
                    event,
                    one,
                    "event.registered:" + one.id(),
                    "Votre place est réservée : " + named(event),
                    details(event, one));
        }
    }

    /// A seat became free for her.
    void seated(Event event, Registration one) {
        var text = new ArrayList<String>();
        text.add("Une place s’est libérée, elle est à vous.");
        text.addAll(details(event, one));
        tell(event, one, "event.seated:" + one.id(), "Vous avez une place : " + named(event), text);
    }

    void left(Event event, Registration one) {
        tell(
                event,
                one,
                "event.left:" + one.id(),
                "Votre inscription est annulée : " + named(event),
                List.of("C’était " + when(event) + ". Vous pouvez vous inscrire de nouveau s’il reste des places."));
    }

    /// The day, the hours, the place or the link are not what they were.
    void changed(Event event, Registration one) {
        var text = new ArrayList<String>();
        text.add("L’évènement change. Voici ce qui compte maintenant.");
        if (one.state() instanceof RegistrationState.Waiting) {
            text.add(French.capital(EventWords.when(event, Paris.today(clock))) + ", " + EventWords.where(event)
                    + ". Et vous attendez toujours une place.");
        } else {
            text.addAll(details(event, one));
        }
        tell(event, one, "event.changed:" + one.id() + ":" + event.sequence(), "Changement : " + named(event), text);
    }

    void cancelled(Event event, Registration one, String reason) {
        tell(
                event,
                one,
                "event.cancelled:" + one.id(),
                "Annulé : " + named(event),
                List.of(
                        "L’évènement prévu " + when(event) + " n’a pas lieu.",
                        French.sentence(French.typography(reason))));
    }

    public void dayBefore(Event event, Registration one) {
        tell(
                event,
                one,
                "event.day-before:" + one.id() + ":" + event.sequence(),
                French.capital(French.day(event.day(), Paris.today(clock))) + " : " + named(event),
                details(event, one));
    }

    private String when(Event event) {
        return (event.ofOneDay() ? "le " : "") + EventWords.when(event, Paris.today(clock));
    }

    private List<String> details(Event event, Registration one) {
        var text = new ArrayList<String>();
        text.add(French.capital(EventWords.when(event, Paris.today(clock))) + ".");
        if (one.way() == Way.REMOTE) {
            text.add(event.link() == null ? "À distance." : "À distance : " + event.link());
        } else if (event.spot() != null) {
            text.add(event.spot().words() + ".");
            if (event.spot().access() != null) {
                text.add(French.sentence(French.typography(event.spot().access())));
            }
        }
        if (one.headcount() > 1) {
            text.add("Vous avez réservé pour " + one.headcount() + " personnes.");
        }
        text.add("Vous ne venez pas ? Annulez sur votre page : quelqu’un d’autre aura la place.");
        return text;
    }

    /// By mail, else by text message where a mobile is all that she gave; who gave less is called by the team.
    private void tell(Event event, Registration one, String key, String title, List<String> paragraphs) {
        if (one.who() != null) {
            recipient(one.who())
                    .ifPresent(to -> notices.tell(new Message(
                            one.platform(),
                            key,
                            to,
                            title,
                            paragraphs,
                            new Message.Act("Voir mon inscription", links.make(event, one)))));
        }
    }

    /// Whether anything that is said of it arrives.
    public static boolean reaches(Registration.Who who) {
        return recipient(who).isPresent();
    }

    private static Optional<Recipient> recipient(Registration.Who who) {
        if (who.email() != null) {
            return Optional.of(new Recipient.Address(who.email(), who.name()));
        }
        return Optional.ofNullable(who.phone())
                .filter(Telephones::readsTexts)
                .map(phone -> new Recipient.Mobile(phone, who.name()));
    }

    /// The title says all that matters, since a text message holds nothing else: « Café des métiers, mardi 3 mars ».
    private String named(Event event) {
        return event.title() + ", "
                + (event.ofOneDay()
                        ? French.dateTime(Paris.local(event.starts()), Paris.today(clock))
                        : EventWords.when(event, Paris.today(clock)));
    }
}
