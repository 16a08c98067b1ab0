/** One program tried in many forms on data read once: what its figures are, where they meet a target, how far they spread. */
@NullMarked
package dev.earnest.scenario;

import org.jspecify.annotations.NullMarked;
