@NullMarked
package fr.ensemblier.people.model;

import org.jspecify.annotations.NullMarked;
