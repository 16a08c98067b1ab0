/** Deals, partners, events, touches, claims and rates from CSV to columns, with bad rows reported and kept out. */
@NullMarked
package dev.earnest.deal;

import org.jspecify.annotations.NullMarked;
