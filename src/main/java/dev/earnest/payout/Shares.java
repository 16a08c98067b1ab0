package dev.earnest.payout;

import dev.earnest.catalog.Attribution;
import dev.earnest.catalog.Duration;
import dev.earnest.catalog.Unit;
import dev.earnest.deal.Dataset;
import dev.earnest.deal.DateColumn;
import dev.earnest.deal.Frame;
import dev.earnest.deal.NumberColumn;
import dev.earnest.deal.TextColumn;
import dev.earnest.money.Fixed4;
import dev.earnest.money.Halving;
import dev.earnest.money.LargestRemainder;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Who has which part of each deal: one row a deal and partner, deals in file order, partners in touch order.
 *
 * @param deal deal row of each share row
 * @param partner partner code of each share row
 * @param start first share row of each deal row; one longer than the deals
 * @param weights of each share row, not yet made to sum to 1; null where the deal has one partner
 */
record Shares(
        int[] deal, int[] partner, int[] start, @Nullable BigDecimal[] weights) {

    /** @param modelOf the attribution that rules a deal row; null: its {@code partner_id} has it all */
    static Shares of(Dataset data, IntFunction<@Nullable Attribution> modelOf) {
        Frame deals = data.deals();
        TextColumn owner = java.util.Objects.requireNonNull(deals.text("partner_id"));
        Ints deal = new Ints(deals.rows());
        Ints partner = new Ints(deals.rows());
        List<@Nullable BigDecimal> weights = new ArrayList<>();
        int[] start = new int[deals.rows() + 1];
        for (int row = 0; row < deals.rows(); row++) {
            start[row] = deal.size();
            Attribution model = modelOf.apply(row);
            List<Part> parts = model == null ? List.of() : parts(data, row, model);
            if (parts.isEmpty()) {
                parts = List.of(new Part(owner.code(row), BigDecimal.ONE));
            }
            for (Part part : parts) {
                deal.add(row);
                partner.add(part.partner());
                weights.add(parts.size() == 1 ? null : part.weight());
            }
        }
        start[deals.rows()] = deal.size();
        return new Shares(deal.toArray(), partner.toArray(), start, weights.toArray(new BigDecimal[0]));
    }

    private record Part(int partner, BigDecimal weight) {}

    private record Touch(int partner, int day, String role, BigDecimal weight) {}

    private static List<Part> parts(Dataset data, int row, Attribution model) {
        List<Touch> touches = touches(data, row);
        List<Part> merged = new ArrayList<>();
        DateColumn close = data.deals().date("close_date");
        int closed = close == null ? DateColumn.BLANK : close.day(row);
        for (int i = 0; i < touches.size(); i++) {
            BigDecimal weight = weight(model, touches, i, closed);
            if (weight.signum() > 0) {
                merge(merged, new Part(touches.get(i).partner(), weight));
            }
        }
        return merged;
    }

    private static void merge(List<Part> parts, Part more) {
        for (int i = 0; i < parts.size(); i++) {
            Part known = parts.get(i);
            if (known.partner() == more.partner()) {
                parts.set(i, new Part(known.partner(), known.weight().add(more.weight())));
                return;
            }
        }
        parts.add(more);
    }

    /** The touches of a deal on or before its close, by date, undated ones first, then in file order. */
    private static List<Touch> touches(Dataset data, int row) {
        Frame frame = data.touches();
        List<Touch> touches = new ArrayList<>();
        if (frame == null) {
            return touches;
        }
        TextColumn partner = java.util.Objects.requireNonNull(frame.text("partner_id"));
        DateColumn date = frame.date("date");
        TextColumn role = frame.text("role");
        NumberColumn weight = frame.number("weight");
        DateColumn close = data.deals().date("close_date");
        int closed = close == null || close.blank(row) ? Integer.MAX_VALUE : close.day(row);
        for (int i = data.touchStart()[row]; i < data.touchStart()[row + 1]; i++) {
            int touch = data.touchOrder()[i];
            int day = date == null ? DateColumn.BLANK : date.day(touch);
            if (day <= closed) {
                touches.add(new Touch(
                        partner.code(touch),
                        day,
                        role == null ? "" : role.text(touch),
                        weight == null || weight.blank(touch) ? BigDecimal.ONE : Fixed4.decimal(weight.value(touch))));
            }
        }
        touches.sort(java.util.Comparator.comparingInt(Touch::day));
        return touches;
    }

    private static BigDecimal weight(Attribution model, List<Touch> touches, int i, int closed) {
        int last = touches.size() - 1;
        return switch (model.model()) {
            case FIRST -> i == 0 ? BigDecimal.ONE : BigDecimal.ZERO;
            case LAST -> i == last ? BigDecimal.ONE : BigDecimal.ZERO;
            case LINEAR -> touches.get(i).weight();
            case TIME_DECAY -> decay(model, touches.get(i), closed);
            case POSITION -> position(model.positions(), i, last);
            case ROLES -> model.weights().getOrDefault(touches.get(i).role(), BigDecimal.ZERO);
        };
    }

    private static BigDecimal decay(Attribution model, Touch touch, int closed) {
        Duration half = model.halfLife();
        if (half == null || touch.day() == DateColumn.BLANK || closed == DateColumn.BLANK) {
            return BigDecimal.ONE;
        }
        int days = half.unit() == Unit.DAYS
                ? half.count()
                : half.count() * half.unit().months() * 30;
        return Halving.weight(closed - touch.day(), days);
    }

    private static BigDecimal position(List<BigDecimal> given, int i, int last) {
        if (last == 0) {
            return BigDecimal.ONE;
        }
        BigDecimal first = given.isEmpty() ? new BigDecimal("0.4") : given.get(0);
        BigDecimal middle = given.isEmpty() ? new BigDecimal("0.2") : given.get(1);
        BigDecimal end = given.isEmpty() ? new BigDecimal("0.4") : given.get(2);
        if (last == 1) {
            return given.isEmpty() ? new BigDecimal("0.5") : i == 0 ? first : end;
        }
        BigDecimal others = BigDecimal.valueOf(last - 1L);
        return i == 0 ? first.multiply(others) : i == last ? end.multiply(others) : middle;
    }

    boolean split(int share) {
        return weights[share] != null;
    }

    /** The weights of all shares of a deal row. */
    private BigDecimal[] weightsOf(int row) {
        BigDecimal[] of = new BigDecimal[start[row + 1] - start[row]];
        for (int i = 0; i < of.length; i++) {
            BigDecimal weight = weights[start[row] + i];
            of[i] = weight == null ? BigDecimal.ONE : weight;
        }
        return of;
    }

    /**
     * Each share's part of a measure of the deals, in ten-thousandths.
     *
     * @param unit what is split whole, in ten-thousandths: a minor unit for money, else 1; the finer rest goes first
     */
    Measure split(Measure values, long unit) {
        long[] parts = new long[deal.length];
        for (int row = 0; row + 1 < start.length; row++) {
            int from = start[row];
            long value = values.at(row);
            if (start[row + 1] - from == 1 || value == Fixed4.BLANK) {
                java.util.Arrays.fill(parts, from, start[row + 1], value);
            } else {
                long[] whole = LargestRemainder.split(value / unit, weightsOf(row));
                for (int i = 0; i < whole.length; i++) {
                    parts[from + i] = whole[i] * unit;
                }
                parts[from] += value % unit;
            }
        }
        return share -> parts[share];
    }

    /** A share's part of a fixed sum of its deal, in the units of the sum. */
    long part(int share, long sum) {
        int row = deal[share];
        return LargestRemainder.split(sum, weightsOf(row))[share - start[row]];
    }
}
