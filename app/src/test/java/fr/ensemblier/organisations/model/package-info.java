@NullMarked
package fr.ensemblier.organisations.model;

import org.jspecify.annotations.NullMarked;
