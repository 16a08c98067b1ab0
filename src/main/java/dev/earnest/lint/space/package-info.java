/** Conditions as sets and ranges: what can be proved about the deals that meet them, and deals that show it. */
@NullMarked
package dev.earnest.lint.space;

import org.jspecify.annotations.NullMarked;
