package dev.earnest.deal;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A partner has one row, or one for each day from which it holds. */
final class PartnerRows implements RowCheck {
    private final LineIndex lines;
    private final @Nullable Field field;
    private final ColumnBuilder.@Nullable Texts partner;
    private final ColumnBuilder.@Nullable Dates validFrom;
    private final BitSet withRow;
    private final Map<Long, Integer> rows = new HashMap<>();
    /** By partner code one more than its row, where a partner has one row. */
    private int[] only = new int[64];

    PartnerRows(FilePlan plan, BitSet withRow) {
        this.lines = plan.lines();
        this.field = plan.field("partner_id");
        this.partner = plan.texts("partner_id");
        this.validFrom = plan.dates("valid_from");
        this.withRow = withRow;
    }

    private @Nullable Integer only(int at) {
        int code = partner == null ? TextColumn.BLANK : partner.code(at);
        return code < 0 || code >= only.length || only[code] == 0 ? null : Integer.valueOf(only[code] - 1);
    }

    private long key(int at) {
        long day = validFrom == null ? DateColumn.BLANK : validFrom.day(at);
        long code = partner == null ? TextColumn.BLANK : partner.code(at);
        return code << 32 | (day & 0xFFFF_FFFFL);
    }

    @Override
    public void check(int at, Faults.OfFile faults) {
        Integer before = validFrom == null ? only(at) : rows.get(key(at));
        if (before != null && field != null && !field.cell().blank()) {
            String also = validFrom == null ? "which %s has too" : "which %s has too, with the same valid_from";
            String help = validFrom == null ? "date the rows of a partner with a column valid_from, or keep one" : null;
            faults.add(Rule.DUPLICATE_ID, () -> field.said(also.formatted(lines.words(before)), help));
        }
    }

    @Override
    public void keep(int at) {
        if (validFrom != null) {
            rows.put(key(at), at);
        }
        if (partner != null) {
            int code = partner.code(at);
            if (code >= only.length) {
                only = Arrays.copyOf(only, code * 2);
            }
            only[code] = at + 1;
            withRow.set(code);
        }
    }
}
