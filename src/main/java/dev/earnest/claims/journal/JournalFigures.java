package dev.earnest.claims.journal;

import dev.earnest.claims.DayWindow;
import dev.earnest.money.CurrencyUnit;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What stands above the entries of a journal.
 *
 * @param first day of an entry; null where there is none
 * @param entries how many
 * @param sums by account, in minor units
 * @param waiting offers with something held, committed or pending
 */
public record JournalFigures(
        CurrencyUnit currency,
        String catalog,
        List<String> versions,
        LocalDate asOf,
        DayWindow window,
        @Nullable LocalDate first,
        long entries,
        Map<String, Long> sums,
        List<Waiting> waiting) {
    public JournalFigures {
        versions = List.copyOf(versions);
        sums = Collections.unmodifiableMap(new TreeMap<>(sums));
        waiting = List.copyOf(waiting);
    }
}
