/// The end of a file: announced, archived, made anonymous (R-P6).
@NullMarked
package fr.ensemblier.people.erasure;

import org.jspecify.annotations.NullMarked;
