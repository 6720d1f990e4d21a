/// The list of appointments, and one of them with whether she came.
@NullMarked
package fr.ensemblier.appointments.day;

import org.jspecify.annotations.NullMarked;
