package dev.earnest.scenario;

import dev.earnest.catalog.Assumption;
import dev.earnest.catalog.Response;
import dev.earnest.catalog.Timeline;
import dev.earnest.deal.Alteration;
import dev.earnest.deal.Dataset;
import dev.earnest.deal.DateColumn;
import dev.earnest.deal.TextColumn;
import dev.earnest.payout.AssumedDeals;
import dev.earnest.problem.InputException;
import dev.earnest.problem.Nearest;
import dev.earnest.problem.Problem;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;

/** What partners are assumed to do about a program, one assumption after the other, as a data set with other deals. */
public final class Behaviour {
    private static final List<String> SHIFTED = List.of("close_date", "cash_date", "refunded_date", "churned_date");

    private final Timeline timeline;
    private final List<Effect> effects = new ArrayList<>();
    private Dataset data;

    private Behaviour(Timeline timeline, Dataset data) {
        this.timeline = timeline;
        this.data = data;
    }

    /**
     * What became of one assumption.
     *
     * @param words the assumption as written
     * @param what it did, in words
     */
    public record Effect(String words, String what) {}

    /** The deals as partners are assumed to bring them, and what was done to them. */
    public record Altered(Dataset data, List<Effect> effects) {
        public Altered {
            effects = List.copyOf(effects);
        }
    }

    /** Applies assumptions in order; fails with InputException where one can't be applied to this program and data. */
    public static Altered apply(Timeline timeline, Dataset data, List<Assumption> assumptions) {
        Behaviour behaviour = new Behaviour(timeline, data);
        assumptions.forEach(behaviour::apply);
        return new Altered(behaviour.data, behaviour.effects);
    }

    private void apply(Assumption assumption) {
        AssumedDeals deals = AssumedDeals.of(timeline, data, assumption);
        Response response = assumption.response();
        String what;
        if (response instanceof Response.Volume volume) {
            what = volume(deals.of("won"), volume);
        } else if (response instanceof Response.WinRate winRate) {
            what = winRate(deals, winRate);
        } else if (response instanceof Response.Mix mix) {
            what = mix(assumption, deals.of("won"), mix);
        } else if (response instanceof Response.Timing timing) {
            what = timing(deals.of("won"), timing);
        } else {
            what = pulled(deals.pulled((Response.PullForward) response));
        }
        effects.add(new Effect(assumption.words(), what));
    }

    private String volume(BitSet rows, Response.Volume volume) {
        Scaling scaling = new Scaling(data, timeline.last().currency(), rows, volume.change());
        data = scaling.apply();
        return words(rows.cardinality(), "won deal") + ", amount " + grouped(scaling.before()) + " -> "
                + grouped(scaling.after());
    }

    private String winRate(AssumedDeals deals, Response.WinRate winRate) {
        Lots lots = Lots.of(data, "win_rate");
        BitSet won = lots.positive(deals.of("won"));
        boolean more = winRate.change().signum() >= 0;
        BitSet from = more ? lots.decided(deals.of("lost")) : won;
        long wanted = part(won.cardinality(), winRate.change().abs());
        BitSet chosen = lots.first(from, wanted);
        word("stage", chosen, more ? "won" : "lost");
        String what = words(chosen.cardinality(), more ? "lost deal" : "won deal")
                + (more ? " counted as won" : " counted as lost") + " beside " + words(won.cardinality(), "won deal");
        return chosen.cardinality() == wanted
                ? what
                : what + "; " + wanted + " were wanted, and no more lost deals have a close date and an amount";
    }

    private String mix(Assumption assumption, BitSet rows, Response.Mix mix) {
        for (Map.Entry<String, String> entry : mix.to().entrySet()) {
            check(assumption, entry.getKey(), entry.getValue());
        }
        BitSet chosen = Lots.of(data, "mix").first(rows, part(rows.cardinality(), mix.share()));
        mix.to().forEach((column, value) -> word(column, chosen, value));
        return words(chosen.cardinality(), "deal") + " of " + rows.cardinality() + " changed";
    }

