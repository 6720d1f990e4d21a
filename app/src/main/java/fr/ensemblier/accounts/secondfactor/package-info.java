/// Setting up a second factor, before anything else is opened.
@NullMarked
package fr.ensemblier.accounts.secondfactor;

import org.jspecify.annotations.NullMarked;
