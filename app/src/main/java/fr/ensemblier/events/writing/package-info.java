/// An event is written, published, changed and cancelled by the team.
@NullMarked
package fr.ensemblier.events.writing;

import org.jspecify.annotations.NullMarked;
