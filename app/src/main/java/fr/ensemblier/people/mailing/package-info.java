/// A message to a list of persons (C13): written once, sent once, with who received it and who wants no more.
@NullMarked
package fr.ensemblier.people.mailing;

import org.jspecify.annotations.NullMarked;