    private void check(Assumption assumption, String column, String value) {
        if (data.deals().text(column) == null) {
            String near = Nearest.to(column, data.deals().headers());
            throw new InputException(Problem.error(
                    "missing-column",
                    assumption.span(),
                    "`mix` changes the column `" + column + "`, which `"
                            + data.deals().file() + "` does not have as words",
                    near == null
                            ? "its columns are "
                                    + String.join(", ", data.deals().headers())
                            : "did you mean `" + near + "`?"));
        }
        List<String> legal = timeline.last().dimensions().get(column);
        if (legal != null && !legal.contains(value)) {
            String near = Nearest.to(value, legal);
            throw new InputException(Problem.error(
                    "unknown-value",
                    assumption.span(),
                    "`" + value + "` is no " + column + " that the catalog declares",
                    near == null ? "write one of " + String.join(", ", legal) : "did you mean `" + near + "`?"));
        }
    }

    private void word(String column, BitSet rows, String word) {
        TextColumn there = data.deals().text(column);
        if (there != null && !rows.isEmpty()) {
            Alteration alteration = new Alteration(data);
            alteration.word(column, rows, word);
            data = alteration.apply();
        }
    }

    private String timing(BitSet rows, Response.Timing timing) {
        BitSet chosen = Lots.of(data, "timing").first(rows, part(rows.cardinality(), timing.share()));
        DateColumn close = data.deals().date("close_date");
        List<AssumedDeals.Move> moves = new ArrayList<>();
        if (close != null) {
            chosen.stream().filter(row -> !close.blank(row)).forEach(row -> {
                int day = close.day(row);
                int moved =
                        timing.earlier() ? timing.by().before(day) : timing.by().after(day);
                moves.add(new AssumedDeals.Move(row, Math.max(moved, Math.min(day, begun(row))), "close_date"));
            });
        }
        move(moves);
        return words(moves.size(), "deal") + " of " + rows.cardinality() + " closed "
                + (timing.earlier() ? "earlier" : "later");
    }

    /** A deal can't close before it was created or registered. */
    private int begun(int row) {
        int begun = Integer.MIN_VALUE;
        for (String column : List.of("created_date", "registered_date")) {
            DateColumn dates = data.deals().date(column);
            begun = dates == null || dates.blank(row) ? begun : Math.max(begun, dates.day(row));
        }
        return begun;
    }

    private String pulled(AssumedDeals.Pulled pulled) {
        move(pulled.moves());
        return words(pulled.moves().size(), "deal") + " pulled forward by " + words(pulled.partners(), "partner");
    }

    /** Moves deals by the day that earns; the days of cash, refund and churn, which follow it, move as far. */
    private void move(List<AssumedDeals.Move> moves) {
        if (moves.isEmpty()) {
            return;
        }
        Map<String, int[]> columns = new java.util.LinkedHashMap<>();
        List<String> names = new ArrayList<>(SHIFTED);
        moves.stream()
                .map(AssumedDeals.Move::column)
                .distinct()
                .filter(name -> !names.contains(name))
                .forEach(names::add);
        for (String name : names) {
            DateColumn dates = data.deals().date(name);
            if (dates != null) {
                columns.put(name, dates.days());
            }
        }
        for (AssumedDeals.Move move : moves) {
            int[] earning = columns.get(move.column());
            int by = earning == null ? 0 : move.day() - earning[move.row()];
            columns.values().forEach(days -> days[move.row()] += days[move.row()] == DateColumn.BLANK ? 0 : by);
        }
        Alteration alteration = new Alteration(data);
        columns.forEach(alteration::days);
        data = alteration.apply();
    }

    /** A share of so many, half-up. */
    private static long part(long count, BigDecimal share) {
        return BigDecimal.valueOf(count)
                .multiply(share)
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact();
    }

    private static String grouped(BigDecimal number) {
        return new java.text.DecimalFormat(
                        "#,##0" + (number.scale() > 0 ? "." + "0".repeat(number.scale()) : ""),
                        java.text.DecimalFormatSymbols.getInstance(java.util.Locale.ROOT))
                .format(number);
    }

    private static String words(long count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }
}
