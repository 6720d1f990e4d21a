package fr.ensemblier.training.model;

import fr.ensemblier.foundation.ValueLists;
import fr.ensemblier.occupations.Certification;
import fr.ensemblier.occupations.Occupations;
import fr.ensemblier.ui.French;
import fr.ensemblier.ui.Option;
import fr.ensemblier.ui.StateKind;
import fr.ensemblier.ui.Step;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// A VAE in words.
@Component
public class VaeWords {

    private final Occupations occupations;
    private final ValueLists lists;

    VaeWords(Occupations occupations, ValueLists lists) {
        this.occupations = occupations;
        this.lists = lists;
    }

    public static StateKind kind(VaeState state) {
        return switch (state) {
            case VaeState.Project _, VaeState.Incomplete _ -> StateKind.WARN;
            case VaeState.Sent _, VaeState.Admissible _, VaeState.Supported _, VaeState.Written _, VaeState.Jury _ ->
                StateKind.INFO;
            case VaeState.Judged judged -> judged.result() == VaeState.Result.NONE ? StateKind.BAD : StateKind.OK;
            case VaeState.NotAdmissible _, VaeState.DroppedOut _ -> StateKind.BAD;
        };
    }

    public static StateKind kind(VaeGroupState state) {
        return switch (state) {
            case VaeGroupState.Sounding _ -> StateKind.WARN;
            case VaeGroupState.BodyChosen _, VaeGroupState.Started _ -> StateKind.INFO;
            case VaeGroupState.Ended _ -> StateKind.OK;
            case VaeGroupState.GivenUp _ -> StateKind.BAD;
        };
    }

    public static List<Option> kinds() {
        return Arrays.stream(Vae.Kind.values())
                .map(kind -> new Option(kind.name(), kind.words()))
                .toList();
    }

    /// Those of the register, to choose from: no other is given by experience.
    public List<Option> certifications() {
        return occupations.certifications().stream()
                .filter(one -> one.rncp() != null)
                .map(one -> new Option(one.code(), one.name()))
                .toList();
    }

    /// « DEAS ».
    public String brief(Vae one) {
        return brief(one.certification());
    }

    public String brief(String certification) {
        return occupations
                .certification(certification)
                .map(Certification::brief)
                .orElse(certification);
    }

    public String name(String certification) {
        return occupations.certification(certification).map(Certification::name).orElse(certification);
    }

    /// Those of the certification, to choose from.
    public List<Option> blocks(String certification) {
        return occupations.certification(certification).map(Certification::blocks).orElse(List.of()).stream()
                .map(block -> new Option(block.code(), block.name()))
                .toList();
    }

    public List<String> blocks(Vae one, List<String> codes) {
        var known = blocks(one.certification());
        return codes.stream()
                .map(code -> known.stream()
                        .filter(block -> block.value().equals(code))
                        .findFirst()
                        .map(Option::label)
                        .orElse(code))
                .toList();
    }

    /// « le 3 mars » of what was done, « depuis le 3 mars » of what lasts; with why it stopped.
    public String detail(Vae one, LocalDate today) {
        var reason = reason(one);
        var when = switch (one.state()) {
            case VaeState.Project _, VaeState.Incomplete _, VaeState.Admissible _, VaeState.Supported _ -> "depuis le ";
            case VaeState.Jury _ -> "passage devant le jury le ";
            case VaeState.Sent _,
                    VaeState.Written _,
                    VaeState.Judged _,
                    VaeState.NotAdmissible _,
                    VaeState.DroppedOut _ -> "le ";
        };
        return when
                + French.shortDate(one.latest(), today)
                + (reason == null ? "" : French.SPACE + ": " + French.small(reason));
    }

    public @Nullable String reason(Vae one) {
        return one.state() instanceof VaeState.DroppedOut(var _, var _, var why)
                ? lists.label("VAE_DROPOUT", why)
                : null;
    }

    /// The steps gone, where she stands, those to come.
    public List<Step> line(Vae one, LocalDate today) {
        var steps = new ArrayList<Step>();
        for (var state : once(one.state())) {
            var on = state.on() == null ? one.madeOn() : state.on();
            var when = French.capital(French.shortDate(on, today));
            var what = shortly(state);
            steps.add(
                    state != one.state()
                            ? Step.done(when, what)
                            : switch (state) {
                                case VaeState.Open _ -> Step.now(when, what);
                                case VaeState.Judged _ -> Step.done(when, what);
                                case VaeState.NotAdmissible _, VaeState.DroppedOut _ -> Step.stopped(when, what);
                            });
        }
        later(one.state()).forEach(what -> steps.add(Step.later(what)));
        return steps;
    }

    /// The way without what was sent, called incomplete and sent again since.
    private static List<VaeState> once(VaeState state) {
        var once = new ArrayList<VaeState>();
        for (var step : state.way()) {
            if (!(step instanceof VaeState.Sent || step instanceof VaeState.Incomplete)
                    || once.stream().noneMatch(VaeState.Sent.class::isInstance)) {
                once.addFirst(step);
            }
        }
        return once;
    }

    /// « envoyé le 3 mars, incomplet le 10 mars, envoyé le 20 mars »; null as long as nothing was called incomplete.
    public @Nullable String sentAgain(Vae one, LocalDate today) {
        var way = one.state().way().reversed();
        return way.stream().noneMatch(VaeState.Incomplete.class::isInstance)
                ? null
                : way.stream()
                        .filter(step -> step instanceof VaeState.Sent || step instanceof VaeState.Incomplete)
                        .map(step -> (step instanceof VaeState.Sent ? "envoyé le " : "incomplet le ")
                                + French.shortDate(Objects.requireNonNull(step.on()), today))
                        .collect(Collectors.joining(", "));
    }

    private static List<String> later(VaeState state) {
        return switch (state) {
            case VaeState.Project _ -> List.of("Faisabilité", "Accompagnement", "Validation", "Jury");
            case VaeState.Sent _, VaeState.Incomplete _ -> List.of("Recevable", "Accompagnement", "Validation", "Jury");
            case VaeState.Admissible _ -> List.of("Accompagnement", "Validation", "Jury");
            case VaeState.Supported _ -> List.of("Validation", "Jury");
            case VaeState.Written _ -> List.of("Jury");
            case VaeState.Jury _ -> List.of("Résultat");
            case VaeState.Judged _, VaeState.NotAdmissible _, VaeState.DroppedOut _ -> List.of();
        };
    }

    private static String shortly(VaeState state) {
        return switch (state) {
            case VaeState.Project _ -> "Projet";
            case VaeState.Sent _ -> "Faisabilité";
            case VaeState.Incomplete _ -> "Incomplet";
            case VaeState.Admissible _ -> "Recevable";
            case VaeState.Supported _ -> "Accompagnement";
            case VaeState.Written _ -> "Validation";
            case VaeState.Jury _ -> "Jury";
            case VaeState.Judged judged -> judged.words();
            case VaeState.NotAdmissible _ -> "Non recevable";
            case VaeState.DroppedOut _ -> "Abandon";
        };
    }
}
