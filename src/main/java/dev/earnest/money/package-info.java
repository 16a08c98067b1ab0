/** Money, rates, currencies and the only rounding code. */
@NullMarked
package dev.earnest.money;

import org.jspecify.annotations.NullMarked;
