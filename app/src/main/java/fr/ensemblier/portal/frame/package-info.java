/// What surrounds the pages of every module: the platform, the menu, who is at the screen.
@NullMarked
package fr.ensemblier.portal.frame;

import org.jspecify.annotations.NullMarked;
