/// Two files of one person become one, by a human who sees both, and apart again within some days (R-E6).
@NullMarked
package fr.ensemblier.people.merging;

import org.jspecify.annotations.NullMarked;
