/** Rules over a catalog, one class each, and the list of them. */
@NullMarked
package dev.earnest.lint;

import org.jspecify.annotations.NullMarked;
