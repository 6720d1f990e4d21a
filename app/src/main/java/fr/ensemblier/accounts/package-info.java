/// # Accounts
///
/// Who signs in: accounts, memberships and roles, second factors, invitations, the link or code of a person.
/// It sets the actor of each request and decides which addresses a role may open. It does not know what a person is.
@ApplicationModule(
        displayName = "Accounts",
        allowedDependencies = {"notices"})
@NullMarked
package fr.ensemblier.accounts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
