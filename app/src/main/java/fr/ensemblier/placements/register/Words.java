package fr.ensemblier.placements.register;

import fr.ensemblier.ui.Choice;
import fr.ensemblier.ui.Option;
import fr.ensemblier.ui.StateKind;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The words of the register.
final class Words {

    /// The job did not begin: asked on the first day.
    static final String NOT_BEGUN = "NOT_BEGUN";

    static final List<Option> ANSWERS = List.of(
            new Option("THERE", "Toujours en poste"),
            new Option("THERE_DIFFICULT", "En poste, avec des difficultés"),
            new Option("LEFT", "N’est plus en poste"),
            new Option(NOT_BEGUN, "N’a pas commencé"),
            new Option("UNKNOWN", "Ne sait pas, pas de réponse"));

    static final List<Option> WAYS = List.of(
            new Option("PATHWAY", "Un parcours accompagné"),
            new Option("EVENT", "Un événement"),
            new Option("IMMERSION", "Une immersion"),
            new Option("SPONTANEOUS", "Une candidature spontanée"),
            new Option("DECLARED", "Autre, déclarée à l’équipe"));

    static final List<Choice> LOOKING = List.of(
            Choice.of("NO", "Non, ce poste lui suffit", false),
            Choice.of("MORE_HOURS", "Oui, plus d’heures", false),
            Choice.of("ANOTHER_POST", "Oui, un autre poste", false));

    /// The same question once the post is over (R-H2).
    static final List<Choice> LOOKING_AFTER = List.of(
            Choice.of("ANOTHER_POST", "Oui, un emploi", false), Choice.of("NO", "Non, pas en ce moment", false));

    /// What the team may answer in the form of a hire; the last asks her.
    static List<Choice> looking(@Nullable String chosen) {
        return Stream.concat(
                        LOOKING.stream(), Stream.of(Choice.of("inconnu", "Je ne sais pas, demandez-le-lui", false)))
                .map(one -> Choice.of(one.value(), one.label(), one.value().equals(chosen)))
                .toList();
    }

    private Words() {}

    static String looking(@Nullable Boolean still, @Nullable String purpose) {
        if (still == null) {
            return "Réponse attendue";
        }
        if (!still) {
            return "Non";
        }
        return "ANOTHER_POST".equals(purpose) ? "Oui, un autre poste" : "Oui, plus d’heures";
    }

    static String broughtBy(String code) {
        return code.equals("MATCH") ? "Une mise en relation" : label(WAYS, code);
    }

    static String answer(@Nullable String code) {
        return code == null ? "Sans réponse" : label(ANSWERS, code);
    }

    static StateKind kind(@Nullable String answer, boolean come) {
        return switch (answer) {
            case null -> come ? StateKind.WARN : StateKind.NONE;
            case "THERE" -> StateKind.OK;
            case "THERE_DIFFICULT" -> StateKind.WARN;
            case "LEFT", NOT_BEGUN -> StateKind.BAD;
            default -> StateKind.NONE;
        };
    }

    static String due(String due) {
        return switch (due) {
            case "D1" -> "Premier jour";
            case "W1" -> "Une semaine";
            case "M1" -> "Un mois";
            case "M3" -> "Trois mois";
            case "M6" -> "Six mois";
            default -> "Un an";
        };
    }

    private static String label(List<Option> options, String code) {
        return options.stream()
                .filter(option -> option.value().equals(code))
                .map(Option::label)
                .findFirst()
                .orElse(code);
    }
}
