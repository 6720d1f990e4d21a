package fr.ensemblier.matching.meeting;

import fr.ensemblier.ui.StateKind;

record ContactLine(String href, String name, String offer, String asked, StateKind kind, String state) {}
