package dev.earnest.ledger;

import dev.earnest.catalog.Timeline;
import dev.earnest.deal.DataReader;
import dev.earnest.deal.DataRequest;
import dev.earnest.deal.Dataset;
import dev.earnest.deal.Role;
import dev.earnest.deal.TextRow;
import dev.earnest.language.CatalogReader;
import dev.earnest.payout.Options;
import dev.earnest.payout.Payouts;
import dev.earnest.payout.Plan;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Ledger lines into bytes that go nowhere, on one thread. */
@State(Scope.Thread)
public class LedgerKernel {
    private static final int DEALS = 10_000;
    private static final int LINES = 2 * DEALS;
    private static final String CATALOG = """
            earnest: 1
            catalog: kernel
            version: "1"
            currency: USD
            effective: {from: 2026-01-01, to: 2026-12-31}
            offers:
              flat: {type: commission, earn: {rate: 5%, of: amount}, limits: [{max: 400, per: deal}]}
              graduated: {type: rebate, earn: {of: amount, tiers: {method: marginal, every: quarter, steps: [{from: 0, rate: 1%}, {from: 100_000, rate: 2%}]}}}
            """;

    private LedgerWriter writer;

    /** Ten thousand deals of two offers each. */
    @Setup
    public void fill() {
        Timeline timeline =
                Timeline.of(CatalogReader.read("catalog.yaml", CATALOG).orThrow());
        List<TextRow> rows = new ArrayList<>();
        for (int i = 0; i < DEALS; i++) {
            String day = LocalDate.of(2026, 1, 1).plusDays(i % 365).toString();
            rows.add(new TextRow(
                    i + 1,
                    Map.of(
                            "deal_id",
                            "D" + (100_000 + i),
                            "partner_id",
                            "P" + i % 500,
                            "close_date",
                            day,
                            "amount",
                            100 + i * 7 % 20_000 + "." + (10 + i % 90))));
        }
        Dataset data = DataReader.ofRows(
                "rows",
                Map.of(Role.DEALS, rows),
                DataRequest.in(timeline.last().currency()).with(Plan.wanted(timeline)));
        Payouts payouts =
                Plan.compile(timeline, data, new Options(null, 1, true)).run();
        writer = new LedgerWriter(payouts, LedgerFormat.CSV, null, null, 1);
    }

    /** A line of 27 columns, its merge in earning order included. */
    @Benchmark
    @OperationsPerInvocation(LINES)
    public long a_ledger_line() throws IOException {
        long lines = writer.write(OutputStream.nullOutputStream());
        if (lines != LINES) throw new IllegalStateException(lines + " lines");
        return lines;
    }
}
