/// The settings of a platform, for its head: identity, colours and logo, what is engaged, the team, numbers of the
/// rules.
@NullMarked
package fr.ensemblier.platforms.settings;

import org.jspecify.annotations.NullMarked;
