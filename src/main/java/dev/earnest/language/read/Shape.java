package dev.earnest.language.read;

import java.util.List;
import java.util.Set;

/**
 * The keys a kind of map may have.
 *
 * @param path where such maps stand, ids written as {@code *} and list items as {@code []}: {@code offers.*.earn}
 * @param title what messages call it: {@code `earn`}, {@code a step}
 * @param keys in the order a person would write them
 * @param required keys that must be there
 */
public record Shape(String path, String title, List<String> keys, Set<String> required) {

    public Shape {
        keys = List.copyOf(keys);
        required = Set.copyOf(required);
    }

    /** A shape; keys that must be there end with {@code !}. */
    public static Shape of(String path, String title, String... keys) {
        List<String> all = new java.util.ArrayList<>();
        Set<String> required = new java.util.HashSet<>();
        for (String key : keys) {
            boolean must = key.endsWith("!");
            String name = must ? key.substring(0, key.length() - 1) : key;
            all.add(name);
            if (must) {
                required.add(name);
            }
        }
        return new Shape(path, title, all, required);
    }
}
