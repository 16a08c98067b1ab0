/** What an unknown export probably means: which column is which, and how its dates and numbers are written. */
@NullMarked
package dev.earnest.check.guess;

import org.jspecify.annotations.NullMarked;
