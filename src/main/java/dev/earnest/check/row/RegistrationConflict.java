package dev.earnest.check.row;

import dev.earnest.check.About;
import dev.earnest.check.DataCheck;
import dev.earnest.check.Evidence;
import dev.earnest.check.Hit;
import dev.earnest.check.Hits;
import dev.earnest.check.Topic;
import dev.earnest.deal.DateColumn;
import dev.earnest.deal.Role;
import dev.earnest.deal.TextColumn;
import java.util.Arrays;

/** Two partners that both hold a registration for the same business. */
public final class RegistrationConflict implements DataCheck {
    private static final About ABOUT = About.warning(
            "registration-conflict",
            Topic.REGISTRATIONS,
            "two partners whose registrations for one account and product are in force at the same time");

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public void check(Evidence data, Hits hits) {
        Rows deals = new Rows(Role.DEALS, data.data().deals());
        TextColumn account = deals.words("account_id");
        TextColumn partner = deals.words("partner_id");
        DateColumn registered = deals.dates("registered_date");
        if (account == null || partner == null || registered == null) {
            return;
        }
        Registrations all = new Registrations(
                deals, account, partner, registered, data.options().protection());
        long[] order = all.byAccount();
        for (int i = 1; i < order.length; i++) {
            int row = (int) order[i];
            for (int k = i - 1; k >= 0 && order[k] >> 32 == order[i] >> 32; k--) {
                int other = (int) order[k];
                if (all.clash(other, row)) {
                    all.add(other, row, hits);
                    break;
                }
            }
        }
    }

    /** The deals that were registered. */
    private record Registrations(
            Rows deals, TextColumn account, TextColumn partner, DateColumn registered, int protection) {

        /** Account and row of each, those of an account together and in file order. */
        long[] byAccount() {
            long[] order = new long[deals.count()];
            int count = 0;
            for (int row = 0; row < order.length; row++) {
                if (account.code(row) >= 0 && partner.code(row) >= 0 && registered.day(row) != Rows.NONE) {
                    order[count++] = (long) account.code(row) << 32 | row;
                }
            }
            Arrays.sort(order, 0, count);
            return Arrays.copyOf(order, count);
        }

        boolean clash(int one, int two) {
            boolean same = Rows.code(one, deals.words("product")) == Rows.code(two, deals.words("product"));
            return same
                    && partner.code(one) != partner.code(two)
                    && registered.day(one) <= end(two)
                    && registered.day(two) <= end(one);
        }

        /** The last day on which a registration protects: until the deal closes, and no longer than it is valid. */
        private int end(int row) {
            int last = registered.day(row) + protection - 1;
            int closed = deals.day(row, deals.dates("close_date"));
            return closed == Rows.NONE || closed < registered.day(row) ? last : Math.min(last, closed);
        }

        void add(int one, int two, Hits hits) {
            int first = registered.day(one) <= registered.day(two) ? one : two;
            int second = first == one ? two : one;
            String product = deals.text(second, "product");
            hits.add(Hit.of(
                            ABOUT,
                            deals.spot(second, "registered_date"),
                            "partner `" + deals.text(second, "partner_id") + "` registered account `"
                                    + deals.text(second, "account_id") + "`"
                                    + (product.isEmpty() ? "" : " for `" + product + "`") + " on "
                                    + Rows.date(registered.day(second)) + ", while `"
                                    + deals.text(first, "partner_id") + "` held it")
                    .noting("the registration of `" + deals.text(first, "deal_id") + "` was in force from "
                            + Rows.date(registered.day(first)) + " to " + Rows.date(end(first))
                            + outcome(first, second))
                    .helping("decide which one counts, and take the other's `registered_date` out")
                    .near("the earlier one", deals.spot(first, "registered_date")));
        }

        private String outcome(int first, int second) {
            return deals.won(first) && deals.won(second)
                    ? "; both deals are won"
                    : deals.won(second)
                            ? "; the later one was won"
                            : deals.won(first) ? "; the earlier one was won" : "";
        }
    }
}
