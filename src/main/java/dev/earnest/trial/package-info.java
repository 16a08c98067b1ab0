/** Tries on the engine what the rules claim: what a witness earns. */
@NullMarked
package dev.earnest.trial;

import org.jspecify.annotations.NullMarked;
