/// Signing in: the password, the second factor, the role; a password forgotten.
@NullMarked
package fr.ensemblier.accounts.signin;

import org.jspecify.annotations.NullMarked;
