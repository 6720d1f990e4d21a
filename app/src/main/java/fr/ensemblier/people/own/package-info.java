/// Her space: her profile, her choices, what is kept about her and who opened it.
@NullMarked
package fr.ensemblier.people.own;

import org.jspecify.annotations.NullMarked;
