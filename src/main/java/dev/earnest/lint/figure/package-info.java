/** What the figures of an offer come to: rates and sums with their places, and the most it can pay. */
@NullMarked
package dev.earnest.lint.figure;

import org.jspecify.annotations.NullMarked;
