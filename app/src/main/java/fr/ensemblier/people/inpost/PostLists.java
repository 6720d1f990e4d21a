package fr.ensemblier.people.inpost;

import fr.ensemblier.foundation.Actor;
import fr.ensemblier.foundation.Paris;
import fr.ensemblier.people.model.HealthWords;
import fr.ensemblier.people.model.Place;
import fr.ensemblier.people.model.PresentEmployers;
import fr.ensemblier.people.model.Promises;
import fr.ensemblier.ui.Chip;
import fr.ensemblier.ui.Choice;
import fr.ensemblier.ui.FieldError;
import fr.ensemblier.ui.French;
import fr.ensemblier.ui.Pager;
import fr.ensemblier.ui.StateKind;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Puts the requests of people in post into words for the team.
@Component
class PostLists {

    static final int PAGE = 50;

    /// The list, ready to show.
    record Listing(
            String said,
            String within,
            List<Chip> chips,
            List<Line> lines,
            Pager pager,
            String csv,
            PostFilter filter) {}

    record Line(
            String href,
            String name,
            String commune,
            String asks,
            String when,
            String since,
            StateKind kind,
            String state,
            String adviser) {}

    /// One request. `told` are the employers and what each may know; `free` when nobody follows
    /// her, `mine` the box by which who answers does from now on (R-W2).
    record One(
            String action,
            String seen,
            String name,
            String firstName,
            String personHref,
            String under,
            @Nullable String phone,
            @Nullable String email,
            @Nullable String secret,
            String call,
            List<Fact> facts,
            List<String> told,
            StateKind kind,
            String state,
            @Nullable String answered,
            @Nullable String before,
            List<Choice> answers,
            @Nullable String message,
            boolean free,
            boolean mine,
            List<FieldError> errors) {

        boolean healthAsked() {
            return HealthWords.asked(errors);
        }

        @Nullable String error(String field) {
            return FieldError.of(errors, field);
        }
    }

    record Fact(String name, String value) {}

    private final PostRequests requests;
    private final PostAsking asking;
    private final PresentEmployers present;
    private final Promises promises;
    private final Clock clock;

    PostLists(PostRequests requests, PostAsking asking, PresentEmployers present, Promises promises, Clock clock) {
        this.requests = requests;
        this.asking = asking;
        this.present = present;
        this.promises = promises;
        this.clock = clock;
    }

    Listing list(Actor.Team team, PostFilter filter) {
        var platform = team.platform();
        var rows = requests.page(platform, filter, mine(team, filter), filter.place(), PAGE + 1);
        var more = rows.size() > PAGE;
        var shown = more ? rows.subList(0, PAGE) : rows;
        var count = requests.count(platform, filter, mine(team, filter));
        return new Listing(
                count == 0 ? "Aucune demande" : French.plural(count, "demande", "demandes"),
                promises.within(platform),
                chips(filter),
                shown.stream().map(this::line).toList(),
                new Pager(
                        filter.place() == null ? null : filter.with("apres", null),
                        more
                                ? filter.with(
                                        "apres",
                                        new Place(
                                                        shown.getLast().askedAt(),
                                                        shown.getLast().id())
                                                .toString())
                                : null,
                        French.number(shown.size()) + " sur " + French.number(count)),
                filter.csv(),
                filter);
    }

    List<PostRequest> all(Actor.Team team, PostFilter filter) {
        return requests.page(team.platform(), filter, mine(team, filter), null, 20_000);
    }

    private static @Nullable UUID mine(Actor.Team team, PostFilter filter) {
        return filter.mine() ? team.account() : null;
    }

    private static List<Chip> chips(PostFilter filter) {
        var chips = new ArrayList<Chip>();
        chip(chips, filter, "etat", "attente", "À répondre", Boolean.TRUE.equals(filter.waiting()));
        chip(chips, filter, "etat", "repondues", "Répondues", Boolean.FALSE.equals(filter.waiting()));
        chip(chips, filter, "suivi", "moi", "Mes personnes", filter.mine());
        for (var kind : Asked.values()) {
            chip(
                    chips,
                    filter,
                    "demande",
                    kind.name(),
                    kind.words(),
                    kind.name().equals(filter.kind()));
        }
        return chips;
    }

