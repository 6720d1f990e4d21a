package fr.ensemblier.matching.team;

import fr.ensemblier.foundation.Actor;
import fr.ensemblier.foundation.NotFound;
import fr.ensemblier.matching.model.Contacts;
import fr.ensemblier.matching.model.TeamNotes;
import fr.ensemblier.notices.OpenTasks;
import fr.ensemblier.people.People;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Notes a telephone call that a task asked for, where it belongs: in the file of the person, or in the contact about
/// which an employer was called.
@Component
class Calls {

    private final OpenTasks tasks;
    private final People people;
    private final Contacts contacts;
    private final TeamNotes notes;

    Calls(OpenTasks tasks, People people, Contacts contacts, TeamNotes notes) {
        this.tasks = tasks;
        this.people = people;
        this.contacts = contacts;
        this.notes = notes;
    }

    /// The page of the task, where its act is done.
    @Transactional
    public String note(Actor.Team actor, UUID task, String words) {
        var line = tasks.find(actor, task).orElseThrow(() -> new NotFound("task", task));
        var contact = contact(line);
        contact.ifPresent(id -> notes.note(id, words, actor.name()));
        if (line.person() != null && line.organisation() == null) {
            var her = people.find(line.person()).orElseThrow(() -> new NotFound("person", task));
            people.happened(her.platform(), her.person(), "call", "Appel", words, true);
        }
        return line.href();
    }

    Optional<UUID> contact(OpenTasks.Line line) {
        return Optional.ofNullable(contacts(List.of(line)).get(line.id()));
    }

    /// The contact of each task that is about one the reader may read, by task. Such a task is named after it:
    /// `contact.late:<id>`.
    Map<UUID, UUID> contacts(List<OpenTasks.Line> lines) {
        var named = lines.stream()
                .filter(line -> line.kind().startsWith("contact."))
                .collect(Collectors.toMap(
                        OpenTasks.Line::id,
                        line -> UUID.fromString(line.key().substring(line.kind().length() + 1))));
        named.values().retainAll(contacts.readable(Set.copyOf(named.values())));
        return named;
    }
}
