package fr.ensemblier.people.wizard;

import fr.ensemblier.people.model.Profile;
import fr.ensemblier.ui.Link;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The questions of the profile, in order: each is a screen of hers. The team, who reads them to her at the telephone,
/// asks those of one sheet together; a sheet bears the address of the question that opens it. `group` is the point of
/// the thread they belong to, from 1.
enum Stage {
    WISHES(
            "envies",
            1,
            "Qu’aimeriez-vous faire ?",
            "Choisissez un ou plusieurs métiers. Vous pourrez changer d’avis.",
            "Qu’aimeriez-vous faire ?",
            "ce qu’elle cherche"),
    PREFERRED(
            "prefere",
            1,
            "Lequel préférez-vous ?",
            "Nous chercherons d’abord dans ce métier. Les autres comptent aussi.",
            "Lequel préférez-vous ?",
            "ce qu’elle préfère"),
    TRAINING(
            WISHES,
            "formation",
            "Êtes-vous d’accord pour vous former ?",
            "Certains métiers demandent un diplôme. Une formation peut y mener."),
    CONTRACTS(
            WISHES,
            "contrats",
            "Quels contrats vous conviennent ?",
            "Vous pouvez passer. Sans réponse, tous les contrats vous sont proposés."),
    JOURNEY(
            "trajets",
            2,
            "Comment vous déplacez-vous ?",
            "Dites ce que vous prenez le plus souvent.",
            "Jusqu’où pouvez-vous aller ?",
            "ses trajets"),
    MINUTES(
            JOURNEY,
            "duree",
            "Combien de temps pour aller travailler ?",
            "Choisissez le temps le plus long qui vous va, pour l’aller."),
    HOME(JOURNEY, "commune", "Où habitez-vous ?", "Nous ne demandons pas votre adresse. La commune suffit."),
    HOURS(
            "horaires",
            2,
            "Quand pouvez-vous travailler ?",
            "Beaucoup d’employeurs s’adaptent. Plusieurs réponses possibles.",
            "Quand pouvez-vous travailler ?",
            "ses horaires"),
    WEEKLY(HOURS, "semaine", "Combien d’heures par semaine ?", "Laissez vide si vous ne savez pas encore."),
    START(HOURS, "debut", "À partir de quand ?", "Tout de suite ou plus tard : les deux conviennent."),
    SKILLS(
            "savoir-faire",
            3,
            "Qu’avez-vous déjà fait ?",
            "Aider un parent ou un voisin compte aussi. Plusieurs réponses possibles.",
            "Que savez-vous faire ?",
            "son parcours"),
    YEARS(
            SKILLS,
            "annees",
            "Depuis combien d’années aidez-vous des personnes ?",
            "Comptez les années en emploi et auprès d’un proche. Écrivez 0 si vous débutez."),
    LICENCE(SKILLS, "permis", "Avez-vous le permis de conduire ?", "Le permis B, pour une voiture."),
    VEHICLE(SKILLS, "voiture", "Avez-vous une voiture pour travailler ?", "La vôtre, ou une que l’on vous prête."),
    DIPLOMAS(
            SKILLS,
            "diplomes",
            "Avez-vous un diplôme ou un titre ?",
            "Aucun diplôme n’est nécessaire pour continuer. Les anciens comptent : un DEAVS vaut un DEAES."),
    BLOCKS(
            SKILLS,
            "blocs",
            "Avez-vous une partie d’un diplôme ?",
            "Ouvrez le diplôme commencé, cochez ce que vous avez obtenu. Sinon, continuez."),
    NEEDS(
            "besoins",
            3,
            "Qu’est-ce qui pourrait vous freiner ?",
            "Vous pouvez passer cette page. Seule l’équipe la lit, jamais un employeur.",
            "Avez-vous besoin d’un coup de main ?",
            "ses besoins"),
    ADJUSTMENTS(
            NEEDS,
            "amenagements",
            "Des aménagements vous aideraient-ils ?",
            "Pour travailler. Oui ou non suffit : n’écrivez rien sur votre santé."),
    MESSAGE("message", 4, "Présentez-vous à votre façon", "", "Présentez-vous à votre façon", "son message"),
    CHOICES(
            "choix",
            4,
            "Que montrons-nous aux employeurs ?",
            "Chaque choix est à part. Vous pourrez changer à tout moment.",
            "Que montrons-nous aux employeurs ?",
            "ses accords"),
    EMPLOYERS(
            "employeurs",
            4,
            "Y a-t-il des employeurs à éviter ?",
            "",
            "Y a-t-il des employeurs à éviter ?",
            "les employeurs à éviter"),
    REVIEW("relire", 5, "Tout est juste ?", "", "Tout est juste ?", "relecture");

