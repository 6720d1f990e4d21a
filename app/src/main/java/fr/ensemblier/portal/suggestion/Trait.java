package fr.ensemblier.portal.suggestion;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// Something that a day in an occupation is made of, asked as one plain question.
///
/// `needed`: who refuses it cannot do an occupation that has it.
enum Trait {
    CARE("Aider quelqu’un à se laver, à s’habiller, à manger", true),
    HOME("Aller chez les gens, seule ou seul", true),
    TEAM("Travailler en équipe, toujours au même endroit", false),
    HOUSE("Tenir une maison : ménage, linge, courses", false),
    COOK("Cuisiner pour beaucoup de monde", false),
    LISTEN("Écouter, parler, remonter le moral", false),
    TEACH("Apprendre quelque chose à quelqu’un, animer une activité", false),
    CHILDREN("Être avec des enfants et leurs parents", false),
    HEALTH("Soigner, rééduquer", false),
    MOVE("Bouger, me servir de mes mains", false),
    DRIVE("Conduire", true),
    PAPERS("Téléphoner, organiser, remplir des papiers", false),
    LEAD("Diriger une équipe", false),
    NIGHT("Travailler la nuit", true);

    private final String words;
    private final boolean needed;

    Trait(String words, boolean needed) {
        this.words = words;
        this.needed = needed;
    }

    String words() {
        return words;
    }

    boolean needed() {
        return needed;
    }

    /// As its answer is named in an address.
    String field() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Trait> of(String code) {
        return Arrays.stream(values()).filter(one -> one.name().equals(code)).findFirst();
    }
}
