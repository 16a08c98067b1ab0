package dev.earnest.cli;

import dev.earnest.analysis.compare.CompareRequest;
import dev.earnest.analysis.compare.DealDifferences;
import dev.earnest.payout.Payouts;
import dev.earnest.report.DealTable;
import dev.earnest.report.Format;
import dev.earnest.report.RowWriter;

/** A comparison deal by deal: only deals whose payout differs, written as they are found. */
final class DealLevel {
    private static final int SHOWN = 40;

    private DealLevel() {}

    /** Writes what differs between two runs over the same data. */
    static void write(Payouts base, Payouts next, CompareRequest request, String headline, Console console) {
        DealTable table = new DealTable(base.data(), base.timeline().last().currency());
        DealDifferences deals = new DealDifferences(base, next, request);
        Format format = console.format(Console.REPORTS);
        if (format.isForMachines()) {
            console.write(out ->
                    RowWriter.write(format, DealTable.SCHEMA, table.columns(), deals::each, console.look(), out));
        } else {
            console.report(table.largest(deals::each, console.top(SHOWN), headline), format);
        }
    }
}
