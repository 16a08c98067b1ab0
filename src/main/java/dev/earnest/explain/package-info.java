/** Why a deal, partner or line was paid what it was: conditions, figures and cuts of a run as steps in plain words. */
@NullMarked
package dev.earnest.explain;

import org.jspecify.annotations.NullMarked;
