@NullMarked
package fr.ensemblier.matching.home;

import org.jspecify.annotations.NullMarked;
