package dev.earnest.deal;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Where every row read went; each deal read is won, lost, open or rejected.
 *
 * @param files rows by file, in the order they were read
 * @param won deals won and kept
 * @param lost deals lost and kept
 * @param open deals open and kept
 * @param creditNotes won deals with a negative amount
 * @param roundedDecimals numbers with more than four decimals that were rounded, in all files
 * @param converted amounts turned into the catalog's currency
 * @param partnersWithoutDeals partners with a row in the partner file and no won deal
 * @param partnersWithoutRow partners of won deals that are not in the partner file; 0 where there is no such file
 * @param unjoined rows whose key is not in the table that a mapping joins, so that the joined cells are blank
 */
public record Reconciliation(
        Map<Role, Rows> files,
        long won,
        long lost,
        long open,
        long creditNotes,
        long roundedDecimals,
        long converted,
        long partnersWithoutDeals,
        long partnersWithoutRow,
        long unjoined) {

    public Reconciliation {
        files = Collections.unmodifiableMap(new LinkedHashMap<>(files));
    }

    /** The rows of a file; none where it was not given. */
    public Rows rows(Role role) {
        return files.getOrDefault(role, Rows.NONE);
    }

    /**
     * The rows of one file.
     *
     * @param read rows after the header and before the footer
     * @param kept rows used
     * @param rejected rows left out by the id of the first rule each breaks, in the order of {@link Rule}
     */
    public record Rows(long read, long kept, Map<String, Long> rejected) {
        /** No rows. */
        public static final Rows NONE = new Rows(0, 0, Map.of());

        public Rows {
            rejected = Collections.unmodifiableMap(new LinkedHashMap<>(rejected));
        }

        /** How many rows were left out. */
        public long rejectedCount() {
            return rejected.values().stream().mapToLong(Long::longValue).sum();
        }
    }
}
