package dev.earnest.payout;

import dev.earnest.catalog.Condition;
import dev.earnest.deal.DateColumn;
import java.util.List;

/** The condition that the account won a deal of some kind shortly before. */
final class Attachment {
    private final Scope scope;
    private final String where;

    Attachment(Scope scope, String where) {
        this.scope = scope;
        this.where = where;
    }

    /** @param what the catalog place that the condition comes from */
    Filter of(Condition.AttachedTo attached, String what) {
        Context context = scope.context();
        Scope deals = Scope.ofPartner(context, scope.version(), context.deals, "close_date", where);
        List<Filter> filters = deals.when(attached.deal(), where + ".attached_to");
        Accounts matching = context.accounts(matching(context, filters));
        Domain domain = scope.domain();
        Codes accounts = domain.accounts();
        Days day = new AccountConditions(scope, where).factDays();
        dev.earnest.catalog.Duration within = attached.within();
        return new RowFilter(
                what,
                row -> {
                    int at = day.at(row);
                    if (at == DateColumn.BLANK) {
                        return false;
                    }
                    int from = within == null ? Integer.MIN_VALUE / 2 : within.before(at);
                    return matching.any(accounts.at(row), from, at, domain.events() ? -1 : domain.dealRow(row));
                },
                row -> {
                    int own = domain.events() ? -1 : domain.dealRow(row);
                    boolean dated = day.at(row) != DateColumn.BLANK;
                    int latest = dated ? matching.latest(accounts.at(row), day.at(row), own) : -1;
                    return Found.deal(latest, latest < 0 ? 0 : matching.day(latest));
                });
    }

    /** By deal row: won deals that meet all filters. */
    private static boolean[] matching(Context context, List<Filter> filters) {
        boolean[] matching = new boolean[context.data.deals().rows()];
        boolean[] won = context.won();
        int[] block = new int[Math.min(4096, context.deals.size())];
        for (int at = 0; at < context.deals.size(); at += block.length) {
            int kept = Math.min(block.length, context.deals.size() - at);
            for (int i = 0; i < kept; i++) {
                block[i] = at + i;
            }
            for (Filter filter : filters) {
                kept = filter.keep(block, kept);
            }
            for (int i = 0; i < kept; i++) {
                int deal = context.deals.dealRow(block[i]);
                matching[deal] = won[deal];
            }
        }
        return matching;
    }
}
