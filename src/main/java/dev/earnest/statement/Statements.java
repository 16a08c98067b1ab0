package dev.earnest.statement;

import dev.earnest.analysis.Parts;
import dev.earnest.catalog.Catalog;
import dev.earnest.deal.Dataset;
import dev.earnest.deal.Dictionary;
import dev.earnest.deal.Frame;
import dev.earnest.deal.TextColumn;
import dev.earnest.payout.LedgerCursor;
import dev.earnest.payout.Payouts;
import dev.earnest.payout.StepStanding;
import dev.earnest.payout.Stretch;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The statements of a run. The ledger is walked once for as many partners as have {@link #LINES} lines together, so that what
 * is kept at a time has a bound; no statement is handed out that does not come to what the ledger has for its partner.
 */
public final class Statements {
    /** Lines kept at a time. */
    private static final long LINES = 400_000;

    private final Payouts payouts;
    private final Dataset data;
    private final Terms terms;
    private final int from;
    private final int to;
    private final int threads;
    private final LedgerShares shares;
    private final Map<Integer, List<StepStanding>> standings = new HashMap<>();
    private final Map<String, String> types = new LinkedHashMap<>();
    private final long most;

    private Statements(Payouts payouts, @Nullable LocalDate from, @Nullable LocalDate to, int threads, long most) {
        this.payouts = payouts;
        this.data = payouts.data();
        this.from = from == null ? Integer.MIN_VALUE : (int) from.toEpochDay();
        this.to = to == null ? Integer.MAX_VALUE : (int) to.toEpochDay();
        this.threads = threads;
        this.most = most;
        Catalog latest = payouts.timeline().last();
        this.terms = new Terms(
                latest.id(),
                payouts.timeline().versions().stream().map(Catalog::version).toList(),
                latest.currency(),
                from,
                to,
                payouts.asOf(),
                latest.payments() != null);
        this.shares = new LedgerShares(payouts, this.from, this.to);
        payouts.offers()
                .forEach(offer -> types.put(offer.id(), offer.offer().type().word()));
        for (StepStanding standing : payouts.standings((int) payouts.asOf().toEpochDay())) {
            standings
                    .computeIfAbsent(standing.partner(), partner -> new ArrayList<>())
                    .add(standing);
        }
    }

    /**
     * The statements of the lines earned from one day to another.
     *
     * @param payouts of a run that another may follow: it knows what it counted
     * @param from first day, included; null: from the first line
     * @param to last day, included; null: to the last line
     * @param threads at least 1; the statements are the same for any number
     */
    public static Statements of(Payouts payouts, @Nullable LocalDate from, @Nullable LocalDate to, int threads) {
        return of(payouts, from, to, threads, LINES);
    }

    /** As the other, with at most so many lines at a time, or one partner's. */
    static Statements of(Payouts payouts, @Nullable LocalDate from, @Nullable LocalDate to, int threads, long most) {
        return new Statements(payouts, from, to, threads, most);
    }

    /** What all have in common. */
    public Terms terms() {
        return terms;
    }

    /** The sum of the ledger: that of all statements. */
    public Parts total() {
        return shares.total();
    }

    /** How many lines the ledger has. */
    public long lines() {
        return shares.lines();
    }

    /** Ids of the partners with a line, or on their way to a step, sorted. */
    public List<String> partners() {
        return told().stream().map(partner -> data.partnerIds().value(partner)).toList();
    }

    /** Ids of all partners that are known, whether or not there is something to tell. */
    public List<String> known() {
        List<String> known = new ArrayList<>();
        Dictionary ids = data.partnerIds();
        for (int code = 0; code < ids.size(); code++) {
            known.add(ids.value(code));
        }
        return known;
    }

    private List<Integer> told() {
        List<Integer> told = new ArrayList<>();
        for (int partner = 0; partner < data.partnerIds().size(); partner++) {
            if (shares.lines(partner) > 0 || standings.containsKey(partner)) {
                told.add(partner);
            }
        }
        told.sort(Comparator.comparing(partner -> data.partnerIds().value(partner)));
        return told;
    }

    /** The statement of one partner, empty where there is nothing to tell; null where no file knows the partner. */
    public @Nullable Statement of(String partner) {
        int code = data.partnerIds().code(partner);
        if (code < 0) {
            return null;
        }
        List<Statement> found = new ArrayList<>();
        walk(List.of(code), found::add);
        return found.get(0);
    }

    /** Hands out the statement of each of {@link #partners()}, in order. */
    public void each(Consumer<Statement> use) {
        List<Integer> batch = new ArrayList<>();
        long lines = 0;
        for (int partner : told()) {
            if (!batch.isEmpty() && lines + shares.lines(partner) > most) {
                walk(batch, use);
                batch.clear();
                lines = 0;
            }
            batch.add(partner);
            lines += shares.lines(partner);
        }
        walk(batch, use);
    }

    private void walk(List<Integer> partners, Consumer<Statement> use) {
        Map<Integer, List<StatementLine>> lines = new HashMap<>();
        BitSet wanted = new BitSet();
        partners.forEach(partner -> {
            wanted.set(partner);
            lines.put(partner, new ArrayList<>());
        });
        LineReading reading = new LineReading(payouts);
        for (Stretch stretch : payouts.stretches(from, to, 8_192, threads)) {
            LedgerCursor line = payouts.ledger(stretch);
            long number = stretch.before();
            while (line.next()) {
                number++;
                if (wanted.get(line.partner())) {
                    Objects.requireNonNull(lines.get(line.partner())).add(reading.of(line, number));
                }
            }
        }
        for (int partner : partners) {
            List<StatementLine> own = Objects.requireNonNull(lines.remove(partner));
            use.accept(checked(partner, own));
        }
    }

    /** Nothing is handed out that is not what the ledger has. */
    private Statement checked(int partner, List<StatementLine> lines) {
        Statement statement = Statement.of(
                terms,
                data.partnerIds().value(partner),
                name(partner),
                lines,
                types,
                standings.getOrDefault(partner, List.of()));
        boolean whole = statement.total().equals(shares.of(partner)) && lines.size() == shares.lines(partner);
        if (!whole || !lines.stream().allMatch(line -> line.parts().addsUp())) {
            throw new IllegalStateException("the statement of partner `" + statement.partner() + "` has "
                    + statement.total() + ", the ledger " + shares.of(partner));
        }
        return statement;
    }

    private @Nullable String name(int partner) {
        Frame file = data.partners();
        TextColumn names = file == null ? null : file.text("name");
        int row = payouts.partnerRow(partner, (int) payouts.asOf().toEpochDay());
        return names == null || row < 0 || names.blank(row) ? null : names.text(row);
    }
}
