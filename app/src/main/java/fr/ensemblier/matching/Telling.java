package fr.ensemblier.matching;

import fr.ensemblier.accounts.CandidateLinks;
import fr.ensemblier.foundation.Paris;
import fr.ensemblier.matching.model.Contact;
import fr.ensemblier.notices.Message;
import fr.ensemblier.notices.Notices;
import fr.ensemblier.notices.Task;
import fr.ensemblier.notices.Tasks;
import fr.ensemblier.offers.JobOfferId;
import fr.ensemblier.offers.OfferDirectory;
import fr.ensemblier.offers.OfferView;
import fr.ensemblier.people.People;
import fr.ensemblier.ui.French;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// What the people of a contact are told, in the transaction that makes it true (R-E4). About offers and
/// profiles: [OfferNews].
@Component
public class Telling {

    private static final List<String> CONTACT_TASKS = List.of(
            "contact.call",
            "contact.late",
            "contact.outcome",
            "contact.unreached",
            "contact.nonews",
            "contact.unanswered",
            "contact.reopen");

    private final Notices notices;
    private final Tasks tasks;
    private final CandidateLinks links;
    private final People people;
    private final OfferDirectory offers;
    private final OfferNews news;

    Telling(Notices notices, Tasks tasks, CandidateLinks links, People people, OfferDirectory offers, OfferNews news) {
        this.notices = notices;
        this.tasks = tasks;
        this.links = links;
        this.people = people;
        this.offers = offers;
        this.news = news;
    }

    public void asked(Contact contact, Instant before) {
        var post = post(contact);
        person(
                contact,
                "contact-asked",
                post.structure() + " souhaite vous rencontrer",
                List.of(
                        "Pour le poste : " + post.name() + ".",
                        "« " + contact.message() + " »",
                        "Répondez avant " + French.date(Paris.date(before), Paris.date(contact.askedAt()))
                                + ". Vous pouvez dire oui ou non.",
                        "Votre nom et votre téléphone restent cachés tant que vous n’avez pas accepté."),
                "Lire et répondre");
    }

    /// Whose post it is and which one, for who is asked by several employers, or for several posts.
    private record Post(String structure, String name) {}

    private Post post(Contact contact) {
        return offers.find(new JobOfferId(contact.offer()))
                .map(offer -> new Post(offer.establishmentName(), offer.title() + " " + French.at(offer.communeName())))
                .orElse(new Post("Un employeur", "un poste de cet employeur"));
    }

    public void remindPerson(Contact contact, int number, Instant before) {
        var post = post(contact);
        person(
                contact,
                "contact-asked-reminder-" + number,
                "Un employeur attend votre réponse",
                List.of(
                        post.structure() + ", pour le poste : " + post.name() + ".",
                        "Répondez avant " + French.date(Paris.date(before), Paris.date(contact.askedAt())) + "."),
                "Lire et répondre");
    }

    public void personTold(Contact contact, String key, String title, String text) {
        person(contact, key, title, List.of(text), "Ouvrir mon espace");
    }

    /// Names the post, for who has several offers.
    public void employerTold(Contact contact, String key, String title, String text) {
        news.organisation(
                contact.platform(),
                contact.organisation(),
                contact.establishment(),
                key(contact, key),
                title,
                List.of("Pour le poste : " + post(contact).name() + ".", text),
                "Ouvrir ce contact",
                "/employeur/contacts/" + contact.id());
    }

    /// Something the person's team has to do about a contact.
    public void teamTask(Contact contact, String kind, String title, String detail, LocalDate due, boolean urgent) {
        var her = people.behind(contact.cardKey());
        tasks.open(new Task(
                contact.cardPlatform(),
                kind + ":" + contact.id(),
                kind,
                her.map(People.Reachable::adviser).orElse(null),
                her.map(People.Reachable::person).orElse(null),
                null,
                her.map(p -> p.fullName() + " : ").orElse("") + title,
                detail,
                "/equipe/contacts/" + contact.id(),
                due,
                urgent));
    }

    /// Person and employer may have two teams: the task is closed for both.
    public void close(Contact contact, String kind) {
        tasks.close(contact.cardPlatform(), kind + ":" + contact.id());
        if (!contact.platform().equals(contact.cardPlatform())) {
            tasks.close(contact.platform(), kind + ":" + contact.id());
        }
    }

    /// Nobody waits for this contact any more.
    public void closeAll(Contact contact) {
        CONTACT_TASKS.forEach(kind -> close(contact, kind));
    }

    /// The employer did not call who accepted to meet him: his platform calls him. The task names both, and
    /// since when she waits (R-M5 c); it may be another platform than hers.
    public void callLate(Contact contact, Instant answered, LocalDate due) {
        var offer = offers.find(new JobOfferId(contact.offer()));
        var her = people.behind(contact.cardKey());
        var name = her.map(People.Reachable::fullName).orElse(contact.called());
        tasks.open(new Task(
                contact.platform(),
                "contact.late:" + contact.id(),
                "contact.late",
                null,
                her.filter(one -> one.platform().equals(contact.platform()))
                        .map(People.Reachable::person)
                        .orElse(null),
                contact.organisation(),
                offer.map(OfferView::establishmentName).orElse("Un employeur") + " n’a pas appelé " + name,
                "Demandez " + Lines.within(contact.askedBy()) + ". " + name + " attend depuis le "
                        + French.shortDate(Paris.date(answered), due)
                        + offer.map(one -> ", pour le poste " + news.of(one)).orElse("") + ".",
                "/equipe/contacts/" + contact.id(),
                due,
                false));
    }

    /// She had said that it interests her, and nobody asked to meet her.
    public void interestEnded(OfferView offer, UUID card) {
        people.behind(card)
                .filter(her -> her.phone() != null || her.email() != null)
                .ifPresent(her -> notices.tell(new Message(
                        her.platform(),
                        "interest-ended:" + offer.id() + ":" + offer.publishedOn() + ":" + her.person(),
                        new Message.Recipient.Person(her.person(), her.firstName(), her.email(), her.phone()),
                        "L’offre « " + offer.title() + " » n’est plus à pourvoir",
                        List.of(
                                "Vous aviez dit que cette offre vous intéresse. " + offer.establishmentName()
                                        + " ne la propose plus.",
                                "Votre profil reste proposé pour les autres offres."),
                        new Message.Act(
                                "Ouvrir mon espace", links.link(her.platform(), her.person(), her.firstName())))));
    }

    /// What an employer does once she agreed, by the way that is known, and what he finds in his space.
    public static String reach(People.Reachable her, String before) {
        return her.phone() == null && her.email() != null
                ? "Écrivez à cette personne avant " + before + ". Son nom et son courriel sont dans votre espace."
                : "Appelez cette personne avant " + before + ". Son nom et son téléphone sont dans votre espace.";
    }

    private void person(Contact contact, String key, String title, List<String> paragraphs, String act) {
        people.behind(contact.cardKey()).ifPresent(her -> {
            if (her.phone() == null && her.email() == null) {
                return;
            }
            notices.tell(new Message(
                    contact.cardPlatform(),
                    key(contact, key),
                    new Message.Recipient.Person(her.person(), her.firstName(), her.email(), her.phone()),
                    title,
                    paragraphs,
                    new Message.Act(
                            act,
                            links.link(
                                    contact.cardPlatform(),
                                    her.person(),
                                    her.firstName(),
                                    "/mon-espace/contacts/" + contact.id()))));
        });
    }

    /// A contact that was opened again is told anew.
    private static String key(Contact contact, String key) {
        return key + (contact.round() == 0 ? "" : "-" + contact.round()) + ":" + contact.id();
    }
}
