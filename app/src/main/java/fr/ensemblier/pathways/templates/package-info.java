/// The templates of a platform, and their editing by the head.
@NullMarked
package fr.ensemblier.pathways.templates;

import org.jspecify.annotations.NullMarked;
