/// One's own account: name, password, second factors, sessions, role.
@NullMarked
package fr.ensemblier.accounts.myaccount;

import org.jspecify.annotations.NullMarked;
