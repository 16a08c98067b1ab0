package dev.earnest.catalog;

import java.io.Serializable;

/** Whom an offer pays. */
public sealed interface PaysTo extends Serializable {

    /** The partner of the deal. */
    record Partner() implements PaysTo {}

    /** The partner's {@code parent_id}. */
    record Parent() implements PaysTo {}

    /** The partner named in a column of the deal, else of its partner. */
    record Column(String column) implements PaysTo {}

    /** The ordinary case. */
    PaysTo PARTNER = new Partner();
}
