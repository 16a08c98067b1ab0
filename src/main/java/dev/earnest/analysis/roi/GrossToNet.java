package dev.earnest.analysis.roi;

import dev.earnest.analysis.payback.MarginRates;
import dev.earnest.analysis.roi.GrossToNetFigures.Fall;
import dev.earnest.analysis.roi.RoiFigures.Margin;
import dev.earnest.catalog.Timeline;
import dev.earnest.money.CurrencyUnit;
import dev.earnest.payout.Payouts;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Goes from the list price of all won deals down to the net margin, from what payouts and deals come to. */
public final class GrossToNet {
    private final GrossToNetSums sums;
    private final CurrencyUnit currency;

    private GrossToNet(GrossToNetSums sums, CurrencyUnit currency) {
        this.sums = sums;
        this.currency = currency;
    }

    /**
     * The steps for deals closed, and lines earned, from one day to another.
     *
     * @param by names of fields to split by; fails with InputException where one is none
     * @param from first day, included; null: the first of the program, and lines from the first
     * @param to last day, included; null: the last of the program, and lines to the last
     */
    public static GrossToNetFigures of(
            Payouts payouts, List<String> by, @Nullable LocalDate from, @Nullable LocalDate to) {
        RoiRequest request = new RoiRequest(by, null, from, to);
        return of(GrossToNetSums.of(payouts, request), payouts.timeline(), request);
    }

    /**
     * The steps told from sums.
     *
     * @param sums of all deals and lines, by the same program and request
     */
    public static GrossToNetFigures of(GrossToNetSums sums, Timeline timeline, RoiRequest request) {
        return new GrossToNet(sums, timeline.last().currency()).figures(timeline, request);
    }

    private GrossToNetFigures figures(Timeline timeline, RoiRequest request) {
        int[] order = IntStream.range(0, sums.types.size())
                .boxed()
                .sorted(Comparator.comparingLong(type -> -sums.whole.paid(type)))
                .mapToInt(Integer::intValue)
                .toArray();
        Fall whole = sums.whole.fall("all", order, currency);
        List<Fall> groups = groups(order);
        check(whole, groups);
        GrossToNetWindow window = GrossToNetWindow.of(timeline, request);
        return new GrossToNetFigures(
                currency,
                timeline.last().id(),
                IntStream.of(order).mapToObj(sums.types::get).toList(),
                whole,
                request.by(),
                groups,
                window.from(),
                window.to(),
                sums.whole.deals(),
                sums.beside.withoutList(),
                sums.whole.deals(MarginRates.KNOWN),
                Margin.taken(sums.whole.rates(), sums.whole::deals),
                sums.whole.deals(sums.whole.rates().unknown()),
                BigDecimal.valueOf(sums.beside.refunded(), 4));
    }

    private List<Fall> groups(int[] order) {
        List<Map.Entry<GroupValues, Fall>> falls = new ArrayList<>();
        sums.groups.forEach(
                (values, group) -> falls.add(Map.entry(values, group.fall(values.name(), order, currency))));
        Comparator<Fall> byName = Comparator.comparing(Fall::name);
        Comparator<Fall> byGross = Comparator.comparing(Fall::gross).reversed();
        falls.sort(Map.Entry.<GroupValues, Fall>comparingByValue(sums.ordered ? byName : byGross.thenComparing(byName))
                .thenComparing(Map.Entry.comparingByKey()));
        return falls.stream().map(Map.Entry::getValue).toList();
    }

    /** Nothing is printed that does not add up, to the ledger and among itself. */
    private void check(Fall whole, List<Fall> groups) {
        BigDecimal ledger = currency.decimal(sums.beside.ledger());
        if (whole.paid().compareTo(ledger) != 0) {
            throw new IllegalStateException("paid " + whole.paid() + " is not the ledger's " + ledger);
        }
        if (groups.isEmpty()) {
            return;
        }
        BigDecimal gross = groups.stream().map(Fall::gross).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal paid = groups.stream().map(Fall::paid).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal list = groups.stream().map(Fall::list).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (gross.compareTo(whole.gross()) != 0
                || paid.compareTo(whole.paid()) != 0
                || list.compareTo(whole.list()) != 0) {
            throw new IllegalStateException("the groups do not add up to " + whole);
        }
    }
}
