package fr.ensemblier.placements.register;

import fr.ensemblier.ui.Choice;
import fr.ensemblier.ui.French;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What is asked of each side about a hire, and since when it is.
final class NewsWords {

    private static final List<Choice> HERS = List.of(
            Choice.of("THERE", "J’y travaille, cela se passe bien", false),
            Choice.of("THERE_DIFFICULT", "J’y travaille, mais c’est difficile", false),
            Choice.of(Words.NOT_BEGUN, "Je n’ai pas commencé", false),
            Choice.of("LEFT", "Je n’y travaille plus", false));
    private static final List<Choice> THEIRS = List.of(
            Choice.of("THERE", "Toujours en poste", false),
            Choice.of("THERE_DIFFICULT", "En poste, avec des difficultés", false),
            Choice.of(Words.NOT_BEGUN, "N’a pas commencé", false),
            Choice.of("LEFT", "N’est plus en poste", false),
            Choice.of("UNKNOWN", "Je ne sais pas", false));

    private NewsWords() {}

    /// `side` is PERSON or EMPLOYER, `due` the check that is asked; whether it began is asked on the first day alone.
    static Stream<Choice> choices(String side, String due) {
        return (side.equals("PERSON") ? HERS : THEIRS)
                .stream().filter(choice -> due.equals("D1") || !choice.value().equals(Words.NOT_BEGUN));
    }

    /// Why she left, in her own words; null for what she does not say of herself.
    static @Nullable String reason(String code, String label) {
        return switch (code) {
            case "TRIAL_EMPLOYER" -> "Fin de la période d’essai, voulue par l’employeur";
            case "TRIAL_PERSON" -> "Fin de la période d’essai, à mon initiative";
            case "RESIGNATION" -> "Démission";
            case "ABANDONMENT" -> "Je ne suis plus revenue ou revenu";
            case "OTHER_JOB_SECTOR" -> "J’ai un autre emploi dans le secteur";
            case "OTHER_JOB" -> "J’ai un autre emploi, hors du secteur";
            case "TRAINING" -> "J’entre en formation";
            case "RETIREMENT" -> "Je pars à la retraite";
            case "MOVE" -> "Je déménage";
            case "DEATH", "NEVER_STARTED", "UNKNOWN" -> null;
            default -> label;
        };
    }

    /// `due` is the check that is asked: on the first day nobody supposes that it began.
    static String since(Register.Row hire, String due, LocalDate today) {
        var starts = French.shortDate(hire.startsOn(), today);
        if (due.equals("D1")) {
            return "Premier jour prévu le " + starts;
        }
        var ends = hire.endsOn();
        if (ends != null && ends.isBefore(today)) {
            return "Du " + starts + " au " + French.shortDate(ends, today);
        }
        return (hire.startsOn().isAfter(today) ? "À partir du " : "Depuis le ") + starts;
    }

    /// Why nothing is asked today.
    static String nothing(Register.Row hire, LocalDate today) {
        var ends = hire.endsOn();
        return ends != null && ends.isBefore(today)
                ? "Cet emploi est terminé. Nous n’avons plus rien à vous demander."
                : "Nous n’avons rien à vous demander aujourd’hui. Nous vous écrirons à la prochaine étape.";
    }
}
