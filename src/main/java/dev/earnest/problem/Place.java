package dev.earnest.problem;

import java.io.Serializable;

/**
 * A place in a catalog by meaning, such as {@code offers.volume-rebate.earn.tiers.steps[1].from}.
 *
 * @param path keys joined by dots, items of lists as {@code [index]} from 0; empty for the whole catalog
 */
public record Place(String path) implements Serializable {

    /** The whole catalog. */
    public static final Place ROOT = new Place("");

    /** The value under {@code name}. */
    public Place key(String name) {
        return new Place(path.isEmpty() ? name : path + "." + name);
    }

    /** The item number {@code index}, from 0. */
    public Place item(int index) {
        return new Place(path + "[" + index + "]");
    }

    @Override
    public String toString() {
        return path;
    }
}
