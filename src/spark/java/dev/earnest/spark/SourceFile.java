package dev.earnest.spark;

import java.io.Serializable;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One file of an input.
 *
 * @param address by which Spark opens it
 * @param name as the user named it
 * @param path its path on this machine; null where it is elsewhere
 * @param text whether its rows are lines of a text
 * @param numbers columns that hold numbers and no text
 * @param dates columns that hold dates and no text
 * @param delimiter the character between cells; 0 where there is none
 */
record SourceFile(
        String address,
        String name,
        @Nullable String path,
        List<String> header,
        boolean text,
        Set<String> numbers,
        Set<String> dates,
        char delimiter)
        implements Serializable {}
