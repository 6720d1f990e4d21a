/// Pages that say who a platform is, what it does with data, what it offers to employers; the glossary.
@NullMarked
package fr.ensemblier.portal.about;

import org.jspecify.annotations.NullMarked;
