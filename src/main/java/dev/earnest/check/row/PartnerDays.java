package dev.earnest.check.row;

import dev.earnest.check.Evidence;
import dev.earnest.deal.DateColumn;
import dev.earnest.deal.Frame;
import dev.earnest.deal.Role;
import dev.earnest.deal.TextColumn;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A day of each partner, such as the one it left on, from its last row. */
final class PartnerDays {
    private final int[] days;
    private final int[] rows;

    private PartnerDays(int[] days, int[] rows) {
        this.days = days;
        this.rows = rows;
    }

    /** The days in a column of the partner file; null where there is none. */
    static @Nullable PartnerDays of(Evidence data, String column) {
        Frame frame = data.data().partners();
        DateColumn dates = frame == null ? null : frame.date(column);
        TextColumn ids = frame == null ? null : frame.text("partner_id");
        if (frame == null || dates == null || ids == null) {
            return null;
        }
        Rows rows = new Rows(Role.PARTNERS, frame);
        DateColumn from = frame.date("valid_from");
        int[] days = new int[data.data().partnerIds().size()];
        int[] last = new int[days.length];
        int[] since = new int[days.length];
        Arrays.fill(days, Rows.NONE);
        Arrays.fill(last, -1);
        for (int row = 0; row < frame.rows(); row++) {
            int partner = ids.code(row);
            int valid = rows.day(row, from);
            if (partner >= 0 && (last[partner] < 0 || valid >= since[partner])) {
                days[partner] = dates.day(row);
                last[partner] = row;
                since[partner] = valid;
            }
        }
        return new PartnerDays(days, last);
    }

    /** The day of a partner; {@link Rows#NONE} where there is none. */
    int day(int partner) {
        return partner < 0 ? Rows.NONE : days[partner];
    }

    /** The row of the partner file in which it stands. */
    int row(int partner) {
        return rows[partner];
    }
}
