package dev.earnest.payout;

import dev.earnest.catalog.Catalog;
import dev.earnest.catalog.Portfolio;
import dev.earnest.deal.Dataset;
import dev.earnest.money.Factor;
import dev.earnest.money.Fixed4;
import dev.earnest.money.Rounding;
import dev.earnest.problem.InputException;
import dev.earnest.problem.Place;
import dev.earnest.problem.Problem;
import dev.earnest.problem.Severity;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * What several programs together pay on one deal, cut to a share of it: after the budgets of each, before evidence and
 * clawbacks. Programs fill it in their order, each with its offers in theirs, each offer with its lines in earning order,
 * as a limit per partner does: a line pays min(ceiling, sum after) - min(ceiling, sum before), so that what takes money
 * back takes back what was paid and no more.
 */
final class SharedCeiling {
    private final Dataset data;
    private final Measure measure;
    private final Factor share;
    private final Rounding rounding;
    private final long[] sums;
    private final BitSet unmeasured = new BitSet();
    private final List<CeilingCut> cuts = new ArrayList<>();

    /** @param first the program that is paid first; a sum of half a minor unit is rounded as it rounds */
    SharedCeiling(Dataset data, Portfolio.Ceiling ceiling, Catalog first) {
        this.data = data;
        this.measure =
                Domain.ofDeals(data, null, first.currency().fixed4PerMinor()).whole(ceiling.of());
        this.share = Factor.of(ceiling.max().fraction(), first.currency().digits());
        this.rounding = first.rounding();
        this.sums = new long[data.deals().rows()];
        for (String column : columns(ceiling.of())) {
            if (data.deals().number(column) == null) {
                throw absent(ceiling.of(), column);
            }
        }
    }

    /** The columns without which no deal has the measure; a monthly figure may come from either of two. */
    private List<String> columns(String of) {
        return switch (of) {
            case "margin" -> List.of("amount", "cost");
            case "mrr" -> data.deals().number("arr") == null ? List.of("mrr") : List.of("arr");
            default -> List.of(of.startsWith("deal.") ? of.substring(5) : of);
        };
    }

    private static InputException absent(String of, String column) {
        return new InputException(new Problem(
                "missing-column",
                Severity.ERROR,
                "the ceiling of the portfolio is a share of `" + of + "`, and the deals have no column of numbers `"
                        + column + "`",
                Place.ROOT.key("of"),
                null,
                null,
                "name a column of the deals, such as `of: amount`",
                List.of()));
    }

    /** Cuts the lines of one program; programs come in the portfolio's order. */
    void cut(int program, List<Series> offers) {
        for (Series series : offers) {
            for (int place = 0; place < series.lines.size(); place++) {
                cut(program, series, series.lineAt(place));
            }
        }
    }

    private void cut(int program, Series series, int line) {
        Lines lines = series.lines;
        int row = lines.row(line);
        int deal = row < 0 ? -1 : series.domain.dealRow(row);
        long value = lines.left(line);
        long whole = deal < 0 ? Fixed4.BLANK : measure.at(deal);
        if (deal < 0 || value == 0) {
            return;
        }
        if (whole == Fixed4.BLANK) {
            unmeasured.set(deal);
            return;
        }
        long most = share.apply(Math.max(whole, 0), rounding);
        long before = sums[deal];
        long after = Math.addExact(before, value);
        sums[deal] = after;
        long cut = value - (Math.min(most, after) - Math.min(most, before));
        if (cut != 0) {
            lines.cutByStacking(line, cut, Reason.PORTFOLIO);
            cuts.add(new CeilingCut(program, deal, lines.payee(line), lines.day(line), cut));
        }
    }

    /** How many deals that earn have no such measure, and so no ceiling. */
    int unmeasured() {
        return unmeasured.cardinality();
    }

    List<CeilingCut> cuts() {
        return List.copyOf(cuts);
    }
}
