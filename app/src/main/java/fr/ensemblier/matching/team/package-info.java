@NullMarked
package fr.ensemblier.matching.team;

import org.jspecify.annotations.NullMarked;
