@NullMarked
package fr.ensemblier.organisations.own;

import org.jspecify.annotations.NullMarked;
