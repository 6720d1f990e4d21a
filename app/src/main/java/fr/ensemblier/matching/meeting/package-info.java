@NullMarked
package fr.ensemblier.matching.meeting;

import org.jspecify.annotations.NullMarked;
