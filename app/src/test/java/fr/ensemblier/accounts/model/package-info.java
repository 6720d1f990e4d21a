@NullMarked
package fr.ensemblier.accounts.model;

import org.jspecify.annotations.NullMarked;
