package fr.ensemblier.people.wizard;

import fr.ensemblier.foundation.PlatformId;
import fr.ensemblier.people.model.Arrivals;
import fr.ensemblier.people.model.Letters;
import fr.ensemblier.people.model.Persons;
import fr.ensemblier.territory.Commune;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Creates the draft of somebody who begins on the public site, and writes to her; run as a machine of the platform.
@Component
class Beginning {

    private final Persons persons;
    private final Arrivals arrivals;
    private final Letters letters;
    private final Known known;

    Beginning(Persons persons, Arrivals arrivals, Letters letters, Known known) {
        this.persons = persons;
        this.arrivals = arrivals;
        this.letters = letters;
        this.known = known;
    }

    /// Always a new draft: whoever types the first name and the number of somebody else must not learn that she has a
    /// profile (R-P9, ADR 40). Her who is known is told, with the link that opens the profile she has.
    @Transactional
    public UUID begin(
            PlatformId platform, String firstName, @Nullable String phone, @Nullable String email, Commune commune) {
        var before = known.named(platform, firstName, phone, email);
        var id = arrivals.open(
                new Persons.Opening(
                        platform, firstName, null, phone, email, commune, "UNKNOWN", "SELF", null, firstName, false),
                null,
                "Profil commencé sur le site");
        if (before.isPresent()) {
            letters.write(
                    persons.get(platform, before.get()),
                    "profile-again:" + id,
                    "Vous avez déjà un profil",
                    List.of(
                            "Quelqu’un commence un profil avec votre prénom et vos coordonnées.",
                            "C’était vous ? Ce lien ouvre le profil que vous avez déjà : continuez celui-là.",
                            "Ce n’était pas vous ? Ne faites rien : personne d’autre ne voit votre profil."));
        } else {
            letters.write(
                    persons.get(platform, id),
                    "profile-begun:" + id,
                    "Votre profil vous attend",
                    List.of(
                            "Vous avez commencé un profil. Ce lien l’ouvre pendant 30 jours, sans mot de passe.",
                            "Gardez-le pour vous : il ouvre votre espace."));
        }
        return id;
    }

    /// Sends a link to whoever has this address or number, to each of a household; nobody learns whether it is known.
    @Transactional
    public void sendLink(PlatformId platform, @Nullable String phone, @Nullable String email) {
        known.at(platform, phone, email).forEach(id -> sendLink(platform, id));
    }

    private void sendLink(PlatformId platform, UUID id) {
        letters.write(
                persons.get(platform, id),
                "link:" + id + ":" + UUID.randomUUID(),
                "Votre lien pour ouvrir votre espace",
                List.of(
                        "Vous l’avez demandé. Il ouvre votre espace pendant 30 jours.",
                        "Ce n’était pas vous ? Ne faites rien."));
    }
}
