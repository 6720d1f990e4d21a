/// The profile without CV, as the person makes it: one question a screen, saved at each step, resumed by link or code.
@NullMarked
package fr.ensemblier.people.wizard;

import org.jspecify.annotations.NullMarked;
