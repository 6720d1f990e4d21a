package fr.ensemblier.people.dossier;

import fr.ensemblier.people.model.Confirming;
import fr.ensemblier.ui.French;
import fr.ensemblier.ui.Link;
import fr.ensemblier.ui.Option;
import fr.ensemblier.ui.StateKind;
import fr.ensemblier.ui.Step;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A person's file, ready to show.
record DossierPage(
        String base,
        String name,
        String firstName,
        String under,
        @Nullable String phone,
        @Nullable String phoneHref,
        String state,
        StateKind stateKind,
        List<Step> way,
        @Nullable Next next,
        List<Unconfirmed> unconfirmed,
        @Nullable String mailHref,
        Project project,
        List<Step> story,
        boolean longer,
        List<Fact> marks,
        List<Allowed> choices,
        String visible,
        List<String> hidden,
        boolean standingMandate,
        String mandateWords,
        List<Option> advisers,
        @Nullable String adviser,
        @Nullable Link waits,
        @Nullable String handsOver,
        @Nullable String standIn,
        String openings,
        boolean head,
        List<Option> searches,
        @Nullable String notes,
        List<String> joined,
        LocalDate today,
        boolean followed,
        @Nullable String secret,
        @Nullable String call) {

    /// The key of the file, as addresses of other pages take it.
    String id() {
        return base.substring(base.lastIndexOf('/') + 1);
    }

    record Project(
            String pictogram,
            String colour,
            String title,
            @Nullable String wish,
            List<Fact> facts,
            @Nullable String src,
            @Nullable String type,
            @Nullable String text) {}

    /// What awaits somebody of the team now.
    record Next(String over, String title, @Nullable String detail, Link act) {}

    /// What she said after the validation, and `said` when: « le 26 novembre ».
    record Unconfirmed(String code, String name, String said) {
        static Unconfirmed of(Confirming.Waiting one, LocalDate today) {
            return new Unconfirmed(one.code(), one.name(), "le " + French.shortDate(one.on(), today));
        }
    }

    record Fact(String name, String value) {}

    record Allowed(String kind, String label, boolean granted, String since) {}
}
