@NullMarked
package fr.ensemblier.appointments;

import org.jspecify.annotations.NullMarked;
