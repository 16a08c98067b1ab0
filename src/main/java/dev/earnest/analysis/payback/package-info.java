/** When a program pays back: partners by the quarter they started in, what they bring and what they cost, month by month. */
@NullMarked
package dev.earnest.analysis.payback;

import org.jspecify.annotations.NullMarked;
