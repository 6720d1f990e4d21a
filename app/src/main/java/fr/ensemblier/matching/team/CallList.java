package fr.ensemblier.matching.team;

import fr.ensemblier.foundation.Actor;
import fr.ensemblier.foundation.Paris;
import fr.ensemblier.notices.OpenTasks;
import fr.ensemblier.people.People;
import fr.ensemblier.ui.French;
import fr.ensemblier.ui.Link;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Turns tasks into whom to call: the name, the number, why, since when.
@Component
class CallList {

    /// What was refused about the note on a call.
    record Wrong(UUID task, String message) {}

    /// Who asked to be called back has no file yet: her number stands in the title.
    private static final Pattern NUMBER = Pattern.compile(" au (0\\d(?:[^\\p{L}\\d]?\\d{2}){4})$");

    private final People people;
    private final ContactsOfTeam team;
    private final Calls calls;
    private final Clock clock;

    CallList(People people, ContactsOfTeam team, Calls calls, Clock clock) {
        this.people = people;
        this.team = team;
        this.calls = calls;
        this.clock = clock;
    }

    List<TeamPages.Call> of(Actor.Team actor, List<OpenTasks.Line> lines, @Nullable Wrong wrong) {
        var persons = lines.stream()
                .map(OpenTasks.Line::person)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        var reachable =
                people.all(persons).stream().collect(Collectors.toMap(People.Reachable::person, Function.identity()));
        var known = team.known(actor.platform(), persons);
        var contacts = calls.contacts(
                lines.stream().filter(line -> line.organisation() != null).toList());
        var desks = team.desks(contacts.values());
        var shown = new ArrayList<TeamPages.Call>();
        var together = together(lines, contacts, desks);
        for (var line : lines) {
            if (together.values().stream().anyMatch(others -> others.contains(line))) {
                continue;
            }
            var her = line.person() == null ? null : reachable.get(line.person());
            var contact = contacts.get(line.id());
            shown.add(call(
                    line,
                    her,
                    line.person() == null ? null : known.get(line.person()),
                    contact == null ? null : desks.get(contact),
                    together.getOrDefault(line.id(), List.of()).stream()
                            .map(other -> new Link(also(other, desks), other.href()))
                            .toList(),
                    shown.isEmpty(),
                    wrong));
        }
        return shown;
    }

    /// One call to an employer is about all who wait for him: the other lines, by the first one of his place.
    private static Map<UUID, List<OpenTasks.Line>> together(
            List<OpenTasks.Line> lines, Map<UUID, UUID> contacts, Map<UUID, ContactsOfTeam.Desk> desks) {
        var first = new HashMap<UUID, UUID>();
        var others = new HashMap<UUID, List<OpenTasks.Line>>();
        for (var line : lines) {
            var contact = contacts.get(line.id());
            var desk = contact == null ? null : desks.get(contact);
            if (desk != null && first.putIfAbsent(desk.place(), line.id()) != null) {
                others.computeIfAbsent(Objects.requireNonNull(first.get(desk.place())), _ -> new ArrayList<>())
                        .add(line);
            }
        }
        return others;
    }

    private static String also(OpenTasks.Line line, Map<UUID, ContactsOfTeam.Desk> desks) {
        return desks.values().stream()
                .map(desk -> desk.name() + " ")
                .filter(line.title()::startsWith)
                .findFirst()
                .map(name -> French.capital(line.title().substring(name.length())))
                .orElse(line.title());
    }

    private TeamPages.Call call(
            OpenTasks.Line line,
            People.@Nullable Reachable her,
            ContactsOfTeam.@Nullable Known known,
            ContactsOfTeam.@Nullable Desk desk,
            List<Link> also,
            boolean first,
            @Nullable Wrong wrong) {
        var today = Paris.today(clock);
        var late = line.due().isBefore(today);
        return new TeamPages.Call(
                line.id().toString(),
                late ? "exclamation-octagon-fill" : line.urgent() ? "clock-fill" : "chat-left-text-fill",
                late ? "bad" : line.urgent() ? "warn" : "info",
                late ? "En retard" : line.urgent() ? "Urgent" : "À faire",
                desk != null
                        ? desk.name()
                        : her != null
                                ? her.fullName()
                                : NUMBER.matcher(line.title()).replaceFirst(""),
                desk != null || known == null ? null : known.commune(),
                (line.urgent() ? "Urgent : " + low(reason(line, her, desk, today)) : reason(line, her, desk, today)),
                detail(line, desk == null ? known : null, today),
                line.href(),
                also,
                numbers(line, her, desk),
                first,
                her != null || desk != null,
                wrong != null && wrong.task().equals(line.id()) ? wrong.message() : null);
    }

    /// The title says her name first; the line says it already.
    private static String reason(
            OpenTasks.Line line, People.@Nullable Reachable her, ContactsOfTeam.@Nullable Desk desk, LocalDate today) {
        if (desk != null) {
            var name = desk.name() + " ";
            return French.capital(line.title().startsWith(name) ? line.title().substring(name.length()) : line.title());
        }
        if (her == null) {
            return since(line, today);
        }
        var title = line.title();
        return French.capital(
                Stream.of(her.fullName() + French.SPACE + ": ", her.fullName() + " : ", her.fullName() + " ")
                        .filter(title::startsWith)
                        .findFirst()
                        .map(name -> title.substring(name.length()))
                        .orElse(title));
    }

    private static String low(String words) {
        return words.substring(0, 1).toLowerCase(Locale.FRENCH) + words.substring(1);
    }

    private static String since(OpenTasks.Line line, LocalDate today) {
        return line.due().isAfter(today)
                ? "Pour le " + French.shortDate(line.due(), today)
                : line.due().equals(today) ? "Pour aujourd’hui" : "Depuis le " + French.shortDate(line.due(), today);
    }

    private static String detail(OpenTasks.Line line, ContactsOfTeam.@Nullable Known known, LocalDate today) {
        var last = known == null
                ? ""
                : " Dernier échange le " + French.shortDate(Paris.date(known.lastContact()), today) + ".";
        return (line.detail() == null ? "" : French.sentence(line.detail())) + last;
    }

    private static List<TeamPages.Number> numbers(
            OpenTasks.Line line, People.@Nullable Reachable her, ContactsOfTeam.@Nullable Desk desk) {
        var numbers = new ArrayList<TeamPages.Number>();
        if (desk != null && desk.phone() != null) {
            numbers.add(new TeamPages.Number(desk.phone(), null));
        }
        if (her != null && her.phone() != null) {
            numbers.add(new TeamPages.Number(her.phone(), desk == null ? null : her.firstName()));
        }
        var said = NUMBER.matcher(line.title());
        if (numbers.isEmpty() && said.find()) {
            numbers.add(new TeamPages.Number(
                    "+33" + said.group(1).replaceAll("\\D", "").substring(1), null));
        }
        return numbers;
    }
}
