package dev.earnest.revision;

import dev.earnest.catalog.Condition;
import dev.earnest.catalog.Conditions;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Conditions by their fields. */
final class Fields {
    private Fields() {}

    static List<String> of(Conditions conditions) {
        return conditions.all().stream().map(Condition::field).distinct().toList();
    }

    static @Nullable Condition at(Conditions conditions, String field) {
        return conditions.all().stream()
                .filter(condition -> condition.field().equals(field))
                .findFirst()
                .orElse(null);
    }
}
