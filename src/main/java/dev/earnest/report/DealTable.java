package dev.earnest.report;

import dev.earnest.analysis.Parts;
import dev.earnest.analysis.compare.DealDifference;
import dev.earnest.deal.Dataset;
import dev.earnest.deal.Frame;
import dev.earnest.money.CurrencyUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/** The deals whose payout differs between two programs, one to a row; cells that are equal under both are blank. */
public final class DealTable {
    /** The name of its JSON form. */
    public static final String SCHEMA = "earnest/compare-deals/1";

    private final Dataset data;
    private final CurrencyUnit unit;

    public DealTable(Dataset data, CurrencyUnit unit) {
        this.data = data;
        this.unit = unit;
    }

    /** The table for programs, without rows. */
    public Table<DealDifference> columns() {
        List<Column<DealDifference>> columns = new ArrayList<>(ids());
        columns.addAll(money());
        part("earned", Parts::earned, columns);
        part("limit_cut", Parts::limits, columns);
        part("stacking_cut", Parts::stacking, columns);
        part("budget_cut", Parts::budget, columns);
        part("held", Parts::held, columns);
        part("committed", Parts::committed, columns);
        part("clawed_back", Parts::clawedBack, columns);
        columns.add(Column.text("currency", "currency", deal -> unit.code()));
        return Table.of("deals", "", columns, List.of());
    }

    private List<Column<DealDifference>> ids() {
        return List.of(
                Column.id("offer_id", "offer", DealDifference::offer),
                Column.id("deal_id", "deal", deal -> id(data.deals(), deal.deal())),
                Column.<DealDifference>id("event_id", "event", deal -> id(data.events(), deal.event()))
                        .ifAny(),
                Column.id("partner_id", "partner", deal -> data.partnerIds().value(deal.partner())));
    }

    private static @Nullable String id(@Nullable Frame file, int row) {
        return file == null || row < 0 ? null : file.id().text(row);
    }

    private List<Column<DealDifference>> money() {
        return List.of(
                Column.money("base_paid", "base", unit, deal -> deal.base().paid()),
                Column.money("new_paid", "new", unit, deal -> deal.next().paid()),
                Column.difference("difference", "difference", unit, DealDifference::difference));
    }

    private void part(String key, ToLongFunction<Parts> part, List<Column<DealDifference>> columns) {
        columns.add(Column.money("base_" + key, "", unit, deal -> ifMoved(deal, part, part.applyAsLong(deal.base()))));
        columns.add(Column.money("new_" + key, "", unit, deal -> ifMoved(deal, part, part.applyAsLong(deal.next()))));
    }

    private static @Nullable Long ifMoved(DealDifference deal, ToLongFunction<Parts> part, long money) {
        return part.applyAsLong(deal.base()) == part.applyAsLong(deal.next()) ? null : money;
    }

    /** For people the largest differences, with how many there are and what they come to. */
    public Report largest(RowWriter.Source<DealDifference> deals, int top, String headline) {
        Comparator<DealDifference> bySize = Comparator.comparingLong(deal -> Math.abs(deal.difference()));
        PriorityQueue<DealDifference> kept = new PriorityQueue<>(bySize);
        long[] seen = new long[2];
        deals.each(deal -> {
            seen[0]++;
            seen[1] = Math.addExact(seen[1], deal.difference());
            kept.add(deal);
            if (kept.size() > top) {
                kept.poll();
            }
        });
        List<DealDifference> rows = new ArrayList<>(kept);
        rows.sort(bySize.reversed()
                .thenComparing(DealDifference::offer)
                .thenComparingInt(DealDifference::deal)
                .thenComparingInt(DealDifference::event)
                .thenComparingInt(DealDifference::partner));
        List<Column<DealDifference>> columns = new ArrayList<>(ids());
        columns.addAll(money());
        String note = Findings.words(seen[0], "deal") + (seen[0] == 1 ? " pays" : " pay") + " another sum, "
                + Cells.people(Kind.DIFFERENCE, unit, seen[1], "", true) + " in all"
                + (seen[0] > rows.size() ? "; these are the largest " + rows.size() + " (--top all, or -f csv)" : "");
        Table<DealDifference> table =
                Table.of("deals", "Deals, " + unit.code(), columns, rows).withNotes(List.of(note));
        return new Report(SCHEMA, headline, List.of(table), "deals");
    }
}
