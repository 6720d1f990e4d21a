@NullMarked
package fr.ensemblier.files;

import org.jspecify.annotations.NullMarked;
