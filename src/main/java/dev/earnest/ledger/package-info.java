/** Payouts to the lines of the ledger, and those lines to bytes. */
@NullMarked
package dev.earnest.ledger;

import org.jspecify.annotations.NullMarked;
