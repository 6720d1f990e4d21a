/// Her own immersions in her space: places to find, her request, her signature, her view.
@NullMarked
package fr.ensemblier.immersions.mine;

import org.jspecify.annotations.NullMarked;
