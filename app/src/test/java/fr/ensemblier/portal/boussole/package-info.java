@NullMarked
package fr.ensemblier.portal.boussole;

import org.jspecify.annotations.NullMarked;
