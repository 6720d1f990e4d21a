/// The national entrance, which leads to the platform of a commune (R-T2).
@NullMarked
package fr.ensemblier.portal.entrance;

import org.jspecify.annotations.NullMarked;
