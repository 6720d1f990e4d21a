package fr.ensemblier.people.wizard;

import fr.ensemblier.ui.Link;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// The screens of the profile, in order; `group` is the point of the thread they belong to, from 1.
enum Stage {
    WISHES("envies", 1, "Qu’aimeriez-vous faire ?", "Continuer vers mes trajets", "ce qu’elle cherche"),
    JOURNEY("trajets", 2, "Jusqu’où pouvez-vous aller ?", "Continuer vers mes horaires", "ses trajets"),
    HOURS("horaires", 2, "Quand pouvez-vous travailler ?", "Continuer vers ce que je sais faire", "ses horaires"),
    SKILLS("savoir-faire", 3, "Que savez-vous faire ?", "Continuer vers mes besoins", "son parcours"),
    NEEDS("besoins", 3, "Avez-vous besoin d’un coup de main ?", "Continuer vers mon message", "ses besoins"),
    MESSAGE("message", 4, "Présentez-vous à votre façon", "Continuer vers mes accords", "son message"),
    CHOICES("choix", 4, "Que montrons-nous aux employeurs ?", "Continuer vers les employeurs", "ses accords"),
    EMPLOYERS("employeurs", 4, "Y a-t-il des employeurs à éviter ?", "Relire mon profil", "les employeurs à éviter"),
    REVIEW("relire", 5, "Tout est juste ?", "Envoyer mon profil", "relecture");

    private final String slug;
    private final int group;
    private final String title;
    private final String forward;
    private final String about;

    Stage(String slug, int group, String title, String forward, String about) {
        this.slug = slug;
        this.group = group;
        this.title = title;
        this.forward = forward;
        this.about = about;
    }

    static Optional<Stage> of(String slug) {
        return Arrays.stream(values()).filter(stage -> stage.slug.equals(slug)).findFirst();
    }

    static List<Link> thread(String base) {
        return List.of(
                new Link("Mes envies", WISHES.path(base)),
                new Link("Mes trajets", JOURNEY.path(base)),
                new Link("Mon parcours", SKILLS.path(base)),
                new Link("Mon message", MESSAGE.path(base)),
                new Link("Relire", REVIEW.path(base)));
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

    /// What it is about, for the time line of her file.
    String about() {
        return about;
    }

    String path(String base) {
        return base + "/" + slug;
    }

    Stage next() {
        return this == REVIEW ? REVIEW : values()[ordinal() + 1];
    }

    /// The one before, none before the first.
    Optional<Stage> before() {
        return this == WISHES ? Optional.empty() : Optional.of(values()[ordinal() - 1]);
    }
}
