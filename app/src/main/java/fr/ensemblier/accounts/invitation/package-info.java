/// Accepting an invitation.
@NullMarked
package fr.ensemblier.accounts.invitation;

import org.jspecify.annotations.NullMarked;
