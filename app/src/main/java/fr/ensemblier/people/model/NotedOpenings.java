package fr.ensemblier.people.model;

import fr.ensemblier.foundation.AuditLog;
import fr.ensemblier.foundation.PlatformId;
import fr.ensemblier.people.Openings;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Finds the random key under which the log knows her.
@Component
class NotedOpenings implements Openings {

    private final Persons persons;
    private final AuditLog audit;

    NotedOpenings(Persons persons, AuditLog audit) {
        this.persons = persons;
        this.audit = audit;
    }

    @Override
    public void note(PlatformId platform, UUID person, String act) {
        persons.find(platform, person).ifPresent(one -> audit.note(platform, act, one.logKey(), null));
    }
}
