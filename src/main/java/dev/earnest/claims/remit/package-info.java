/** Payment runs: the lines of the ledger gathered by partner and day, with minimums, carries and forfeits. */
@NullMarked
package dev.earnest.claims.remit;

import org.jspecify.annotations.NullMarked;
