@NullMarked
package fr.ensemblier.accounts.signin;

import org.jspecify.annotations.NullMarked;
