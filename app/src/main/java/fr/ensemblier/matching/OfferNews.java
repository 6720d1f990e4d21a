package fr.ensemblier.matching;

import fr.ensemblier.accounts.Accounts;
import fr.ensemblier.foundation.PlatformId;
import fr.ensemblier.matching.model.Match;
import fr.ensemblier.notices.Message;
import fr.ensemblier.notices.Notices;
import fr.ensemblier.notices.Task;
import fr.ensemblier.notices.Tasks;
import fr.ensemblier.occupations.Occupations;
import fr.ensemblier.offers.JobOfferId;
import fr.ensemblier.offers.OfferDirectory;
import fr.ensemblier.offers.OfferView;
import fr.ensemblier.ui.French;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What an employer is told about his offers and the profiles proposed for them (R-E4).
@Component
public class OfferNews {

    private final Notices notices;
    private final Tasks tasks;
    private final Accounts accounts;
    private final OfferDirectory offers;
    private final Occupations occupations;

    OfferNews(Notices notices, Tasks tasks, Accounts accounts, OfferDirectory offers, Occupations occupations) {
        this.notices = notices;
        this.tasks = tasks;
        this.accounts = accounts;
        this.offers = offers;
        this.occupations = occupations;
    }

    /// « 3 personnes correspondent à votre offre d’aide-soignant (F/H) à Naucelle », once a day.
    public void matched(OfferView offer, int count, LocalDate today) {
        var found = count == 1 ? "Une personne correspond" : count + " personnes correspondent";
        organisation(
                offer.platform(),
                offer.organisation(),
                offer.establishment(),
                "match:" + offer.id() + ":" + today,
                found + " à votre offre " + of(offer) + " " + French.at(offer.communeName()),
                List.of(
                        "Offre : « " + offer.title() + " ».",
                        count == 1
                                ? "Son profil a été lu et validé par l’équipe de la plateforme."
                                : "Leur profil a été lu et validé par l’équipe de la plateforme.",
                        count == 1
                                ? "Vous pouvez la contacter. Son nom et ses coordonnées arrivent quand elle accepte."
                                : "Vous pouvez les contacter. Leurs noms et leurs coordonnées arrivent quand elles acceptent."),
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
                offer.establishment(),
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
                offer.establishment(),
                "interest:" + offer.id() + ":" + card,
                "Une personne s’intéresse à votre offre " + of(offer) + " " + French.at(offer.communeName()),
                List.of("Sa fiche est en tête de vos profils. C’est à vous de faire le premier pas."),
                "Voir sa fiche",
                "/employeur/profils?offre=" + offer.id());
    }

    /// So many calls are late that no machine proposes him anybody (R-M5); told once a month while it is so.
    public void paused(PlatformId platform, UUID organisation, int late, LocalDate today) {
        organisation(
                platform,
                organisation,
                null,
                "match-paused:" + organisation + ":" + today.getYear() + "-" + today.getMonthValue(),
                "Vous ne recevez plus de nouveaux profils",
                List.of(
                        (late == 1
                                ? "Une personne qui a accepté de vous rencontrer attend de vos nouvelles."
                                : late + " personnes qui ont accepté de vous rencontrer attendent de vos nouvelles."),
                        "Dites si vous les avez jointes : les nouveaux profils reviennent. Vos offres restent en ligne."),
                "Voir ces personnes",
                "/employeur/contacts?etat=en-retard");
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

    /// Those who recruit for the place; for every place of the organisation when it is null.
    void organisation(
            PlatformId platform,
            UUID organisation,
            @Nullable UUID place,
            String key,
            String title,
            List<String> paragraphs,
            String act,
            String href) {
        var recruiters = place == null ? accounts.recruiters(organisation) : accounts.recruiters(organisation, place);
        var emails = recruiters.stream().map(Accounts.Contact::email).toList();
        notices.tell(new Message(
                platform,
                key,
                new Message.Recipient.Organisation(organisation, place, emails),
                title,
                paragraphs,
                new Message.Act(act, href)));
    }

    /// « d’aide-soignant (F/H) ».
    String of(OfferView offer) {
        var name = Lines.lower(occupations.brief(offer.occupation()));
        return ("aeiouyéèêhAEIOUYÉ".indexOf(name.charAt(0)) >= 0 ? "d’" : "de ") + name;
    }
}
