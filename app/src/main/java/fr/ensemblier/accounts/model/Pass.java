package fr.ensemblier.accounts.model;

import fr.ensemblier.foundation.Actor;
import java.util.List;
import org.springframework.security.authentication.AbstractAuthenticationToken;

/// What a session remembers of who came in; each request asks it for the actor.
///
/// Its name is the one that sessions are found by, to end those of an account or a person.
public abstract class Pass extends AbstractAuthenticationToken {

    private static final long serialVersionUID = 1;

    private final String name;

    protected Pass(String name) {
        super(List.of());
        this.name = name;
        setAuthenticated(true);
    }

    public abstract Actor actor(Roles roles);

    @Override
    public String getName() {
        return name;
    }

    @Override
    public Object getPrincipal() {
        return name;
    }

    @Override
    public Object getCredentials() {
        return "";
    }
}
