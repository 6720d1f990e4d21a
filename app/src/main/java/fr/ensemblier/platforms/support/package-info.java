/// Who supports a platform and the roles that it holds itself, dated; the directory of the national level (R-T3).
@NullMarked
package fr.ensemblier.platforms.support;

import org.jspecify.annotations.NullMarked;
