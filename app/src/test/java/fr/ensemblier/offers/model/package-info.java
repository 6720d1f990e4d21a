@NullMarked
package fr.ensemblier.offers.model;

import org.jspecify.annotations.NullMarked;
