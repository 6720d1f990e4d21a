package fr.ensemblier.people.handover;

/// Where a profile stands, beside a name in a list.
final class ProfileWord {

    private ProfileWord() {}

    static String of(String state) {
        return switch (state) {
            case "DRAFT" -> "Profil commencé";
            case "SUBMITTED" -> "À écouter";
            case "ASKED_MORE" -> "Précision demandée";
            case "VALIDATED" -> "Profil validé";
            case "WORKING_MORE" -> "En emploi, cherche encore";
            case "WORKING" -> "En emploi";
            case "PAUSED" -> "En pause";
            default -> "Vers un autre service";
        };
    }
}
