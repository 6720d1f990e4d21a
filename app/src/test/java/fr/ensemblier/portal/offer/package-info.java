@NullMarked
package fr.ensemblier.portal.offer;

import org.jspecify.annotations.NullMarked;
