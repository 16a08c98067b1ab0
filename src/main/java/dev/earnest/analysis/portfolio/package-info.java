/** Several programs on one partner base: what they pay together, and what changes in it. */
@NullMarked
package dev.earnest.analysis.portfolio;

import org.jspecify.annotations.NullMarked;
