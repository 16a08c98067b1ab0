package dev.earnest.language.read;

import org.jspecify.annotations.Nullable;

/** Makes something of a value, or tells what is wrong with it and gives null. */
@FunctionalInterface
public interface Reader<T> {
    @Nullable
    T read(Spot spot);
}
