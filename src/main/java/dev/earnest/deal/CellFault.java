package dev.earnest.deal;

import org.jspecify.annotations.Nullable;

/**
 * One thing wrong with a row.
 *
 * @param file as the user named it
 * @param line of the file, from 1, on which the row starts
 * @param cell of the row, from 0; -1 where it is about no single one
 * @param help what to do about it; null where there is nothing to say
 */
public record CellFault(
        Role role,
        String file,
        Rule rule,
        int line,
        int cell,
        String message,
        @Nullable String help) {}
