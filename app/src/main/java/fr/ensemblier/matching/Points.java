package fr.ensemblier.matching;

import fr.ensemblier.engine.Explanation;
import fr.ensemblier.engine.Rules;
import fr.ensemblier.ui.French;
import java.util.List;

/// The published sum of R-M9 in words, each part with the most it may give.
public final class Points {

    /// A part of the score: its name, what it counts, the most it may give.
    public record Part(String name, String counts, String most) {}

    private Points() {}

    /// « 71 points sur 100 ».
    public static String total(Explanation why) {
        return Math.round(why.score().total()) + French.SPACE + "sur" + French.SPACE + "100";
    }

    /// Each part of one comparison: « Trajet : 32 sur 40 ».
    public static List<String> of(Explanation why, Rules rules) {
        var score = why.score();
        return List.of(
                part("Trajet", score.nearness(), rules.nearness()),
                part("Métier", score.occupation(), rules.firstChoice()),
                part("Horaires", score.hours(), rules.hours()),
                part("Expérience", score.experience(), rules.experience()),
                part("Formation", score.training(), rules.training()),
                part("Date de début", score.start(), rules.start()));
    }

    /// What is counted, as the platform has set it.
    public static List<Part> parts(Rules rules) {
        return List.of(
                new Part("Trajet", "Plus c’est proche, plus il y a de points.", number(rules.nearness())),
                new Part(
                        "Métier",
                        "Premier choix " + number(rules.firstChoice()) + ", même famille " + number(rules.sameFamily())
                                + ", autre métier voulu " + number(rules.otherWanted()) + ".",
                        number(rules.firstChoice())),
                new Part(
                        "Horaires",
                        French.number(rules.hourGap(), 2) + " point de moins par heure d’écart.",
                        number(rules.hours())),
                new Part(
                        "Expérience",
                        French.plural((long) rules.missingYear(), "point", "points")
                                + " de moins par année qui manque.",
                        number(rules.experience())),
                new Part("Formation", "Proposée par l’employeur et voulue par la personne.", number(rules.training())),
                new Part("Date de début", "À moins d’un mois.", number(rules.start())));
    }

    /// « le trajet 40, le métier 20… », for a line of text.
    public static String sentence(Rules rules) {
        return "le trajet " + number(rules.nearness()) + ", le métier " + number(rules.firstChoice())
                + ", les horaires " + number(rules.hours()) + ", l’expérience " + number(rules.experience())
                + ", la formation " + number(rules.training()) + ", la date " + number(rules.start());
    }

    private static String part(String name, double points, double most) {
        return name + " : " + number(points) + " sur " + number(most);
    }

    private static String number(double points) {
        return French.number(points, points == Math.rint(points) ? 0 : 1);
    }
}
