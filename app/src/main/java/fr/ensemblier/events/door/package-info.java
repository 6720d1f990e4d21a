/// Who comes is noted at the door: by her code, by her name, on a sheet.
@NullMarked
package fr.ensemblier.events.door;

import org.jspecify.annotations.NullMarked;
