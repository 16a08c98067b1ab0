/** Checks of rows, of files against each other and of data against a catalog, one class each. */
@NullMarked
package dev.earnest.check.row;

import org.jspecify.annotations.NullMarked;
