package dev.earnest.check;

import dev.earnest.deal.Role;
import dev.earnest.problem.Place;

/** Where something odd stands. */
public sealed interface Spot {

    /**
     * A cell of a file.
     *
     * @param file as the user named it
     * @param line from 1; 0 for the whole file
     * @param column our name of the column, or the file's; empty for the whole row
     */
    record InFile(Role role, String file, int line, String column) implements Spot {}

    /**
     * A value of a catalog.
     *
     * @param version from 0, the number of the version
     */
    record InCatalog(int version, Place place) implements Spot {}
}
