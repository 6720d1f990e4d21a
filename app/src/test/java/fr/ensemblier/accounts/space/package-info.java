@NullMarked
package fr.ensemblier.accounts.space;

import org.jspecify.annotations.NullMarked;
