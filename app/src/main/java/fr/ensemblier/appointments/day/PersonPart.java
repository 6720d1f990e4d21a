package fr.ensemblier.appointments.day;

import java.util.List;

/// Her appointments, in her file: those to come or to be noted, then those of before.
record PersonPart(String name, String personHref, String open, List<Line> coming, List<Line> past) {}
