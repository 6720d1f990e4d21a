/// What the team has to do: the list of open tasks.
@NullMarked
package fr.ensemblier.notices.todo;

import org.jspecify.annotations.NullMarked;
