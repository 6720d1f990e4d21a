package fr.ensemblier.people.referral;

import fr.ensemblier.foundation.Paris;
import fr.ensemblier.foundation.PlatformId;
import fr.ensemblier.people.model.Place;
import fr.ensemblier.people.model.Search;
import fr.ensemblier.ui.Chip;
import fr.ensemblier.ui.French;
import fr.ensemblier.ui.Option;
import fr.ensemblier.ui.Pager;
import fr.ensemblier.ui.StateKind;
import fr.ensemblier.ui.Step;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Puts referrals into words, for the team and for the body that sent somebody.
@Component
class ReferralLists {

    static final int PAGE = 50;

    /// A list of referrals, ready to show.
    record Listing(
            String said,
            List<Chip> chips,
            List<Line> lines,
            Pager pager,
            String csv,
            List<Option> bodies,
            ReferralFilter filter,
            boolean all,
            String promised) {}

    record Line(
            String href,
            String name,
            String commune,
            String sent,
            String body,
            StateKind kind,
            String state,
            @Nullable String answer) {}

    private final Referrals referrals;
    private final ReferralAnswering answering;
    private final BodyNames names;
    private final ReferralNotes notes;
    private final Clock clock;

    ReferralLists(Referrals referrals, ReferralAnswering answering, BodyNames names, ReferralNotes notes, Clock clock) {
        this.referrals = referrals;
        this.answering = answering;
        this.names = names;
        this.notes = notes;
        this.clock = clock;
    }

    /// `body` narrows it to one referral body.
    Listing list(PlatformId platform, ReferralFilter filter, @Nullable UUID body, String base) {
        var late = filter.late() ? answering.lateSince(platform) : null;
        var rows = referrals.page(platform, filter, body, late, PAGE + 1);
        var more = rows.size() > PAGE;
        var shown = more ? rows.subList(0, PAGE) : rows;
        var count = referrals.count(platform, filter, body, late);
        var known = new HashMap<UUID, String>();
        var next = more ? new Place(shown.getLast().at(), shown.getLast().id()).toString() : null;
        return new Listing(
                count == 0 ? "Aucune orientation" : French.plural(count, "orientation", "orientations"),
                chips(filter, base),
                shown.stream()
                        .map(one -> line(one, base, known.computeIfAbsent(one.body(), of -> names.of(platform, of))))
                        .toList(),
                new Pager(
                        filter.place().isEmpty() ? null : filter.with(base, "apres", null),
                        next == null ? null : filter.with(base, "apres", next),
                        French.number(shown.size()) + " sur " + French.number(count)),
                filter.with(csv(base), "apres", null),
                bodies(platform, known),
                filter,
                filter.isEmpty(),
                French.plural(answering.days(platform), "jour", "jours"));
    }

    List<Referrals.Sent> all(PlatformId platform, ReferralFilter filter, @Nullable UUID body) {
        var late = filter.late() ? answering.lateSince(platform) : null;
        return referrals.page(platform, filter.first(), body, late, 20_000);
    }

    private static List<Chip> chips(ReferralFilter filter, String base) {
        var chips = new ArrayList<Chip>();
        var late = filter.late();
        chips.add(new Chip("En retard", filter.with(base, "retard", late ? null : "oui"), null, late));
        for (var state : ReferralState.values()) {
            var applied = state.name().equals(filter.etat());
            chips.add(new Chip(state.words(), filter.with(base, "etat", applied ? null : state.name()), null, applied));
        }
        return chips;
    }

    Line line(PlatformId platform, Referrals.Sent sent, String base) {
        return line(sent, base, names.of(platform, sent.body()));
    }

    /// Of a list whose body is known.
    Line line(Referrals.Sent sent, String base, String body) {
        var one = base.startsWith("/equipe") ? sent : sent.asSent();
        return new Line(
                href(base, one.id()),
                one.name(),
                one.communeName(),
                French.ago(one.at(), clock.instant(), Paris.ZONE) + ", par " + one.by(),
                body,
                kind(one),
                words(one),
                one.shared() || base.startsWith("/equipe") ? one.answer() : null);
    }

    private static String csv(String base) {
        return base.endsWith("/orientations") ? base + ".csv" : base + "/orientations.csv";
    }

    static String href(String base, UUID id) {
        return base.equals("/prescripteur") ? "/prescripteur/orientations/" + id : base + "/" + id;
    }

    static StateKind kind(Referrals.Sent one) {
        return one.shared() ? one.state().kind() : StateKind.NONE;
    }

    /// With whether she works or looks, once she was met: it is what who sent her waits for.
    static String words(Referrals.Sent one) {
        if (!one.shared()) {
            return "Ne souhaite plus d’échange à son sujet";
        }
        if (one.state() != ReferralState.MET && one.state() != ReferralState.SUPPORTED) {
            return one.state().words();
        }
        return switch (one.profile()) {
            case "VALIDATED" -> one.state().words() + ", cherche un emploi";
            case "WORKING_MORE", "WORKING" -> one.state().words() + ", en emploi";
            case "PAUSED" -> one.state().words() + ", " + Search.PAUSED.words().toLowerCase(java.util.Locale.FRENCH);
            default -> one.state().words();
        };
    }

    private List<Option> bodies(PlatformId platform, Map<UUID, String> known) {
        return referrals.bodies(platform).stream()
                .map(body -> new Option(body.toString(), known.computeIfAbsent(body, of -> names.of(platform, of))))
                .sorted(Comparator.comparing(Option::label))
                .toList();
    }

    /// Newest first, down to the day she was sent: the answers of the team and the notes of both.
    List<Step> story(PlatformId platform, Referrals.Sent one) {
        var today = Paris.today(clock);
        var dated = new ArrayList<Dated>();
        for (var answer : referrals.answers(platform, one.id())) {
            dated.add(new Dated(answer.at(), answer.by(), answer.state().words(), answer.message()));
        }
        for (var note : notes.of(platform, one.id())) {
            dated.add(new Dated(note.at(), note.by(), "Note partagée", note.message()));
        }
        dated.sort(Comparator.comparing(Dated::at).reversed());
        dated.add(new Dated(one.at(), one.by(), "Personne orientée", one.comment()));
        return dated.stream().map(line -> line.step(today)).toList();
    }

    /// A line of the story.
    private record Dated(
            Instant at, String by, String what, @Nullable String message) {

        Step step(LocalDate today) {
            var step = Step.done(French.capital(French.dateTime(Paris.local(at), today)) + ", " + by, what);
            return message == null ? step : step.quoting(message);
        }
    }
}
