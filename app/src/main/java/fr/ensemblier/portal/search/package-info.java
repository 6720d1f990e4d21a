/// What the team finds by its words.
@NullMarked
package fr.ensemblier.portal.search;

import org.jspecify.annotations.NullMarked;
