/// The events of somebody who has a file: in her file, in what is kept about her, and when her file ends.
@NullMarked
package fr.ensemblier.events.hers;

import org.jspecify.annotations.NullMarked;
