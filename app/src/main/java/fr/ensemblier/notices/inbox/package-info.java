/// What somebody was told in the application.
@NullMarked
package fr.ensemblier.notices.inbox;

import org.jspecify.annotations.NullMarked;
