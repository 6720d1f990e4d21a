package fr.ensemblier.accounts;

import fr.ensemblier.accounts.model.Pass;
import fr.ensemblier.accounts.model.Roles;
import fr.ensemblier.foundation.Actor;
import java.io.Serial;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/// Makes a request of MockMvc run as an actor: `mvc.get().uri("/equipe").with(SignedIn.as(actor))`.
public final class SignedIn {

    private SignedIn() {}

    public static RequestPostProcessor as(Actor actor) {
        return SecurityMockMvcRequestPostProcessors.authentication(new Given(actor));
    }

    /// A session that stands for the given actor, without any row behind it.
    private static final class Given extends Pass {

        @Serial
        private static final long serialVersionUID = 1;

        private final transient Actor actor;

        Given(Actor actor) {
            super("given:" + actor.kind());
            this.actor = actor;
        }

        @Override
        public Actor actor(Roles roles) {
            return actor;
        }
    }
}