    private static final List<String> GROUPS =
            List.of("Mes envies", "Mes trajets", "Mon parcours", "Mon message", "Relire");

    private final @Nullable Stage opening;
    private final String slug;
    private final int group;
    private final String title;
    private final String lead;
    private final String sheetTitle;
    private final String about;

    Stage(String slug, int group, String title, String lead, String sheetTitle, String about) {
        this.opening = null;
        this.slug = slug;
        this.group = group;
        this.title = title;
        this.lead = lead;
        this.sheetTitle = sheetTitle;
        this.about = about;
    }

    Stage(Stage opening, String slug, String title, String lead) {
        this.opening = opening;
        this.slug = slug;
        this.group = opening.group;
        this.title = title;
        this.lead = lead;
        this.sheetTitle = opening.sheetTitle;
        this.about = opening.about;
    }

    static Optional<Stage> of(String slug) {
        return Arrays.stream(values()).filter(stage -> stage.slug.equals(slug)).findFirst();
    }

    /// The question that a request answers, by the last part of its address.
    static Stage of(HttpServletRequest request) {
        var path = request.getRequestURI();
        return of(path.substring(path.lastIndexOf('/') + 1)).orElseThrow();
    }

    static List<Link> thread(String base) {
        return List.of(
                new Link(GROUPS.get(0), WISHES.path(base)),
                new Link(GROUPS.get(1), JOURNEY.path(base)),
                new Link(GROUPS.get(2), SKILLS.path(base)),
                new Link(GROUPS.get(3), MESSAGE.path(base)),
                new Link(GROUPS.get(4), REVIEW.path(base)));
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

    String title(boolean team) {
        // Nothing breaks a line after the hyphen of « pouvez-vous ».
        return (team ? sheetTitle : title).replace("-vous", "-\u2060vous");
    }

    String lead(boolean team) {
        return team && questions(true).size() > 1 ? "Posez les questions qui comptent. Le reste peut attendre." : lead;
    }

    /// What it is about, for the time line of her file.
    String about() {
        return about;
    }

    String path(String base) {
        return base + "/" + slug;
    }

    /// The question that opens the sheet of this one.
    Stage sheet() {
        return opening == null ? this : opening;
    }

    /// What is asked on one page.
    List<Stage> questions(boolean team) {
        return team
                ? Arrays.stream(values()).filter(one -> one.sheet() == sheet()).toList()
                : List.of(this);
    }

    /// The pages of one answer; the others have their own template.
    boolean plain() {
        return questions(true).size() > 1;
    }

    Stage next(Profile of, boolean team) {
        return Arrays.stream(values())
                .filter(one -> one.ordinal() > ordinal() && one.inTurn(of, team))
                .findFirst()
                .orElse(REVIEW);
    }

    /// The one before, none before the first.
    Optional<Stage> before(Profile of, boolean team) {
        return Arrays.stream(values())
                .filter(one -> one.ordinal() < ordinal() && one.inTurn(of, team))
                .reduce((_, last) -> last);
    }

    /// « Mes trajets : question 2 sur 5 »; nothing for a page that is alone in its part.
    String place(Profile of) {
        var asked = Arrays.stream(values())
                .filter(one -> one.group == group && (one == MINUTES || one.inTurn(of, false)))
                .toList();
        return asked.size() < 2 || !asked.contains(this)
                ? ""
                : GROUPS.get(group - 1) + " : question " + (asked.indexOf(this) + 1) + " sur " + asked.size();
    }

    /// Where the next page leads, when it begins another part.
    String towards(Profile of) {
        var next = next(of, false);
        return next.group == group
                ? ""
                : next == REVIEW
                        ? "vers la relecture"
                        : "vers " + GROUPS.get(next.group - 1).toLowerCase(Locale.FRENCH);
    }

    /// Her commune was said when she began: it is asked again only when she changes it.
    private boolean inTurn(Profile of, boolean team) {
        return concerns(of) && (team ? opening == null : this != HOME);
    }

    /// Who wants one occupation prefers none; how long follows how.
    boolean concerns(Profile of) {
        return switch (this) {
            case PREFERRED -> of.occupations().size() > 1;
            case MINUTES -> of.means() != null;
            default -> true;
        };
    }
}
