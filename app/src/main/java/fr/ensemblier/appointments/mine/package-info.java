/// Her own appointments, as she takes, moves and cancels them in her space.
@NullMarked
package fr.ensemblier.appointments.mine;

import org.jspecify.annotations.NullMarked;
