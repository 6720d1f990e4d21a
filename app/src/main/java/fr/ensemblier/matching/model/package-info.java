@NullMarked
package fr.ensemblier.matching.model;

import org.jspecify.annotations.NullMarked;
