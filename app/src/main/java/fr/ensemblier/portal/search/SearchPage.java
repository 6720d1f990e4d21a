package fr.ensemblier.portal.search;

import java.util.List;

/// What was found, by kind.
record SearchPage(String words, String said, List<Group> groups, boolean nothing) {

    record Group(String name, String more, List<Hit> hits) {}

    record Hit(String href, String title, String detail) {}
}
