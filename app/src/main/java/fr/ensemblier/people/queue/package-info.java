/// New profiles: the team listens, places, validates, asks for more or points elsewhere.
@NullMarked
package fr.ensemblier.people.queue;

import org.jspecify.annotations.NullMarked;
