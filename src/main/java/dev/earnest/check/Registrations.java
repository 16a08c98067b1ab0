package dev.earnest.check;

import dev.earnest.deal.Dataset;
import dev.earnest.deal.DateColumn;
import dev.earnest.deal.Frame;
import dev.earnest.deal.TextColumn;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * How deals are registered, and how long it takes to approve them.
 *
 * @param deals of every stage
 * @param registered those with a registration date
 * @param won won deals
 * @param wonRegistered won deals that were registered by the day they closed
 * @param late won deals registered on the day they closed, or after
 * @param approved registrations with an approval on or after the day
 * @param waiting registrations of open deals without one
 * @param median days from registration to approval that half of them do not exceed; null where there are none
 * @param ninetieth the same for nine in ten
 * @param slowest the longest
 */
public record Registrations(
        long deals,
        long registered,
        long won,
        long wonRegistered,
        long late,
        long approved,
        long waiting,
        @Nullable Integer median,
        @Nullable Integer ninetieth,
        @Nullable Integer slowest) {

    /** Those of some deals; null where no deal has a registration date. */
    public static @Nullable Registrations of(Dataset data) {
        Frame deals = data.deals();
        DateColumn registered = deals.date("registered_date");
        return registered == null ? null : new Count(deals, registered).made();
    }

    /** One walk over the deals. */
    private static final class Count {
        private final Frame deals;
        private final DateColumn registered;
        private final @Nullable DateColumn approved;
        private final @Nullable DateColumn closed;
        private final @Nullable TextColumn stage;
        private final int[] days;
        private int approvals;
        private long all;
        private long won;
        private long wonRegistered;
        private long late;
        private long waiting;

        Count(Frame deals, DateColumn registered) {
            this.deals = deals;
            this.registered = registered;
            this.approved = deals.date("approved_date");
            this.closed = deals.date("close_date");
            this.stage = deals.text("stage");
            this.days = new int[approved == null ? 0 : deals.rows()];
        }

        @Nullable
        Registrations made() {
            for (int row = 0; row < deals.rows(); row++) {
                count(row);
            }
            int[] sorted = Arrays.copyOf(days, approvals);
            Arrays.sort(sorted);
            return all == 0
                    ? null
                    : new Registrations(
                            deals.rows(),
                            all,
                            won,
                            wonRegistered,
                            late,
                            approvals,
                            waiting,
                            at(sorted, 50),
                            at(sorted, 90),
                            at(sorted, 100));
        }

        private static @Nullable Integer at(int[] sorted, int percent) {
            return sorted.length == 0
                    ? null
                    : sorted[(int) Math.max(0, ((long) sorted.length * percent + 99) / 100 - 1)];
        }

        private void count(int row) {
            int code = stage == null ? 0 : stage.code(row);
            int day = registered.day(row);
            int close = closed == null ? DateColumn.BLANK : closed.day(row);
            won += code == 0 ? 1 : 0;
            if (day == DateColumn.BLANK) {
                return;
            }
            all++;
            if (code == 0 && close != DateColumn.BLANK) {
                wonRegistered += day <= close ? 1 : 0;
                late += day >= close ? 1 : 0;
            }
            int decided = approved == null ? DateColumn.BLANK : approved.day(row);
            if (decided != DateColumn.BLANK && decided >= day) {
                days[approvals++] = decided - day;
            } else if (code == 2 && approved != null) {
                waiting++;
            }
        }
    }
}
