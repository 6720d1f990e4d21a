/// An appointment taken by the team for a person.
@NullMarked
package fr.ensemblier.appointments.booking;

import org.jspecify.annotations.NullMarked;
