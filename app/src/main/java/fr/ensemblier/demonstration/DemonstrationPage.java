package fr.ensemblier.demonstration;

import java.util.List;

/// What `page.jte` prints.
record DemonstrationPage(List<Door> doors) {

    /// A role with the people one can be.
    record Door(String title, String promise, String icon, String action, List<Somebody> people) {}

    /// Somebody to be; `platform` is posted with the click.
    record Somebody(String name, String where, String platform) {}
}
