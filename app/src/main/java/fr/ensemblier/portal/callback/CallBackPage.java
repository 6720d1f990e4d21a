package fr.ensemblier.portal.callback;

import fr.ensemblier.ui.Choice;
import fr.ensemblier.ui.FieldError;
import java.util.List;

/// The form, with what was typed and what is wrong.
record CallBackPage(
        CallBackForm form, List<Choice> slots, List<Choice> channels, List<FieldError> errors, String base) {

    static CallBackPage of(CallBackForm form, List<FieldError> errors, String base) {
        var slot = CallBackForm.text(form.slot());
        var channel = CallBackForm.text(form.channel());
        return new CallBackPage(
                form,
                List.of(
                        Choice.of("ANY", "N’importe quand", slot.equals("ANY")),
                        Choice.of("MORNING", "Le matin", slot.equals("MORNING")),
                        Choice.of("NOON", "Entre midi et deux", slot.equals("NOON")),
                        Choice.of("AFTERNOON", "L’après-midi", slot.equals("AFTERNOON")),
                        Choice.of("EVENING", "Après 18 h", slot.equals("EVENING"))),
                List.of(
                        Choice.of("CALL", "Appelez-moi", channel.equals("CALL")),
                        Choice.of("SMS", "Écrivez-moi un SMS", channel.equals("SMS"))),
                errors,
                base);
    }

    static String slotWords(String slot) {
        return switch (slot) {
            case "MORNING" -> "le matin";
            case "NOON" -> "entre midi et deux";
            case "AFTERNOON" -> "l’après-midi";
            case "EVENING" -> "après 18 h";
            default -> "quand vous voulez";
        };
    }
}
