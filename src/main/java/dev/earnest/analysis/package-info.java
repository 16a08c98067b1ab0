/** Pure functions from payouts to figures: comparison, return, gross to net, payback. */
@NullMarked
package dev.earnest.analysis;

import org.jspecify.annotations.NullMarked;
