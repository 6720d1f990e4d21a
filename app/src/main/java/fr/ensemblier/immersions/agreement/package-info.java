/// The agreement of a PMSMP: written, read, signed here or handed off (R-W3).
@NullMarked
package fr.ensemblier.immersions.agreement;

import org.jspecify.annotations.NullMarked;
