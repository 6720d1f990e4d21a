package fr.ensemblier.ui;

import java.util.List;

/// The person at the screen: name, role in words, her other roles, and how much she has to do.
public record Who(String name, String role, List<Link> others, int toDo, String toDoHref, String searchHref) {

    public Who {
        others = List.copyOf(others);
    }

    /// Only the team has a page of its tasks; for the others [#toDoHref()] is their first page.
    public boolean hasTasks() {
        return toDoHref.endsWith("/a-faire");
    }

    /// Where her messages are, empty for a role that receives none here.
    public String messagesHref() {
        return hasTasks() ? "/equipe/messages" : toDoHref.equals("/employeur") ? "/employeur/messages" : "";
    }
}
