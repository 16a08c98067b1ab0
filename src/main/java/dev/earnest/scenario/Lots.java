package dev.earnest.scenario;

import dev.earnest.deal.Alteration;
import dev.earnest.deal.Dataset;
import dev.earnest.deal.DateColumn;
import dev.earnest.deal.NumberColumn;
import dev.earnest.money.Fixed4;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;

/**
 * Chooses deals by lot: by a number made of the deal's id alone. So the same are chosen whatever the order of the file, and
 * those of a smaller share are among those of a larger one.
 */
final class Lots {
    private final Dataset data;
    private final long[] lots;

    private Lots(Dataset data, long[] lots) {
        this.data = data;
        this.lots = lots;
    }

    /** Lots of one kind of response; other kinds draw others. */
    static Lots of(Dataset data, String response) {
        long salt = response.hashCode() * 0x9E37_79B9_7F4A_7C15L;
        long[] lots = Alteration.lots(data);
        for (int row = 0; row < lots.length; row++) {
            long mixed = (lots[row] ^ salt) * 0xBF58_476D_1CE4_E5B9L;
            lots[row] = (mixed ^ (mixed >>> 29)) * 0x94D0_49BB_1331_11EBL;
        }
        return new Lots(data, lots);
    }

    /** The first so many of some deals. */
    BitSet first(BitSet rows, long count) {
        if (count >= rows.cardinality()) {
            return rows;
        }
        int[] sorted = rows.stream()
                .boxed()
                .sorted(Comparator.<Integer>comparingLong(row -> lots[row] ^ Long.MIN_VALUE)
                        .thenComparing(Comparator.naturalOrder()))
                .mapToInt(Integer::intValue)
                .toArray();
        BitSet first = new BitSet();
        Arrays.stream(sorted, 0, (int) count).forEach(first::set);
        return first;
    }

    /** Those that are no credit note. */
    BitSet positive(BitSet rows) {
        NumberColumn amounts = data.deals().number("amount");
        BitSet kept = new BitSet();
        rows.stream().filter(row -> amounts == null || amounts.value(row) >= 0).forEach(kept::set);
        return kept;
    }

    /** Those with a closing day and an amount above nothing, which could have been won. */
    BitSet decided(BitSet rows) {
        NumberColumn amounts = data.deals().number("amount");
        DateColumn close = data.deals().date("close_date");
        BitSet kept = new BitSet();
        rows.stream()
                .filter(row -> amounts != null
                        && amounts.value(row) != Fixed4.BLANK
                        && amounts.value(row) > 0
                        && close != null
                        && !close.blank(row))
                .forEach(kept::set);
        return kept;
    }
}
