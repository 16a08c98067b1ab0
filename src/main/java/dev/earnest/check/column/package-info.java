/** Checks of cells and columns, one class each. */
@NullMarked
package dev.earnest.check.column;

import org.jspecify.annotations.NullMarked;
