/// Calendars: one appointment as a file, and the secret address that an agenda follows.
@NullMarked
package fr.ensemblier.appointments.feed;

import org.jspecify.annotations.NullMarked;
