package fr.ensemblier.people.dossier;

import fr.ensemblier.ui.French;
import fr.ensemblier.ui.Option;
import java.util.List;

/// The acts of the log in words.
final class Acts {

    private static final List<String> ASKED = List.of(
            "person.opened",
            "profile.opened",
            "contact.opened",
            "file.opened",
            "person.printed",
            "person.acted",
            "archive.opened",
            "person.erased");

    private Acts() {}

    /// Those that one looks for.
    static List<Option> options() {
        return ASKED.stream()
                .map(act -> new Option(act, French.capital(words(act))))
                .toList();
    }

    static String words(String act) {
        return switch (act) {
            case "person.opened" -> "a ouvert le dossier";
            case "person.printed" -> "a imprimé la fiche";
            case "person.acted" -> "a complété le dossier";
            case "person.link-sent" -> "a envoyé un lien vers son espace";
            case "person.code-given" -> "a donné un code pour son espace";
            case "contact.opened" -> "a ouvert une mise en relation";
            case "profile.opened" -> "a lu le profil";
            case "file.opened" -> "a ouvert un fichier";
            case "recording.heard" -> "a écouté l’enregistrement";
            case "archive.opened" -> "a ouvert un dossier archivé";
            case "archive.taken-out" -> "a sorti un dossier des archives";
            case "archive.dated" -> "a changé la date de fin d’archive";
            case "archive.erased" -> "a effacé un dossier archivé";
            case "person.erased" -> "a effacé un dossier à la demande de la personne";
            case "person.merged" -> "a réuni deux dossiers";
            case "person.parted" -> "a séparé deux dossiers réunis";
            case "account.left" -> "a retiré l’accès";
            case "account.role-changed" -> "a changé le rôle d’un compte";
            case "account.invited" -> "a invité quelqu’un";
            case "account.uninvited" -> "a retiré une invitation";
            case "account.factors-reset" -> "a réinitialisé la double connexion";
            default -> act;
        };
    }
}
