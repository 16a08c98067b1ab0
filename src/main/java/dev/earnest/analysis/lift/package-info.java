/** What a program brought that would not have come without it: estimated from the data, by a method that is named. */
@NullMarked
package dev.earnest.analysis.lift;

import org.jspecify.annotations.NullMarked;
