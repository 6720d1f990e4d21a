@NullMarked
package fr.ensemblier.accounts;

import org.jspecify.annotations.NullMarked;
