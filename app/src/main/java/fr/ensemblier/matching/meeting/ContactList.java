package fr.ensemblier.matching.meeting;

import fr.ensemblier.ui.Chip;
import java.util.List;

record ContactList(String title, List<Chip> chips, List<ContactLine> lines) {}
