/// Which address is open to whom, and who acts in a request.
@NullMarked
package fr.ensemblier.accounts.security;

import org.jspecify.annotations.NullMarked;
