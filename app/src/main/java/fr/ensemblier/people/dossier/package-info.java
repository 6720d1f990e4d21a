/// The file of one person, for the team that supports her; each opening is noted (R-P4).
@NullMarked
package fr.ensemblier.people.dossier;

import org.jspecify.annotations.NullMarked;
