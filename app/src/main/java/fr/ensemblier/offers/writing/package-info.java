/// Writing an offer: the form, its draft that saves itself, the page as the public sees it, publishing.
@NullMarked
package fr.ensemblier.offers.writing;

import org.jspecify.annotations.NullMarked;
