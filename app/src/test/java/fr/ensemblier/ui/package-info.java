@NullMarked
package fr.ensemblier.ui;

import org.jspecify.annotations.NullMarked;
