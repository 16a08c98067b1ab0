package dev.earnest.language;

import dev.earnest.catalog.Assumption;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A named set of changes. */
public record Scenario(String id, @Nullable String because, List<Change> changes, List<Assumption> assumptions) {

    public Scenario {
        changes = List.copyOf(changes);
        assumptions = List.copyOf(assumptions);
    }
}
