@NullMarked
package fr.ensemblier.matching.inbox;

import org.jspecify.annotations.NullMarked;
