package dev.earnest.catalog;

import java.io.Serializable;
import java.util.List;

/** Conditions that must all hold, in the order written; none hold for everything. */
public record Conditions(List<Condition> all) implements Serializable {

    /** Everything. */
    public static final Conditions ANY = new Conditions(List.of());

    public Conditions {
        all = List.copyOf(all);
    }
}
