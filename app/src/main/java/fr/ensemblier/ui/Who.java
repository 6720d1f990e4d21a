package fr.ensemblier.ui;

import java.util.List;

/// The person at the screen: name, role in words, her other roles, and how much she has to do.
public record Who(String name, String role, List<Link> others, int toDo, String toDoHref, String searchHref) {

    public Who {
        others = List.copyOf(others);
    }
}
