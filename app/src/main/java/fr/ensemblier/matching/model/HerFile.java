package fr.ensemblier.matching.model;

import fr.ensemblier.foundation.Actor;
import fr.ensemblier.foundation.Actors;
import fr.ensemblier.foundation.ValueLists;
import fr.ensemblier.offers.JobOfferId;
import fr.ensemblier.offers.OfferDirectory;
import fr.ensemblier.offers.OfferView;
import fr.ensemblier.people.People;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Each act of a contact is a line in the time line of her file, signed by who acted (R-P8): herself, the structure
/// that recruits, or the adviser. A rule that ends it signs « Ensemblier ».
@Component
class HerFile {

    private final People people;
    private final OfferDirectory offers;
    private final ValueLists lists;

    HerFile(People people, OfferDirectory offers, ValueLists lists) {
        this.people = people;
        this.offers = offers;
        this.lists = lists;
    }

    /// `kind` and `text` are those of the contact's own entry; what is no news of hers is left out. A hire writes its
    /// own line (R-H1).
    void note(Contact contact, String side, String by, String kind, @Nullable String text) {
        note(contact, side, by, kind, text, null);
    }

    /// `how` she said it to who answers for her (R-P8).
    void note(Contact contact, String side, String by, String kind, @Nullable String text, @Nullable String how) {
        var structure = offers.find(new JobOfferId(contact.offer()))
                .map(OfferView::establishmentName)
                .orElse("un employeur");
        title(kind, structure)
                .ifPresent(title -> people.behind(contact.cardKey())
                        .ifPresent(her -> signed(
                                switch (side) {
                                    case "PERSON" -> Readings.HERSELF;
                                    case "EMPLOYER" -> structure;
                                    default -> by;
                                },
                                () -> people.happened(
                                        contact.cardPlatform(),
                                        her.person(),
                                        "contact",
                                        title,
                                        detail(kind, text, how),
                                        side.equals("PERSON")))));
    }

    private static Optional<String> title(String kind, String structure) {
        return switch (kind) {
            case "asked" -> Optional.of(structure + " demande à la rencontrer");
            case "accepted" -> Optional.of("Accepte de rencontrer " + structure);
            case "declined" -> Optional.of("Décline la rencontre avec " + structure);
            case "no_reply" -> Optional.of("Délai de réponse dépassé, demande de " + structure);
            case "reached" -> Optional.of("Jointe par " + structure);
            case "not_reached" -> Optional.of("Pas encore jointe par " + structure);
            case "interview" -> Optional.of("Entretien prévu ou fait avec " + structure);
            case "trial" -> Optional.of("Essai ou immersion chez " + structure);
            case "not_suitable" -> Optional.of(structure + " ne donne pas suite");
            case "no_answer" -> Optional.of(structure + " n’a pas réussi à la joindre");
            case "person_stopped" -> Optional.of("Ne souhaite pas continuer avec " + structure);
            case "withdrawn" -> Optional.of("Fin de la mise en relation avec " + structure);
            case "reopened" -> Optional.of("La mise en relation avec " + structure + " reprend");
            default -> Optional.empty();
        };
    }

    private @Nullable String detail(String kind, @Nullable String text, @Nullable String how) {
        var said = detail(kind, text);
        return how == null ? said : (said == null ? "" : said + ". ") + "« " + how + " »";
    }

    private @Nullable String detail(String kind, @Nullable String text) {
        return text == null
                ? null
                : switch (kind) {
                    case "declined" -> lists.label("REFUSAL_REASON_PERSON", text);
                    case "not_suitable" -> lists.label("NOT_SUITABLE_REASON", text);
                    case "asked", "accepted" -> "« " + text + " »";
                    default -> text;
                };
    }

    /// The rights stay those of the machine that holds the contact; only the name under the line changes.
    private static void signed(String name, Runnable work) {
        if (Actors.current() instanceof Actor.Machine(var _, var platform)) {
            Actors.as(new Actor.Machine(name, platform), work);
        } else {
            work.run();
        }
    }
}
