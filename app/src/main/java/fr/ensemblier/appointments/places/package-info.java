/// Where and when one receives: places and drop-in sessions.
@NullMarked
package fr.ensemblier.appointments.places;

import org.jspecify.annotations.NullMarked;
