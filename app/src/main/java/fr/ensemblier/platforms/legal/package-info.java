/// The head writes what the law wants her site to say of its publisher and host.
@NullMarked
package fr.ensemblier.platforms.legal;

import org.jspecify.annotations.NullMarked;
