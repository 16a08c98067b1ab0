package dev.earnest.statement;

import dev.earnest.analysis.Parts;
import dev.earnest.payout.StepStanding;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What one partner is told: its own lines and sums, and nobody else's.
 *
 * @param name null where no partner file has one
 * @param progress where it stands among the steps of the periods under way
 */
public record Statement(
        Terms terms,
        String partner,
        @Nullable String name,
        List<StatementLine> lines,
        List<OfferSum> offers,
        List<StepStanding> progress) {

    public Statement {
        lines = List.copyOf(lines);
        offers = List.copyOf(offers);
        progress = List.copyOf(progress);
    }

    /** A statement of these lines, which stand in the order of the ledger. */
    static Statement of(
            Terms terms,
            String partner,
            @Nullable String name,
            List<StatementLine> lines,
            Map<String, String> types,
            List<StepStanding> progress) {
        Map<String, OfferSum> sums = new LinkedHashMap<>();
        types.forEach((offer, type) -> sums.put(offer, new OfferSum(offer, type, 0, Parts.ZERO)));
        for (StatementLine line : lines) {
            sums.computeIfPresent(
                    line.offer(),
                    (id, sum) -> new OfferSum(
                            id, sum.type(), sum.lines() + 1, sum.parts().plus(line.parts())));
        }
        List<OfferSum> offers =
                sums.values().stream().filter(sum -> sum.lines() > 0).toList();
        return new Statement(terms, partner, name, lines, offers, progress);
    }

    /** The sum of all lines. */
    public Parts total() {
        return lines.stream().map(StatementLine::parts).reduce(Parts.ZERO, Parts::plus);
    }

    /** Whether there is nothing to tell. */
    public boolean isEmpty() {
        return lines.isEmpty() && progress.isEmpty();
    }

    /** What is paid on each day, earliest first; days without money are left out. */
    public List<PayDay> payDays() {
        Map<LocalDate, List<StatementLine>> byDay = new TreeMap<>();
        for (StatementLine line : lines) {
            if (line.parts().paid() != 0) {
                byDay.computeIfAbsent(line.payDate(), day -> new ArrayList<>()).add(line);
            }
        }
        List<PayDay> days = new ArrayList<>();
        long running = 0;
        for (Map.Entry<LocalDate, List<StatementLine>> entry : byDay.entrySet()) {
            long amount = sum(entry.getValue());
            running = Math.addExact(running, amount);
            boolean due = !entry.getKey().isAfter(terms.asOf());
            days.add(new PayDay(entry.getKey(), entry.getValue().size(), amount, running, due));
        }
        return days;
    }

    private static long sum(List<StatementLine> lines) {
        long sum = 0;
        for (StatementLine line : lines) {
            sum = Math.addExact(sum, line.parts().paid());
        }
        return sum;
    }

    /** What of {@code paid} is due on or before the day the statement is as of. */
    public long due() {
        return lines.stream()
                .filter(line -> !line.payDate().isAfter(terms.asOf()))
                .mapToLong(line -> line.parts().paid())
                .reduce(0, Math::addExact);
    }

    /** What of {@code paid} falls due later. */
    public long toCome() {
        return Math.subtractExact(total().paid(), due());
    }

    /** The first day after that of the statement on which money falls due; null where there is none. */
    public @Nullable LocalDate nextPayDay() {
        return payDays().stream()
                .filter(day -> !day.due())
                .map(PayDay::day)
                .findFirst()
                .orElse(null);
    }
}
