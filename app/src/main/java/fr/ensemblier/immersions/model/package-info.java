/// What an immersion is, where it stands and what the law says of it; shared by the activities of the module.
@NullMarked
package fr.ensemblier.immersions.model;

import org.jspecify.annotations.NullMarked;
