package dev.earnest.claims.journal;

import dev.earnest.claims.PartnerNames;
import dev.earnest.claims.remit.Remittance;
import dev.earnest.payout.LedgerCursor;
import dev.earnest.payout.LineKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/** The entries of one day: what is earned, held and taken back by offer and partner, then what is paid. */
final class DayEntries {
    private final Accounts accounts;
    private final PartnerNames names;
    private final LocalDate asOf;
    private final Map<Key, Sum> sums = new TreeMap<>(ORDER);

    private static final Comparator<Key> ORDER = Comparator.comparingInt(Key::place)
            .thenComparing(Key::partner)
            .thenComparing(Key::kind)
            .thenComparing(Key::cost);

    /** What is booked together. */
    private record Key(int place, String offer, String partner, int code, EntryKind kind, AccountRole cost) {}

    private static final class Sum {
        long money;
        long lines;
    }

    DayEntries(Accounts accounts, PartnerNames names, LocalDate asOf) {
        this.accounts = accounts;
        this.names = names;
        this.asOf = asOf;
    }

    /** Takes what a line of the day owes. */
    void add(LedgerCursor line) {
        boolean back = line.kind() == LineKind.CLAWBACK || line.kind() == LineKind.RECOUNT;
        add(line, back ? EntryKind.CLAWBACK : EntryKind.ACCRUAL, line.paid());
        add(line, EntryKind.HELD, line.held());
    }

    private void add(LedgerCursor line, EntryKind kind, long money) {
        if (money != 0) {
            AccountRole cost = accounts.cost(line.offerId(), line.type());
            Key key = new Key(line.offer(), line.offerId(), names.id(line.partner()), line.partner(), kind, cost);
            Sum sum = sums.computeIfAbsent(key, any -> new Sum());
            sum.money = Math.addExact(sum.money, money);
            sum.lines++;
        }
    }

    /** Hands on the entries of the day, and forgets them. */
    void flush(LocalDate day, List<Remittance> remittances, Consumer<JournalEntry> out) {
        sums.forEach((key, sum) -> {
            if (sum.money != 0) {
                out.accept(entry(day, key, sum));
            }
        });
        sums.clear();
        remittances.forEach(remittance -> settle(remittance, out));
    }

    private JournalEntry entry(LocalDate day, Key key, Sum sum) {
        AccountRole owed = key.kind() == EntryKind.HELD ? AccountRole.HELD : AccountRole.PAYABLE;
        return new JournalEntry(
                day,
                key.kind(),
                key.kind() == EntryKind.HELD || day.isAfter(asOf),
                key.partner(),
                names.name(key.code()),
                key.offer(),
                sum.lines,
                List.of(
                        new Posting(key.cost(), accounts.ofOffer(key.cost(), key.offer()), sum.money),
                        new Posting(owed, accounts.name(owed), -sum.money)));
    }

    private void settle(Remittance remittance, Consumer<JournalEntry> out) {
        switch (remittance.outcome()) {
            case PAID -> out.accept(settled(remittance, EntryKind.PAYMENT, AccountRole.CASH, remittance.paid()));
            case BILLED ->
                out.accept(settled(remittance, EntryKind.BILL, AccountRole.RECEIVABLE, -remittance.billed()));
            case FORFEITED ->
                out.accept(settled(remittance, EntryKind.FORFEIT, AccountRole.FORFEITED, remittance.forfeited()));
            case CARRIED, NOTHING -> {}
        }
    }

    /** What was owed goes to another account. */
    private JournalEntry settled(Remittance remittance, EntryKind kind, AccountRole to, long money) {
        List<Posting> postings = new ArrayList<>(List.of(
                new Posting(AccountRole.PAYABLE, accounts.name(AccountRole.PAYABLE), money),
                new Posting(to, accounts.name(to), -money)));
        return new JournalEntry(
                remittance.payDate(),
                kind,
                remittance.payDate().isAfter(asOf),
                remittance.partner(),
                remittance.name(),
                null,
                remittance.lines(),
                postings);
    }
}
