/// Talks with a person, one by one, and the correction of a wrong entry (R-E6).
@NullMarked
package fr.ensemblier.people.talks;

import org.jspecify.annotations.NullMarked;
