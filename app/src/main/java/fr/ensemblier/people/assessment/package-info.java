/// « Faire le point »: what she can do and what moves her, by herself or with her adviser (C1, R-P3).
@NullMarked
package fr.ensemblier.people.assessment;

import org.jspecify.annotations.NullMarked;
