package fr.ensemblier.people.wizard;

import fr.ensemblier.ui.Link;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// The screens of the profile, in order; `group` is the point of the thread they belong to, from 1.
enum Stage {
    WISHES("envies", 1, "Qu’aimeriez-vous faire ?", "Continuer vers mes trajets"),
    JOURNEY("trajets", 2, "Jusqu’où pouvez-vous aller ?", "Continuer vers mes horaires"),
    HOURS("horaires", 2, "Quand pouvez-vous travailler ?", "Continuer vers ce que je sais faire"),
    SKILLS("savoir-faire", 3, "Que savez-vous faire ?", "Continuer vers mes besoins"),
    NEEDS("besoins", 3, "Avez-vous besoin d’un coup de main ?", "Continuer vers mon message"),
    MESSAGE("message", 4, "Présentez-vous à votre façon", "Continuer vers mes accords"),
    CHOICES("choix", 4, "Que montrons-nous aux employeurs ?", "Continuer vers les employeurs"),
    EMPLOYERS("employeurs", 4, "Y a-t-il des employeurs à éviter ?", "Relire mon profil"),
    REVIEW("relire", 5, "Tout est juste ?", "Envoyer mon profil");

    private final String slug;
    private final int group;
    private final String title;
    private final String forward;

    Stage(String slug, int group, String title, String forward) {
        this.slug = slug;
        this.group = group;
        this.title = title;
        this.forward = forward;
    }

    static Optional<Stage> of(String slug) {
        return Arrays.stream(values()).filter(stage -> stage.slug.equals(slug)).findFirst();
    }

    static List<Link> thread() {
        return List.of(
                new Link("Mes envies", WISHES.path()),
                new Link("Mes trajets", JOURNEY.path()),
                new Link("Mon parcours", SKILLS.path()),
                new Link("Mon message", MESSAGE.path()),
                new Link("Relire", REVIEW.path()));
    }

    String slug() {
        return slug;
    }

    int group() {
        return group;
    }

    String title() {
        return title;
    }

    String forward() {
        return forward;
    }

    String path() {
        return "/mon-espace/profil/" + slug;
    }

    Stage next() {
        return this == REVIEW ? REVIEW : values()[ordinal() + 1];
    }

    String back() {
        return this == WISHES ? "/mon-espace/profil" : values()[ordinal() - 1].path();
    }
}
