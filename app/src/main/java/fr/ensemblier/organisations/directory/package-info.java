/// The employers of a platform: the list, the page of one, corrections with their history, creation by hand.
@NullMarked
package fr.ensemblier.organisations.directory;

import org.jspecify.annotations.NullMarked;
