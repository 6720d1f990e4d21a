/// Bodies whose counsellors send people (prescripteurs), and who signs in for them.
@NullMarked
package fr.ensemblier.organisations.bodies;

import org.jspecify.annotations.NullMarked;
