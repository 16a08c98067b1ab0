package dev.earnest.check.row;

import dev.earnest.check.About;
import dev.earnest.check.DataCheck;
import dev.earnest.check.Evidence;
import dev.earnest.check.Hit;
import dev.earnest.check.Hits;
import dev.earnest.check.Topic;
import dev.earnest.deal.DateColumn;
import dev.earnest.deal.NumberColumn;
import dev.earnest.deal.Role;
import dev.earnest.deal.TextColumn;
import java.util.Arrays;

/** One deal entered twice under two ids. */
public final class NearDuplicateDeal implements DataCheck {
    private static final About ABOUT = About.warning(
            "near-duplicate-deal",
            Topic.DEALS,
            "two won deals of one account with the same product and amount, closed within days of each other");

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public void check(Evidence data, Hits hits) {
        Rows deals = new Rows(Role.DEALS, data.data().deals());
        TextColumn account = deals.words("account_id");
        NumberColumn amount = deals.numbers("amount");
        DateColumn close = deals.dates("close_date");
        if (account == null || amount == null || close == null) {
            return;
        }
        new Pairs(
                        deals,
                        account,
                        deals.words("product"),
                        amount,
                        close,
                        data.options().days())
                .find(hits);
    }

    /** Deals that may be one, brought together by sorting. */
    private record Pairs(
            Rows deals,
            TextColumn account,
            @org.jspecify.annotations.Nullable TextColumn product,
            NumberColumn amount,
            DateColumn close,
            int days) {

        void find(Hits hits) {
            long[] keys = new long[deals.count()];
            int count = 0;
            for (int row = 0; row < keys.length; row++) {
                boolean comparable = deals.won(row)
                        && account.code(row) >= 0
                        && !amount.blank(row)
                        && amount.value(row) > 0
                        && close.day(row) != Rows.NONE;
                if (comparable) {
                    keys[count++] = (long) hash(row) << 32 | row;
                }
            }
            Arrays.sort(keys, 0, count);
            int start = 0;
            for (int i = 1; i <= count; i++) {
                if (i == count || keys[i] >> 32 != keys[start] >> 32) {
                    if (i - start > 1) {
                        group(
                                Arrays.stream(keys, start, i)
                                        .mapToInt(key -> (int) key)
                                        .toArray(),
                                hits);
                    }
                    start = i;
                }
            }
        }

        private int hash(int row) {
            long mixed = account.code(row) * 0x9E3779B97F4A7C15L ^ Rows.code(row, product) * 0xC2B2AE3D27D4EB4FL;
            mixed = (mixed ^ amount.value(row)) * 0xFF51AFD7ED558CCDL;
            return (int) (mixed >>> 32);
        }

        private boolean alike(int one, int two) {
            return account.code(one) == account.code(two)
                    && Rows.code(one, product) == Rows.code(two, product)
                    && amount.value(one) == amount.value(two)
                    && Math.abs((long) close.day(one) - close.day(two)) <= days;
        }

        private void group(int[] rows, Hits hits) {
            for (int i = 1; i < rows.length; i++) {
                for (int k = i - 1; k >= 0 && k >= i - 8; k--) {
                    if (alike(rows[i], rows[k])) {
                        add(rows[k], rows[i], hits);
                        break;
                    }
                }
            }
        }

        private void add(int one, int two, Hits hits) {
            int apart = Math.abs(close.day(one) - close.day(two));
            String when = apart == 0 ? "on the same day" : Rows.days(apart) + " apart";
            String what = product == null || product.code(two) < 0 ? "" : " for `" + product.text(two) + "`";
            boolean same = deals.text(one, "partner_id").equals(deals.text(two, "partner_id"));
            String who = same
                    ? "both of partner `" + deals.text(two, "partner_id") + "`"
                    : "of partners `" + deals.text(one, "partner_id") + "` and `" + deals.text(two, "partner_id") + "`";
            hits.add(Hit.of(
                            ABOUT,
                            deals.spot(two, "deal_id"),
                            deals.name(two) + " is the same sale as `" + deals.text(one, "deal_id")
                                    + "`, it seems: " + Rows.number(amount.value(two)) + what + " to account `"
                                    + account.text(two) + "`, closed " + when)
                    .noting(who)
                    .helping("take one of them out, if it is; two orders alike are no mistake")
                    .near("the other one", deals.spot(one, "deal_id")));
        }
    }
}
