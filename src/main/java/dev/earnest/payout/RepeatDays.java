package dev.earnest.payout;

import dev.earnest.catalog.Repeat;
import dev.earnest.deal.DateColumn;
import dev.earnest.deal.Frame;
import java.util.Arrays;

/** The dates of a repeated deal: none on or after churn or the payee's leaving. */
final class RepeatDays {
    private RepeatDays() {}

    /** As days since 1970-01-01, in order; those for life end on the day of the run, included. */
    static int[] of(OfferVersion version, Entries entries, int entry, Repeat repeat, int asOf) {
        int row = entries.row(entry);
        int first = repeat.after().after(entries.day(entry));
        int end = Math.min(day(version, row, "churned_date"), leaves(version, row));
        int count = repeat.lasts() == null
                ? Integer.MAX_VALUE
                : repeat.lasts().count()
                        * repeat.lasts().unit().months()
                        / repeat.every().months();
        java.time.LocalDate start = java.time.LocalDate.ofEpochDay(first);
        int[] days = new int[16];
        int size = 0;
        for (int i = 0; i < count; i++) {
            int day = (int) repeat.step().after(start, i).toEpochDay();
            if (day >= end || (repeat.lasts() == null && day > asOf)) {
                break;
            }
            if (size == days.length) {
                days = Arrays.copyOf(days, size * 2);
            }
            days[size++] = day;
        }
        return Arrays.copyOf(days, size);
    }

    private static int day(OfferVersion version, int row, String column) {
        int deal = version.scope.domain().dealRow(row);
        DateColumn dates = version.context.data.deals().date(column);
        int day = deal < 0 || dates == null ? DateColumn.BLANK : dates.day(deal);
        return day == DateColumn.BLANK ? Integer.MAX_VALUE : day;
    }

    private static int leaves(OfferVersion version, int row) {
        Frame partners = version.context.data.partners();
        DateColumn left = partners == null ? null : partners.date("left_date");
        if (left == null) {
            return Integer.MAX_VALUE;
        }
        PartnerRows rows = version.context.partnerRows;
        int partner = rows == null ? -1 : rows.row(version.scope.payee().at(row), Integer.MAX_VALUE);
        int day = partner < 0 ? DateColumn.BLANK : left.day(partner);
        return day == DateColumn.BLANK ? Integer.MAX_VALUE : day;
    }
}
