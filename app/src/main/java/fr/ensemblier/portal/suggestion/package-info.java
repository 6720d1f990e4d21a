/// « Quel métier pour moi ? »: occupations that fit what somebody likes, and why (A6). Nothing of it is kept.
@NullMarked
package fr.ensemblier.portal.suggestion;

import org.jspecify.annotations.NullMarked;
