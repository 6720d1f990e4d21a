/// # Offers
///
/// Hiring needs and job offers, from the draft to the end. Who fits an offer is known by `matching`.
@ApplicationModule(
        displayName = "Offers",
        allowedDependencies = {"territory", "occupations", "platforms", "accounts", "organisations", "notices"})
@NullMarked
package fr.ensemblier.offers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
