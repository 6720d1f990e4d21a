@NullMarked
package fr.ensemblier.people.erasure;

import org.jspecify.annotations.NullMarked;
