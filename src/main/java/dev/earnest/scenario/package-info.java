/** One program tried in many forms on data read once: what its figures are, and where they meet a target. */
@NullMarked
package dev.earnest.scenario;

import org.jspecify.annotations.NullMarked;
