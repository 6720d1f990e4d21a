package fr.ensemblier.training.vae;

import fr.ensemblier.foundation.Paris;
import fr.ensemblier.foundation.ValueLists;
import fr.ensemblier.people.InPost;
import fr.ensemblier.training.model.VaeGroup;
import fr.ensemblier.training.model.VaeGroupState;
import fr.ensemblier.training.model.VaeGroups;
import fr.ensemblier.training.model.VaeState;
import fr.ensemblier.training.model.VaeWords;
import fr.ensemblier.ui.FieldError;
import fr.ensemblier.ui.French;
import fr.ensemblier.ui.ListAddress;
import fr.ensemblier.ui.Option;
import fr.ensemblier.ui.StateKind;
import fr.ensemblier.ui.Step;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// A collective VAE in words.
@Component
class GroupView {

    /// `left`: it was given up, and VAEs of it still run. `act` is what comes next: organisme, commencer, terminer;
    /// null when it is over.
    record Page(
            String base,
            String name,
            String under,
            StateKind kind,
            String state,
            List<Step> line,
            List<Employer> employers,
            List<Member> members,
            boolean left,
            boolean open,
            @Nullable String act,
            @Nullable String actLabel,
            boolean back,
            List<Option> reasons,
            LocalDate today,
            Map<String, String> typed,
            List<FieldError> errors) {

        @Nullable String error(String field) {
            return FieldError.of(errors, field);
        }

        /// What was typed and refused.
        @Nullable String typed(String field) {
            return typed.get(field);
        }

        /// Today as long as nothing was typed.
        @Nullable LocalDate day(String field) {
            return typed.containsKey(field) ? ListAddress.day(typed.get(field)) : today;
        }
    }

    /// `ask` opens the form of the answer; `answers` are those that may be noted instead, `field` is that of their day.
    record Employer(
            String name,
            String href,
            String since,
            String act,
            String field,
            StateKind kind,
            String state,
            String ask,
            List<Option> answers) {}

    /// `secret` says which of her employers must not know.
    record Member(
            String name,
            String href,
            StateKind kind,
            String state,
            @Nullable String secret) {}

    private final VaeGroups groups;
    private final VaeWords words;
    private final InPost inPost;
    private final ValueLists lists;
    private final Clock clock;

    GroupView(VaeGroups groups, VaeWords words, InPost inPost, ValueLists lists, Clock clock) {
        this.groups = groups;
        this.words = words;
        this.inPost = inPost;
        this.lists = lists;
        this.clock = clock;
    }

    Page of(VaeGroup one, Map<String, String> typed, List<FieldError> errors) {
        var today = Paris.today(clock);
        var base = GroupController.HERE + "/" + one.id();
        var body = one.state().body();
        var members = groups.members(one.platform(), one.id());
        var secret = inPost.secret(
                one.platform(), members.stream().map(VaeGroups.Member::person).toList());
        return new Page(
                base,
                one.name(),
                words.name(one.certification()) + " – avec " + lists.label("OPCO", one.opco())
                        + (body == null ? "" : ", organisme" + French.SPACE + ": " + body.name()),
                VaeWords.kind(one.state()),
                one.state().words()
                        + (one.state() instanceof VaeGroupState.GivenUp(var _, var _, var why)
                                ? French.SPACE + ": " + French.small(lists.label(VaeGroupState.REASONS, why))
                                : ""),
                line(one, today),
                groups.sounded(one.platform(), one.id()).stream()
                        .map(sounded -> employer(sounded, base, today))
                        .toList(),
                members.stream()
                        .map(member -> new Member(
                                member.name(),
                                Filter.HERE + "/" + member.vae().id(),
                                VaeWords.kind(member.vae().state()),
                                member.vae().state().words(),
                                secret.contains(member.person())
                                        ? inPost.secrecy(one.platform(), member.person())
                                                .map(French::capital)
                                                .orElse(null)
                                        : null))
                        .toList(),
                one.state() instanceof VaeGroupState.GivenUp
                        && members.stream().anyMatch(member -> member.vae().state() instanceof VaeState.Open),
                one.state() instanceof VaeGroupState.Open,
                act(one.state()),
                label(one.state()),
                one.state().before() != null,
                lists.of(VaeGroupState.REASONS).stream()
                        .map(reason -> new Option(reason.code(), reason.label()))
                        .toList(),
                today,
                typed,
                errors);
    }

    static String answered(UUID organisation) {
        return "answered-" + organisation;
    }

    private static Employer employer(VaeGroups.Sounded one, String base, LocalDate today) {
        var yes = new Option("YES", "Intéressé");
        var no = new Option("NO", "Pas intéressé");
        var awaited = new Option("AWAITED", "Réponse attendue");
        var said = switch (one.answer()) {
            case "YES" -> yes;
            case "NO" -> no;
            default -> awaited;
        };
        return new Employer(
                one.name(),
                "/equipe/employeurs/" + one.organisation(),
                "consulté le " + French.shortDate(one.on(), today)
                        + (one.answeredOn() == null ? "" : ", réponse le " + French.shortDate(one.answeredOn(), today)),
                base + "/employeurs/" + one.organisation(),
                answered(one.organisation()),
                said == yes ? StateKind.OK : said == no ? StateKind.NONE : StateKind.WARN,
                said.label(),
                said == awaited ? "Noter la réponse" : "Changer la réponse",
                said == yes
                        ? List.of(no, awaited)
                        : said == no ? List.of(yes, awaited) : List.of(yes, no, new Option("NONE", "Noté par erreur")));
    }

    private static @Nullable String act(VaeGroupState state) {
        return switch (state) {
            case VaeGroupState.Sounding _ -> "organisme";
            case VaeGroupState.BodyChosen _ -> "commencer";
            case VaeGroupState.Started _ -> "terminer";
            case VaeGroupState.Ended _, VaeGroupState.GivenUp _ -> null;
        };
    }

    private static @Nullable String label(VaeGroupState state) {
        return switch (state) {
            case VaeGroupState.Sounding _ -> "Noter l’organisme choisi";
            case VaeGroupState.BodyChosen _ -> "Noter le début";
            case VaeGroupState.Started _ -> "Noter la fin";
            case VaeGroupState.Ended _, VaeGroupState.GivenUp _ -> null;
        };
    }

    private static List<Step> line(VaeGroup one, LocalDate today) {
        var steps = new ArrayList<Step>();
        var body = one.state().body();
        var started = one.state().started();
        add(steps, one.madeOn(), "Employeurs", one.state() instanceof VaeGroupState.Sounding, today);
        add(
                steps,
                body == null ? null : body.on(),
                "Organisme",
                one.state() instanceof VaeGroupState.BodyChosen,
                today);
        add(steps, started, "Début", one.state() instanceof VaeGroupState.Started, today);
        switch (one.state()) {
            case VaeGroupState.GivenUp(var _, var on, var _) ->
                steps.add(Step.stopped(French.capital(French.shortDate(on, today)), "Abandon"));
            case VaeGroupState.Ended(var _, var on) ->
                steps.add(Step.done(French.capital(French.shortDate(on, today)), "Fin"));
            case VaeGroupState.Open _ -> steps.add(Step.later("Fin"));
        }
        return steps;
    }

    private static void add(List<Step> steps, @Nullable LocalDate on, String what, boolean now, LocalDate today) {
        if (on == null) {
            steps.add(Step.later(what));
        } else {
            var when = French.capital(French.shortDate(on, today));
            steps.add(now ? Step.now(when, what) : Step.done(when, what));
        }
    }
}
