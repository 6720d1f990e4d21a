/// Fields, occupations, their sheets and the bridges between them.
@NullMarked
package fr.ensemblier.portal.occupation;

import org.jspecify.annotations.NullMarked;
