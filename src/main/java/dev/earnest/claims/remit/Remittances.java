package dev.earnest.claims.remit;

import dev.earnest.analysis.SimulateFigures.InputFigures;
import dev.earnest.catalog.Catalog;
import dev.earnest.claims.DayWindow;
import dev.earnest.claims.PartnerNames;
import dev.earnest.payout.LedgerCursor;
import dev.earnest.payout.LineKind;
import dev.earnest.payout.Payouts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Gathers the lines of a ledger into payment runs by partner, and holds what comes out against the ledger. */
public final class Remittances {
    private final Payouts payouts;
    private final PayRules rules;
    private final PartnerNames names;

    /** What a partner's lines come to in one run. */
    private static final class Due {
        long lines;
        long payable;
        long clawedBack;

        void add(LedgerCursor line) {
            LineKind kind = line.kind();
            lines++;
            if (kind == LineKind.CLAWBACK || kind == LineKind.RECOUNT) {
                clawedBack = Math.subtractExact(clawedBack, line.paid());
            } else {
                payable = Math.addExact(payable, line.paid());
            }
        }
    }

    private Remittances(Payouts payouts) {
        this.payouts = payouts;
        this.rules = new PayRules(payouts.timeline());
        this.names = new PartnerNames(payouts);
    }

    /** The remittances whose day of payment lies in a window; balances are carried from the first line on. */
    public static RemitFigures of(Payouts payouts, DayWindow window) {
        return new Remittances(payouts).figures(window);
    }

    private RemitFigures figures(DayWindow window) {
        List<Remittance> all = rows();
        RemitSum whole = RemitSum.of(all, 0, open(all, Long.MAX_VALUE));
        Due ledger = ledger();
        long paid = Math.subtractExact(ledger.payable, ledger.clawedBack);
        check(whole, paid, ledger);
        List<Remittance> rows = all.stream()
                .filter(row -> window.holds((int) row.payDate().toEpochDay()))
                .toList();
        long before = window.from() == null ? Long.MIN_VALUE : window.from().toEpochDay() - 1;
        long last = window.to() == null ? Long.MAX_VALUE : window.to().toEpochDay();
        RemitSum sum = RemitSum.of(rows, open(all, before), open(all, Math.max(before, last)));
        if (!sum.addsUp()) {
            throw new IllegalStateException("the remittances of " + window + " do not add up: " + sum);
        }
        Catalog latest = payouts.timeline().last();
        return new RemitFigures(
                latest.currency(),
                latest.id(),
                payouts.timeline().versions().stream().map(Catalog::version).toList(),
                payouts.asOf(),
                window,
                payouts.data().inputs().stream().map(InputFigures::of).toList(),
                rules.words(),
                all,
                rows,
                runs(rows, sum.opening()),
                sum,
                whole,
                paid,
                ledger.clawedBack);
    }

    /** Nothing is written that does not come to what the ledger paid, to the last minor unit. */
    private static void check(RemitSum whole, long paid, Due ledger) {
        boolean same = whole.net() == paid && whole.payable() == ledger.payable;
        if (!same || !whole.addsUp()) {
            throw new IllegalStateException("remittances of " + whole + " do not come to the ledger's " + paid);
        }
    }

    /** All remittances, by day, then partner id. */
    private List<Remittance> rows() {
        List<Remittance> rows = new ArrayList<>();
        dues().forEach((partner, runs) -> {
            long balance = 0;
            for (Map.Entry<Integer, Due> run : runs.entrySet()) {
                Remittance row = row(partner, run.getKey(), run.getValue(), balance);
                rows.add(row);
                balance = row.carriedForward();
            }
        });
        rows.sort(Comparator.comparing(Remittance::payDate).thenComparing(Remittance::partner));
        return rows;
    }

    private Remittance row(int partner, int day, Due due, long balance) {
        Remittance open = new Remittance(
                names.id(partner),
                names.name(partner),
                LocalDate.ofEpochDay(day),
                due.lines,
                due.payable,
                due.clawedBack,
                balance,
                Outcome.NOTHING);
        return new Remittance(
                open.partner(),
                open.name(),
                open.payDate(),
                open.lines(),
                open.payable(),
                open.clawedBack(),
                open.broughtForward(),
                rules.on(day).outcome(open.balance()));
    }

    /** What is due to each partner, by the day of the run that pays it. */
    private Map<Integer, TreeMap<Integer, Due>> dues() {
        Map<Integer, TreeMap<Integer, Due>> dues = new HashMap<>();
        for (LedgerCursor lines : payouts.paymentsByOffer(Integer.MIN_VALUE, Integer.MAX_VALUE)) {
            while (lines.next()) {
                if (lines.paid() != 0) {
                    int payDay = lines.payDay();
                    dues.computeIfAbsent(lines.partner(), any -> new TreeMap<>())
                            .computeIfAbsent(rules.on(payDay).run(payDay), any -> new Due())
                            .add(lines);
                }
            }
        }
        return dues;
    }

    /** What the ledger's lines come to, as they stand there, before any instalment. */
    private Due ledger() {
        Due all = new Due();
        for (LedgerCursor lines : payouts.linesByOffer(Integer.MIN_VALUE, Integer.MAX_VALUE)) {
            while (lines.next()) {
                all.add(lines);
            }
        }
        return all;
    }

    /** The balances open after a day: of each partner that of its last run by then. */
    private static long open(List<Remittance> rows, long day) {
        Map<String, Long> last = new HashMap<>();
        for (Remittance row : rows) {
            if (row.payDate().toEpochDay() <= day) {
                last.put(row.partner(), row.carriedForward());
            }
        }
        return last.values().stream().reduce(0L, Math::addExact);
    }

    private static List<PayRun> runs(List<Remittance> rows, long opening) {
        Map<LocalDate, List<Remittance>> days = new TreeMap<>();
        rows.forEach(row ->
                days.computeIfAbsent(row.payDate(), any -> new ArrayList<>()).add(row));
        List<PayRun> runs = new ArrayList<>();
        long balance = opening;
        for (Map.Entry<LocalDate, List<Remittance>> day : days.entrySet()) {
            RemitSum moved = RemitSum.of(day.getValue(), balance, 0);
            long open = moved.opening() + moved.net() - moved.paid() + moved.billed() - moved.forfeited();
            runs.add(new PayRun(day.getKey(), RemitSum.of(day.getValue(), balance, open)));
            balance = open;
        }
        return runs;
    }
}
