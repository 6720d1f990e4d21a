package fr.ensemblier.people.wizard;

import fr.ensemblier.people.model.Profile;
import fr.ensemblier.ui.Link;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The screens of the profile, in order; `group` is the point of the thread they belong to, from 1.
enum Stage {
    WISHES("envies", 1, "Qu’aimeriez-vous faire ?", "vers la suite", "ce qu’elle cherche"),
    PREFERRED("prefere", 1, "Lequel préférez-vous ?", "vers mes trajets", "ce qu’elle préfère"),
    JOURNEY("trajets", 2, "Jusqu’où pouvez-vous aller ?", "vers mes horaires", "ses trajets"),
    HOURS("horaires", 2, "Quand pouvez-vous travailler ?", "vers ce que je sais faire", "ses horaires"),
    SKILLS("savoir-faire", 3, "Que savez-vous faire ?", "vers mes besoins", "son parcours"),
    NEEDS("besoins", 3, "Avez-vous besoin d’un coup de main ?", "vers mon message", "ses besoins"),
    MESSAGE("message", 4, "Présentez-vous à votre façon", "vers mes accords", "son message"),
    CHOICES("choix", 4, "Que montrons-nous aux employeurs ?", "vers les employeurs", "ses accords"),
    EMPLOYERS("employeurs", 4, "Y a-t-il des employeurs à éviter ?", "vers la relecture", "les employeurs à éviter"),
    REVIEW("relire", 5, "Tout est juste ?", "", "relecture");

    private final String slug;
    private final int group;
    private final String title;
    private final String towards;
    private final String about;

    Stage(String slug, int group, String title, String towards, String about) {
        this.slug = slug;
        this.group = group;
        this.title = title;
        this.towards = towards;
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

    /// The points of the thread of which nothing was said, from 1.
    static Set<Integer> unsaid(Profile of) {
        var skills = of.skills();
        var unsaid = new HashSet<Integer>();
        if (!of.knowsWhatSheWants()) {
            unsaid.add(WISHES.group);
        }
        if (of.reach() == null) {
            unsaid.add(JOURNEY.group);
        }
        if (skills.licence() == null
                && skills.vehicle() == null
                && skills.years() == null
                && skills.certifications().isEmpty()
                && skills.blocks().isEmpty()
                && skills.experiences().isEmpty()) {
            unsaid.add(SKILLS.group);
        }
        if (of.told().isEmpty()) {
            unsaid.add(MESSAGE.group);
        }
        return unsaid;
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

    /// Where the next screen leads, after « Continuer »; left out where there is little room.
    String towards() {
        return towards;
    }

    /// What it is about, for the time line of her file.
    String about() {
        return about;
    }

    String path(String base) {
        return base + "/" + slug;
    }

    Stage next(Profile of) {
        var next = this == REVIEW ? REVIEW : values()[ordinal() + 1];
        return next.concerns(of) ? next : next.next(of);
    }

    /// The one before, none before the first.
    Optional<Stage> before(Profile of) {
        if (this == WISHES) {
            return Optional.empty();
        }
        var before = values()[ordinal() - 1];
        return before.concerns(of) ? Optional.of(before) : before.before(of);
    }

    /// Who wants one occupation prefers none.
    boolean concerns(Profile of) {
        return this != PREFERRED || of.occupations().size() > 1;
    }
}
