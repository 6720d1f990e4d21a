/// An event, its ways and seats, who registered, and every move of them.
@NullMarked
package fr.ensemblier.events.model;

import org.jspecify.annotations.NullMarked;
