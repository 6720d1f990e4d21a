package fr.ensemblier.placements.register;

import java.util.List;

/// The hires of one person, as a part of her file and as a page of their own.
record PersonPage(String name, String personHref, List<RegisterPage.Line> lines, String record) {}
