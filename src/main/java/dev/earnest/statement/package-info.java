/** What each partner is told of the ledger, its own lines only; pure, from payouts to statements. */
@NullMarked
package dev.earnest.statement;

import org.jspecify.annotations.NullMarked;
