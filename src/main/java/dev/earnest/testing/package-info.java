/** Runs the test files of a catalog and says which offers, steps and limits no test reaches. */
@NullMarked
package dev.earnest.testing;

import org.jspecify.annotations.NullMarked;
