package dev.earnest.analysis.payback;

import dev.earnest.catalog.Timeline;
import dev.earnest.deal.DataReader;
import dev.earnest.deal.DataRequest;
import dev.earnest.deal.Dataset;
import dev.earnest.deal.Role;
import dev.earnest.deal.TextRow;
import dev.earnest.deal.Wanted;
import dev.earnest.language.CatalogReader;
import dev.earnest.payout.Options;
import dev.earnest.payout.Payouts;
import dev.earnest.payout.Plan;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A program and its data small enough to be worked out on paper: tables with cells parted by spaces, {@code .} for blank. */
public final class Paper {
    private final String body;
    private final Map<Role, List<TextRow>> rows = new EnumMap<>(Role.class);
    private int threads = 1;

    /** @param body of the catalog, below its head: economics and offers */
    public Paper(String body) {
        this.body = body;
    }

    public Paper deals(String table) {
        rows.put(Role.DEALS, rows(table));
        return this;
    }

    public Paper partners(String table) {
        rows.put(Role.PARTNERS, rows(table));
        return this;
    }

    public Paper events(String table) {
        rows.put(Role.EVENTS, rows(table));
        return this;
    }

    public Paper threads(int many) {
        threads = many;
        return this;
    }

    private static List<TextRow> rows(String table) {
        List<String> lines = table.lines().filter(line -> !line.isBlank()).toList();
        List<String> header = List.of(lines.get(0).strip().split("\\s+"));
        List<TextRow> rows = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.strip().split("\\s+");
            Map<String, String> row = new LinkedHashMap<>();
            for (int i = 0; i < header.size(); i++) {
                row.put(header.get(i), cells[i].equals(".") ? "" : cells[i]);
            }
            rows.add(new TextRow(rows.size() + 2, row));
        }
        return rows;
    }

    public Payouts payouts(String asOf) {
        Timeline timeline =
                Timeline.of(CatalogReader.read("catalog.yaml", """
                        earnest: 1
                        catalog: paper
                        version: "1"
                        currency: USD
                        effective: {from: 2024-01-01, to: 2027-12-31}
                        """ + body).orThrow());
        Dataset data = DataReader.ofRows(
                "rows", rows, DataRequest.in(timeline.last().currency()).with(Wanted.EVERYTHING));
        return Plan.compile(timeline, data, new Options(LocalDate.parse(asOf), threads, false).first())
                .run();
    }

    PaybackFigures payback(String asOf) {
        return payback(asOf, CohortBy.FIRST_DEAL);
    }

    PaybackFigures payback(String asOf, CohortBy by) {
        Payouts payouts = payouts(asOf);
        IncrementalShares shares =
                IncrementalShares.assumed(payouts.timeline().last().economics());
        return Payback.of(payouts, by, shares, null, null, threads);
    }
}