    private static void chip(
            List<Chip> chips, PostFilter filter, String name, String value, String label, boolean applied) {
        chips.add(new Chip(label, filter.with(name, applied ? null : value), null, applied));
    }

    private Line line(PostRequest one) {
        return new Line(
                PostFilter.BASE + "/" + one.id(),
                one.name(),
                one.communeName(),
                Asked.list(one.wish().kinds()),
                one.wish().when(),
                French.ago(one.askedAt(), clock.instant(), Paris.ZONE),
                kind(one),
                state(one),
                one.adviserName() == null ? "À attribuer" : one.adviserName());
    }

    static StateKind kind(PostRequest one) {
        return switch (one.state()) {
            case PostRequest.State.Waiting _ -> StateKind.WARN;
            case PostRequest.State.Answered(var answer, var _, var _, var _) ->
                answer == Answer.ENDED ? StateKind.NONE : StateKind.OK;
        };
    }

    private static String state(PostRequest one) {
        return switch (one.state()) {
            case PostRequest.State.Waiting _ -> "À répondre";
            case PostRequest.State.Answered(var answer, var _, var _, var _) -> answer.done();
        };
    }

    One one(PostRequest one, @Nullable String chosen, @Nullable String message, boolean mine, List<FieldError> errors) {
        var today = Paris.today(clock);
        var wish = one.wish();
        var employers = present.now(one.platform(), one.person());
        var facts = new ArrayList<Fact>();
        facts.add(new Fact("Demande", Asked.list(wish.kinds())));
        facts.add(new Fact("Son poste", asking.post(wish)));
        facts.add(new Fact(
                "Reçue",
                French.ago(one.askedAt(), clock.instant(), Paris.ZONE) + ", "
                        + (one.askedBy().equals(one.firstName()) ? "par la personne" : "notée par " + one.askedBy())));
        facts.add(new Fact("Suivie par", one.adviserName() == null ? "À attribuer" : one.adviserName()));
        return new One(
                PostFilter.BASE + "/" + one.id(),
                one.seen(),
                one.name(),
                one.firstName(),
                "/equipe/personnes/" + one.person(),
                Asked.list(wish.kinds()) + " – " + one.communeName(),
                one.phone(),
                one.email(),
                PresentEmployers.secrecy(employers),
                wish.call(),
                facts,
                employers.stream().map(employer -> words(employer, today)).toList(),
                kind(one),
                state(one),
                one.state() instanceof PostRequest.State.Answered(var answer, var said, var at, var by)
                        ? French.capital(French.dateTime(Paris.local(at), today)) + ", " + by + French.SPACE + ": "
                                + French.small(answer.done()) + (said == null ? "." : ". « " + said + " »")
                        : null,
                one.state() instanceof PostRequest.State.Waiting
                        ? French.date(promises.answerBefore(one.platform(), one.askedAt()), today)
                        : null,
                Arrays.stream(Answer.values())
                        .map(answer -> Choice.of(
                                answer.name(), answer.words(), answer.name().equals(chosen)))
                        .toList(),
                message,
                one.adviser() == null,
                mine,
                errors);
    }

    /// « Résidence des Pins : ne doit rien savoir, noté le 3 mars par Claire Bessière ».
    static String words(PresentEmployers.Present one, LocalDate today) {
        return one.name() + French.SPACE + ": " + French.small(said(one, today));
    }

    /// « Ne doit rien savoir, noté le 3 mars par Claire Bessière ».
    static String said(PresentEmployers.Present one, LocalDate today) {
        var lifted = one.lifted();
        if (lifted != null) {
            return "Peut savoir, depuis le "
                    + French.shortDate(Paris.date(lifted.at()), today)
                    + switch (lifted.how()) {
                        case "HERSELF" -> ", dit par la personne elle-même";
                        case "TEAM_PAPER" -> ", accord signé, noté par " + lifted.by();
                        default -> ", accord dit à " + lifted.by();
                    };
        }
        return "Ne doit rien savoir, noté le "
                + French.shortDate(Paris.date(one.saidAt()), today)
                + (one.saidBy() == null ? "" : " par " + one.saidBy())
                + found(one);
    }

    private static String found(PresentEmployers.Present one) {
        if (one.toFind()) {
            return one.unsaid() ? ". Pas encore nommé" : ". Pas encore retrouvé";
        }
        return one.outside() ? ". Pas de compte ici" : "";
    }
}
