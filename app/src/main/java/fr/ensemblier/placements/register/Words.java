package fr.ensemblier.placements.register;

import fr.ensemblier.ui.Option;
import fr.ensemblier.ui.StateKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The words of the register.
final class Words {

    static final List<Option> ANSWERS = List.of(
            new Option("THERE", "Toujours en poste"),
            new Option("THERE_DIFFICULT", "En poste, avec des difficultés"),
            new Option("LEFT", "N’est plus en poste"),
            new Option("UNKNOWN", "Ne sait pas, pas de réponse"));

    static final List<Option> WAYS = List.of(
            new Option("PATHWAY", "Un parcours accompagné"),
            new Option("EVENT", "Un événement"),
            new Option("IMMERSION", "Une immersion"),
            new Option("SPONTANEOUS", "Une candidature spontanée"),
            new Option("DECLARED", "Autre, déclarée à l’équipe"));

    private Words() {}

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
            case "LEFT" -> StateKind.BAD;
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
