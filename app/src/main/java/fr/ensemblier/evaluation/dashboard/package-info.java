/// The figures of a platform, for its team: figures, rows behind them, definitions.
@NullMarked
package fr.ensemblier.evaluation.dashboard;

import org.jspecify.annotations.NullMarked;
