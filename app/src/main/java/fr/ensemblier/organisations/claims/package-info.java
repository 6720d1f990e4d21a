/// A recruiter claims her structure on the public site; the team answers.
@NullMarked
package fr.ensemblier.organisations.claims;

import org.jspecify.annotations.NullMarked;
