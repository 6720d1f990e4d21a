package fr.ensemblier.ui;

import fr.ensemblier.foundation.Actor;
import java.util.List;

/// Who knows the other roles of the person at the screen, as links that change to them. An optional bean.
public interface OtherRoles {

    List<Link> of(Actor actor);
}
