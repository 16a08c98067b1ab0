package dev.earnest.claims.journal;

import dev.earnest.catalog.Catalog;
import dev.earnest.claims.DayWindow;
import dev.earnest.claims.PartnerNames;
import dev.earnest.claims.remit.RemitFigures;
import dev.earnest.claims.remit.Remittance;
import dev.earnest.payout.LedgerCursor;
import dev.earnest.payout.OfferResult;
import dev.earnest.payout.Payouts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The books of a run: accrued on the day of earning, reversed where it is taken back, paid on the day of payment. */
public final class Journal {
    private final Payouts payouts;
    private final RemitFigures remit;
    private final Accounts accounts;
    private final DayWindow window;
    private final PartnerNames names;
    private final JournalFigures figures;

    /** @param remit of the same run */
    public Journal(Payouts payouts, RemitFigures remit, Accounts accounts, DayWindow window) {
        this.payouts = payouts;
        this.remit = remit;
        this.accounts = accounts;
        this.window = window;
        this.names = new PartnerNames(payouts);
        this.figures = sumUp();
    }

    /** What stands above the entries. */
    public JournalFigures figures() {
        return figures;
    }

    /** Hands out the entries of the window: by day, then by offer and partner, payments last. */
    public void forEach(Consumer<JournalEntry> out) {
        all(entry -> {
            if (holds(entry)) {
                out.accept(entry);
            }
        });
    }

    private boolean holds(JournalEntry entry) {
        return window.holds((int) entry.day().toEpochDay());
    }

    /** Every entry; what is kept is no more than a day of them. */
    private void all(Consumer<JournalEntry> out) {
        TreeMap<LocalDate, List<Remittance>> runs = new TreeMap<>();
        remit.all()
                .forEach(row -> runs.computeIfAbsent(row.payDate(), any -> new ArrayList<>())
                        .add(row));
        DayEntries entries = new DayEntries(accounts, names, payouts.asOf());
        LedgerCursor lines = payouts.ledger();
        LocalDate day = null;
        while (lines.next()) {
            LocalDate earned = LocalDate.ofEpochDay(lines.earnedDay());
            if (day != null && !earned.equals(day)) {
                flush(entries, day, runs, out);
                pay(entries, runs, earned, out);
            }
            day = earned;
            entries.add(lines);
        }
        if (day != null) {
            flush(entries, day, runs, out);
        }
        pay(entries, runs, LocalDate.MAX, out);
    }

    private static void flush(
            DayEntries entries, LocalDate day, TreeMap<LocalDate, List<Remittance>> runs, Consumer<JournalEntry> out) {
        pay(entries, runs, day, out);
        List<Remittance> today = runs.remove(day);
        entries.flush(day, today == null ? List.of() : today, out);
    }

    /** Payments on days before another that nothing is earned on. */
    private static void pay(
            DayEntries entries,
            TreeMap<LocalDate, List<Remittance>> runs,
            LocalDate before,
            Consumer<JournalEntry> out) {
        while (!runs.isEmpty() && runs.firstKey().isBefore(before)) {
            Map.Entry<LocalDate, List<Remittance>> run = runs.pollFirstEntry();
            entries.flush(run.getKey(), run.getValue(), out);
        }
    }

    /** Adds all entries up, and holds them against the ledger. */
    private JournalFigures sumUp() {
        Map<String, Long> sums = new TreeMap<>();
        Map<AccountRole, Long> roles = new EnumMap<>(AccountRole.class);
        LocalDate[] first = new LocalDate[1];
        long[] entries = new long[1];
        all(entry -> {
            boolean counts = holds(entry);
            for (Posting posting : entry.postings()) {
                roles.merge(posting.role(), posting.money(), Math::addExact);
                if (counts) {
                    sums.merge(posting.account(), posting.money(), Math::addExact);
                }
            }
            if (counts) {
                first[0] = first[0] == null ? entry.day() : first[0];
                entries[0]++;
            }
        });
        List<Waiting> waiting = waiting();
        check(roles, waiting.stream().mapToLong(Waiting::held).reduce(0, Math::addExact));
        Catalog latest = payouts.timeline().last();
        return new JournalFigures(
                latest.currency(),
                latest.id(),
                payouts.timeline().versions().stream().map(Catalog::version).toList(),
                payouts.asOf(),
                window,
                first(first),
                entries[0],
                sums,
                waiting);
    }

    private static @Nullable LocalDate first(LocalDate[] first) {
        return first[0];
    }

    /** Nothing is written whose accounts do not come to what the ledger paid and holds, to the last minor unit. */
    private void check(Map<AccountRole, Long> roles, long held) {
        long cost = sum(roles, AccountRole.EXPENSE) + sum(roles, AccountRole.CONTRA_REVENUE);
        boolean right = cost == Math.addExact(remit.ledgerPaid(), held)
                && sum(roles, AccountRole.HELD) == -held
                && sum(roles, AccountRole.PAYABLE) == -remit.whole().closing()
                && sum(roles, AccountRole.CASH) == -remit.whole().paid()
                && sum(roles, AccountRole.RECEIVABLE) == remit.whole().billed()
                && sum(roles, AccountRole.FORFEITED) == -remit.whole().forfeited();
        if (!right) {
            throw new IllegalStateException("the journal's " + roles + " do not come to the ledger's "
                    + remit.ledgerPaid() + " paid and " + held + " held");
        }
    }

    private static long sum(Map<AccountRole, Long> roles, AccountRole role) {
        return roles.getOrDefault(role, 0L);
    }

    /** What each offer has that is not owed yet. */
    private List<Waiting> waiting() {
        List<OfferResult> offers = payouts.offers();
        List<LedgerCursor> lines = payouts.linesByOffer(Integer.MIN_VALUE, Integer.MAX_VALUE);
        List<Waiting> waiting = new ArrayList<>();
        for (int i = 0; i < offers.size(); i++) {
            long held = 0;
            long committed = 0;
            for (LedgerCursor line = lines.get(i); line.next(); ) {
                held = Math.addExact(held, line.held());
                committed = Math.addExact(committed, line.committed());
            }
            OfferResult offer = offers.get(i);
            if ((held | committed | offer.pending()) != 0) {
                waiting.add(new Waiting(offer.id(), held, committed, offer.pending()));
            }
        }
        return waiting;
    }
}
