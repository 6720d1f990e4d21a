/// What hinders a person and what is done about it: barrier, objective, action with a partner, result, each
/// dated (C6).
@NullMarked
package fr.ensemblier.pathways.plan;

import org.jspecify.annotations.NullMarked;
