package fr.ensemblier.accounts.model;

import fr.ensemblier.foundation.Actor;
import fr.ensemblier.foundation.PlatformId;
import java.util.UUID;

/// The session of a person who opened her space with a link or a code (decision 10).
public final class PersonPass extends Pass {

    private static final long serialVersionUID = 1;

    private final String platform;
    private final UUID person;
    private final String called;

    public PersonPass(PlatformId platform, UUID person, String called) {
        super(name(person));
        this.platform = platform.value();
        this.person = person;
        this.called = called;
    }

    public static String name(UUID person) {
        return "person:" + person;
    }

    @Override
    public Actor actor(Roles roles) {
        return new Actor.Candidate(person, called, PlatformId.of(platform));
    }
}
