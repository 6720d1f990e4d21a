/// « Enregistrer l’embauche » that a contact brought, by the employer or by the team.
@NullMarked
package fr.ensemblier.matching.hiring;

import org.jspecify.annotations.NullMarked;
