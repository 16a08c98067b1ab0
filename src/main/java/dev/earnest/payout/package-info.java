/** Compiles offers to a plan and runs it over deals: primitive columns inside, no strings, no input or output. */
@NullMarked
package dev.earnest.payout;

import org.jspecify.annotations.NullMarked;
