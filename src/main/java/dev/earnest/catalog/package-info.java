/** The immutable model of a catalog: offers, steps, conditions, periods, in the words of the language. */
@NullMarked
package dev.earnest.catalog;

import org.jspecify.annotations.NullMarked;
