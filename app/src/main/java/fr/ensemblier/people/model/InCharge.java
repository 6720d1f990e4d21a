package fr.ensemblier.people.model;

import fr.ensemblier.notices.Tasks;
import fr.ensemblier.people.People;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Changes who is in charge of somebody: one adviser or nobody (R-W2). What is to do about her goes along, her time
/// line
/// says it, and she is told who supports her now.
@Component
public class InCharge {

    private final Persons persons;
    private final People people;
    private final Tasks tasks;
    private final Letters letters;

    InCharge(Persons persons, People people, Tasks tasks, Letters letters) {
        this.persons = persons;
        this.people = people;
        this.tasks = tasks;
        this.letters = letters;
    }

    /// `key` names the change, so that it is told once; `detail` says how it came, for her time line.
    @Transactional(propagation = Propagation.MANDATORY)
    public void give(Person person, UUID adviser, String name, String key, @Nullable String detail) {
        change(person, adviser, name, detail);
        letters.write(
                person,
                "adviser:" + key + ":" + person.id(),
                name + " vous accompagne maintenant",
                List.of(
                        person.adviserName() == null
                                ? name + " suit votre dossier et vous appellera."
                                : name + " suit votre dossier à la place de " + person.adviserName() + ".",
                        "Vous préférez quelqu’un d’autre ? Dites-le dans votre espace : ce choix est le vôtre."));
    }

    /// Nobody is in charge: she waits in the queue « à attribuer ».
    @Transactional(propagation = Propagation.MANDATORY)
    public void leave(Person person, @Nullable String detail) {
        change(person, null, null, detail);
    }

    private void change(Person person, @Nullable UUID adviser, @Nullable String name, @Nullable String detail) {
        persons.assign(person, adviser, name);
        if (person.adviser() != null) {
            tasks.pass(person.platform(), person.id(), person.adviser(), adviser);
        }
        people.happened(
                person.platform(),
                person.id(),
                "ASSIGNED",
                name == null ? "À attribuer" : "Suivi par " + name,
                detail,
                false);
    }
}
