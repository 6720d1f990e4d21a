package fr.ensemblier.matching.team;

import fr.ensemblier.foundation.Actor;
import fr.ensemblier.foundation.NotFound;
import fr.ensemblier.matching.model.Contacts;
import fr.ensemblier.matching.model.Moves;
import fr.ensemblier.notices.OpenTasks;
import fr.ensemblier.people.People;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Notes a telephone call that a task asked for, where it belongs: in the file of the person, or in the contact about
/// which an employer was called.
@Component
class Calls {

    private final OpenTasks tasks;
    private final People people;
    private final Contacts contacts;
    private final Moves moves;

    Calls(OpenTasks tasks, People people, Contacts contacts, Moves moves) {
        this.tasks = tasks;
        this.people = people;
        this.contacts = contacts;
        this.moves = moves;
    }

    /// The page of the task, where its act is done.
    @Transactional
    public String note(Actor.Team actor, UUID task, String words) {
        var line = tasks.find(actor, task).orElseThrow(() -> new NotFound("task", task));
        var contact = contact(line);
        contact.ifPresent(id -> moves.note(id, words, actor.name()));
        if (line.person() != null && line.organisation() == null) {
            var her = people.find(line.person()).orElseThrow(() -> new NotFound("person", task));
            people.happened(her.platform(), her.person(), "call", "Appel", words, true);
        }
        return line.href();
    }

    /// A task about a contact is named after it: `contact.late:<id>`.
    Optional<UUID> contact(OpenTasks.Line line) {
        return line.kind().startsWith("contact.")
                ? contacts.find(UUID.fromString(line.key().substring(line.kind().length() + 1)))
                        .map(fr.ensemblier.matching.model.Contact::id)
                : Optional.empty();
    }
}
