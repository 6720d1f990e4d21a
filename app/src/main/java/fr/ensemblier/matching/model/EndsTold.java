package fr.ensemblier.matching.model;

import fr.ensemblier.matching.Telling;
import fr.ensemblier.offers.JobOfferId;
import fr.ensemblier.offers.OfferDirectory;
import fr.ensemblier.offers.OfferView;
import org.springframework.stereotype.Component;

/// Tells of the end of a contact whoever did not end it (R-E4).
@Component
class EndsTold {

    private final Telling telling;
    private final OfferDirectory offers;

    EndsTold(Telling telling, OfferDirectory offers) {
        this.telling = telling;
        this.offers = offers;
    }

    /// `side` and `by` are who ended it, EMPLOYER, PERSON or TEAM: the team heard it from one of both, so both
    /// are told.
    void tell(Contact contact, Stage stage, String side, String by) {
        if (!side.equals("EMPLOYER")) {
            employer(contact, stage, side.equals("TEAM") ? by + " l’a noté. " : "");
        }
        if (!side.equals("PERSON")) {
            person(contact, stage);
        }
    }

    private void employer(Contact contact, Stage stage, String noted) {
        telling.employerTold(
                contact,
                "contact-ended",
                stage == Stage.PERSON_STOPPED
                        ? contact.called() + " ne souhaite pas continuer"
                        : "La mise en relation avec " + contact.called() + " est close",
                noted + "D’autres profils correspondent peut-être à votre offre.");
    }

    private void person(Contact contact, Stage stage) {
        var structure = offers.find(new JobOfferId(contact.offer()))
                .map(OfferView::establishmentName)
                .orElse("L’employeur");
        var stopped = stage == Stage.PERSON_STOPPED;
        telling.personTold(
                contact,
                "contact-ended-person",
                "La rencontre avec " + structure + " est terminée",
                (switch (stage) {
                            case NO_ANSWER -> "Cet employeur n’a pas réussi à vous joindre.";
                            case PERSON_STOPPED -> "Il est noté que vous ne souhaitez pas continuer.";
                            case TO_REACH, REACHED, INTERVIEW, TRIAL, HIRED, NOT_SUITABLE ->
                                "Cet employeur ne donne pas suite.";
                        })
                        + (stopped || stage == Stage.NO_ANSWER
                                ? " Si c’est une erreur, appelez la plateforme."
                                : " Vos autres rencontres continuent."));
    }
}
