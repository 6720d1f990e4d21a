package fr.ensemblier.accounts;

import fr.ensemblier.foundation.Paris;
import fr.ensemblier.ui.French;
import java.time.Clock;
import java.util.List;

/// An invitation that nobody accepted yet, in words, for `template.accounts.waiting`.
public record WaitingLine(
        String name, String email, String role, String said, boolean expired, String resend, String cancel) {

    /// `base` is the page that lists them.
    public static List<WaitingLine> all(List<OpenInvitations.Waiting> waiting, String base, Clock clock) {
        return waiting.stream()
                .map(one -> new WaitingLine(
                        one.name(),
                        one.email(),
                        role(one.role()),
                        (one.expired() ? "Lien expiré, envoyé " : "Envoyée ")
                                + French.ago(one.sentAt(), clock.instant(), Paris.ZONE)
                                + " par " + one.invitedBy(),
                        one.expired(),
                        base + "/invitations/" + one.id() + "/renvoyer",
                        base + "/invitations/" + one.id() + "/retirer"))
                .toList();
    }

    private static String role(String role) {
        return switch (role) {
            case "HEAD" -> "Responsable";
            case "OFFICER" -> "DPO";
            case "REFERRER" -> "Prescripteur";
            case "NATIONAL" -> "Réseau";
            case "EMPLOYER" -> "Employeur";
            default -> "Conseil";
        };
    }
}
