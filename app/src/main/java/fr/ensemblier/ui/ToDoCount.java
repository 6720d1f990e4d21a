package fr.ensemblier.ui;

import fr.ensemblier.foundation.Actor;

/// Who knows how many things wait for the person at the screen. An optional bean, asked for each full page.
public interface ToDoCount {

    int of(Actor actor);
}
