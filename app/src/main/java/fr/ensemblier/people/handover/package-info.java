/// Who is in charge of whom, and how that changes: handovers that are proposed and accepted, colleagues who stand in
/// (R-W2).
@NullMarked
package fr.ensemblier.people.handover;

import org.jspecify.annotations.NullMarked;
