/// The persons of a platform: list, creation at the telephone, export.
@NullMarked
package fr.ensemblier.people.roster;

import org.jspecify.annotations.NullMarked;
