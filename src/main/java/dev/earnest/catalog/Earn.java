package dev.earnest.catalog;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a deal or event earns.
 *
 * @param of the measure: {@code amount}, {@code list_amount}, {@code margin}, {@code arr}, {@code mrr}, {@code quantity},
 *     {@code count} or any numeric column
 * @param less offers whose earnings on the same deal and partner come off the measure first
 */
public record Earn(
        Form form, String of, List<String> less, @Nullable Repeat repeat) implements Serializable {
    public Earn {
        less = List.copyOf(less);
    }
}
