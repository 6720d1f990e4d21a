/// The first page of a platform's public site.
@NullMarked
package fr.ensemblier.portal.home;

import org.jspecify.annotations.NullMarked;
