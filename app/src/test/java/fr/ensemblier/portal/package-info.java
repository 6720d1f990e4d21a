@NullMarked
package fr.ensemblier.portal;

import org.jspecify.annotations.NullMarked;
