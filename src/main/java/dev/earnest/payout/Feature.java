package dev.earnest.payout;

/** A field seen from the rows of a domain. */
sealed interface Feature permits Codes, Numbers, Days {}
