/// Places, sessions and their slots, appointments and their states.
@NullMarked
package fr.ensemblier.appointments.model;

import org.jspecify.annotations.NullMarked;
