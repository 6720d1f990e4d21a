package fr.ensemblier.matching;

import fr.ensemblier.accounts.Accounts;
import fr.ensemblier.accounts.CandidateLinks;
import fr.ensemblier.foundation.Paris;
import fr.ensemblier.foundation.PlatformId;
import fr.ensemblier.matching.model.Contact;
import fr.ensemblier.matching.model.Match;
import fr.ensemblier.notices.Message;
import fr.ensemblier.notices.Notices;
import fr.ensemblier.notices.Task;
import fr.ensemblier.notices.Tasks;
import fr.ensemblier.occupations.Occupations;
import fr.ensemblier.offers.JobOfferId;
import fr.ensemblier.offers.OfferDirectory;
import fr.ensemblier.offers.OfferView;
import fr.ensemblier.people.People;
import fr.ensemblier.ui.French;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// What the people of a contact are told, in the transaction that makes it true (R-E4).
@Component
public class Telling {

    private static final List<String> CONTACT_TASKS = List.of(
            "contact.call",
            "contact.late",
            "contact.outcome",
            "contact.unreached",
            "contact.nonews",
            "contact.unanswered");

    private final Notices notices;
    private final Tasks tasks;
    private final Accounts accounts;
    private final CandidateLinks links;
    private final People people;
    private final OfferDirectory offers;
    private final Occupations occupations;

    Telling(
            Notices notices,
            Tasks tasks,
            Accounts accounts,
            CandidateLinks links,
            People people,
            OfferDirectory offers,
            Occupations occupations) {
        this.notices = notices;
        this.tasks = tasks;
        this.accounts = accounts;
        this.links = links;
        this.people = people;
        this.offers = offers;
        this.occupations = occupations;
    }

    /// « 3 personnes correspondent à votre offre d’aide-soignant (F/H) à Naucelle », once a day.
    public void matched(OfferView offer, int count, LocalDate today) {
        var found = count == 1 ? "Une personne correspond" : count + " personnes correspondent";
        organisation(
                offer.platform(),
                offer.organisation(),
                "match:" + offer.id() + ":" + today,
                found + " à votre offre " + of(offer) + " " + French.at(offer.communeName()),
                List.of(
                        "Leur profil a été lu et validé par l’équipe de la plateforme.",
                        "Vous pouvez les contacter. Leur nom et leur téléphone arrivent quand elles acceptent."),
                "Voir les profils",
                "/employeur/profils?offre=" + offer.id());
    }

    /// An offer is filled or withdrawn, and takes its profiles and unanswered requests away (R-M10).
    public void offerEnded(OfferView offer, int profiles, int requests) {
        if (profiles + requests == 0) {
            return;
        }
        var gone = new ArrayList<String>();
        if (profiles > 0) {
            gone.add(French.plural(profiles, "profil n’est plus proposé", "profils ne sont plus proposés")
                    + " pour elle.");
        }
        if (requests > 0) {
            gone.add(French.plural(
                            requests,
                            "demande de rencontre sans réponse s’arrête",
                            "demandes de rencontre sans réponse s’arrêtent")
                    + ". Les personnes le savent.");
        }
        var filled = offer.filled() >= offer.openings();
        organisation(
                offer.platform(),
                offer.organisation(),
                "offer-ended:" + offer.id() + ":" + offer.publishedOn() + ":" + offer.filled(),
                filled
                        ? "Votre offre " + of(offer) + " est pourvue"
                        : "Votre offre " + of(offer) + " n’est plus en ligne",
                gone,
                filled ? "Voir mes offres" : "Voir cette offre",
                filled ? "/employeur/offres" : "/employeur/offres/" + offer.id());
    }

    public void interested(OfferView offer, UUID card) {
        organisation(
                offer.platform(),
                offer.organisation(),
                "interest:" + offer.id() + ":" + card,
                "Une personne s’intéresse à votre offre " + of(offer) + " " + French.at(offer.communeName()),
                List.of("Sa fiche est en tête de vos profils. C’est à vous de faire le premier pas."),
                "Voir sa fiche",
                "/employeur/profils?offre=" + offer.id());
    }

    public void asked(Contact contact, Instant before) {
        var structure = structure(contact);
        person(
                contact,
                "contact-asked",
                structure + " souhaite vous rencontrer",
                List.of(
                        "« " + contact.message() + " »",
                        "Répondez avant " + French.date(Paris.date(before), Paris.date(contact.askedAt()))
                                + ". Vous pouvez dire oui ou non.",
                        "Votre nom et votre téléphone restent cachés tant que vous n’avez pas accepté."),
                "Lire et répondre");
    }

    private String structure(Contact contact) {
        return offers.find(new JobOfferId(contact.offer()))
                .map(OfferView::establishmentName)
                .orElse("Un employeur");
    }

    public void remindPerson(Contact contact, int number, Instant before) {
        person(
                contact,
                "contact-asked-reminder-" + number,
                "Un employeur attend votre réponse",
                List.of("Répondez avant " + French.date(Paris.date(before), Paris.date(contact.askedAt())) + "."),
                "Lire et répondre");
    }

    public void personTold(Contact contact, String key, String title, String text) {
        person(contact, key, title, List.of(text), "Ouvrir mon espace");
    }

    public void employerTold(Contact contact, String key, String title, String text) {
        organisation(
                contact.platform(),
                contact.organisation(),
                key + ":" + contact.id(),
                title,
                List.of(text),
                "Ouvrir la mise en relation",
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

    /// The employer did not call who accepted to meet him: his platform calls him. The task names both, and since when
    /// she waits (R-M5 c); it may be another platform than hers.
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
                        + offer.map(one -> ", pour le poste " + of(one)).orElse("") + ".",
                "/equipe/contacts/" + contact.id(),
                due,
                false));
    }

    /// An employer put a profile aside for a reason that only he can say (R-M4).
    public void whyAside(Match match, LocalDate today) {
        var structure = offers.find(new JobOfferId(match.offer()));
        tasks.open(new Task(
                match.platform(),
                "match.why:" + match.id(),
                "match.why",
                null,
                null,
                match.organisation(),
                structure.map(OfferView::establishmentName).orElse("Un employeur") + " a écarté un profil",
                "Pour une autre raison que celles de la liste. Appelez pour la comprendre.",
                "/equipe/offres/" + match.offer() + "/profils",
                today.plusDays(3),
                false));
    }

    private void person(Contact contact, String key, String title, List<String> paragraphs, String act) {
        people.behind(contact.cardKey()).ifPresent(her -> {
            if (her.phone() == null && her.email() == null) {
                return;
            }
            notices.tell(new Message(
                    contact.cardPlatform(),
                    key + ":" + contact.id(),
                    new Message.Recipient.Person(her.person(), her.firstName(), her.email(), her.phone()),
                    title,
                    paragraphs,
                    new Message.Act(act, links.link(contact.cardPlatform(), her.person(), her.firstName()))));
        });
    }

    private void organisation(
            PlatformId platform,
            UUID organisation,
            String key,
            String title,
            List<String> paragraphs,
            String act,
            String href) {
        var emails = accounts.recruiters(organisation).stream()
                .map(Accounts.Contact::email)
                .toList();
        notices.tell(new Message(
                platform,
                key,
                new Message.Recipient.Organisation(organisation, emails),
                title,
                paragraphs,
                new Message.Act(act, href)));
    }

    private String of(OfferView offer) {
        var name = Lines.lower(occupations.brief(offer.occupation()));
        return ("aeiouyéèêhAEIOUYÉ".indexOf(name.charAt(0)) >= 0 ? "d’" : "de ") + name;
    }
}
