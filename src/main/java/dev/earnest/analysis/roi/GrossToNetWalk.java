package dev.earnest.analysis.roi;

import dev.earnest.analysis.Grouper;
import dev.earnest.analysis.payback.Margins;
import dev.earnest.analysis.payback.WonDeals;
import dev.earnest.analysis.roi.GrossToNetSums.Beside;
import dev.earnest.deal.DateColumn;
import dev.earnest.deal.Frame;
import dev.earnest.deal.NumberColumn;
import dev.earnest.payout.LedgerCursor;
import dev.earnest.payout.Payouts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Walks payouts for what lies between list price and net margin: one pass over the deals, one over the lines. */
final class GrossToNetWalk {
    private final Payouts payouts;
    private final Margins margins;
    private final WonDeals won;
    private final @Nullable NumberColumn list;
    private final @Nullable DateColumn closed;
    private final GrossToNetWindow window;
    private final List<String> types = new ArrayList<>();
    private final int[] typeOfOffer;
    private final @Nullable Grouper grouper;
    private final FallSums whole;
    private final List<FallSums> groups = new ArrayList<>();

    GrossToNetWalk(Payouts payouts, RoiRequest request) {
        this.payouts = payouts;
        this.margins = new Margins(payouts);
        Frame deals = payouts.data().deals();
        this.won = new WonDeals(deals);
        this.list = deals.number("list_amount");
        this.closed = deals.date("close_date");
        this.window = GrossToNetWindow.of(payouts.timeline(), request);
        this.typeOfOffer = payouts.offers().stream()
                .mapToInt(result -> number(result.offer().type().word()))
                .toArray();
        this.grouper = request.by().isEmpty() ? null : Grouper.of(payouts, request.by());
        this.whole = nothing();
    }

    private FallSums nothing() {
        return new FallSums(margins.rates(), types.size());
    }

    private int number(String type) {
        if (!types.contains(type)) {
            types.add(type);
        }
        return types.indexOf(type);
    }

    GrossToNetSums sums() {
        long withoutList = 0;
        long refunded = 0;
        for (int row = 0; row < payouts.data().deals().rows(); row++) {
            if (won.holds(row) && isInWindow(row)) {
                whole.deal(margins, list, row);
                if (grouper != null) {
                    group(grouper.ofDeal(row)).deal(margins, list, row);
                }
                withoutList += list == null || list.blank(row) ? 1 : 0;
                refunded = Math.addExact(refunded, Math.subtractExact(margins.amount(row), margins.netAmount(row)));
            }
        }
        lines();
        long ledger = LedgerTotal.of(payouts, window.firstLine(), window.lastLine());
        return new GrossToNetSums(
                types,
                whole,
                byValues(),
                grouper != null && grouper.isOrdered(),
                new Beside(withoutList, refunded, ledger));
    }

    private boolean isInWindow(int row) {
        return closed == null || closed.day(row) >= window.firstDay() && closed.day(row) <= window.lastDay();
    }

    private FallSums group(int group) {
        while (groups.size() <= group) {
            groups.add(nothing());
        }
        return groups.get(group);
    }

    private void lines() {
        List<LedgerCursor> lines = payouts.linesByOffer(window.firstLine(), window.lastLine());
        for (int i = 0; i < lines.size(); i++) {
            LedgerCursor line = lines.get(i);
            while (line.next()) {
                whole.line(typeOfOffer[i], line);
                if (grouper != null) {
                    group(grouper.of(line)).line(typeOfOffer[i], line);
                }
            }
        }
    }

    private HashMap<GroupValues, FallSums> byValues() {
        HashMap<GroupValues, FallSums> byValues = new HashMap<>();
        for (int group = 0; grouper != null && group < groups.size(); group++) {
            byValues.merge(new GroupValues(grouper.values(group)), groups.get(group), FallSums::plus);
        }
        return byValues;
    }
}
