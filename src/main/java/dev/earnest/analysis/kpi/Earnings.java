package dev.earnest.analysis.kpi;

import dev.earnest.catalog.Phase;
import dev.earnest.deal.DateColumn;
import dev.earnest.deal.Frame;
import dev.earnest.deal.TextColumn;
import dev.earnest.payout.LedgerCursor;
import dev.earnest.payout.OfferResult;
import dev.earnest.payout.Payouts;
import dev.earnest.payout.SideBySide;
import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What the lines say: paid by offer, phase and partner in the window, and on which day each partner first earned. */
final class Earnings {
    private static final int NEVER = Integer.MAX_VALUE;

    private final Payouts payouts;
    private final Span window;
    private final List<OfferResult> offers;
    private final OfOffer[] byOffer;
    private final Map<Phase, Sums> phases = new EnumMap<>(Phase.class);
    private final Sums total = new Sums();
    private final long[] paid;
    private final int[] first;
    private int beforeJoining;

    /** What lines of the window come to. */
    static final class Sums {
        final BitSet deals = new BitSet();
        final BitSet events = new BitSet();
        final BitSet partners = new BitSet();
        long paid;

        private void add(LedgerCursor line) {
            long money = line.paid();
            paid = Math.addExact(paid, money);
            if (!line.pays()) {
                return;
            }
            partners.set(line.partner());
            if (line.eventRow() >= 0) {
                events.set(line.eventRow());
            } else if (line.dealRow() >= 0) {
                deals.set(line.dealRow());
            }
        }

        private void add(Sums other) {
            paid = Math.addExact(paid, other.paid);
            deals.or(other.deals);
            events.or(other.events);
            partners.or(other.partners);
        }
    }

    /** The lines of one offer, added up by one thread. */
    private static final class OfOffer {
        final Map<Phase, Sums> phases = new EnumMap<>(Phase.class);
        final Sums total = new Sums();
        final long[] paid;
        final int[] first;

        OfOffer(int partners) {
            paid = new long[partners];
            first = new int[partners];
            Arrays.fill(first, NEVER);
        }

        void add(LedgerCursor lines, Span window) {
            Sums own = total;
            Phase phase = null;
            while (lines.next()) {
                int partner = lines.partner();
                int day = lines.earnedDay();
                if (lines.earned() > 0 && day < first[partner]) {
                    first[partner] = day;
                }
                if (!window.holds(day)) {
                    continue;
                }
                if (phase != lines.type().phase()) {
                    phase = lines.type().phase();
                    own = phases.computeIfAbsent(phase, any -> new Sums());
                }
                own.add(lines);
                paid[partner] = Math.addExact(paid[partner], lines.paid());
            }
            phases.values().forEach(total::add);
        }
    }

    Earnings(Payouts payouts, Span window, int threads) {
        this.payouts = payouts;
        this.window = window;
        this.offers = payouts.offers();
        int partners = payouts.data().partnerIds().size();
        this.byOffer = new OfOffer[offers.size()];
        this.paid = new long[partners];
        this.first = new int[partners];
        Arrays.fill(first, NEVER);
        List<LedgerCursor> lines = payouts.linesByOffer(Integer.MIN_VALUE, Integer.MAX_VALUE);
        SideBySide.each(threads, lines.size(), i -> {
            byOffer[i] = new OfOffer(partners);
            byOffer[i].add(lines.get(i), window);
        });
        for (OfOffer offer : byOffer) {
            bring(offer);
        }
        check();
    }

    private void bring(OfOffer offer) {
        offer.phases.forEach((phase, sums) ->
                phases.computeIfAbsent(phase, any -> new Sums()).add(sums));
        total.add(offer.total);
        for (int partner = 0; partner < paid.length; partner++) {
            paid[partner] = Math.addExact(paid[partner], offer.paid[partner]);
            first[partner] = Math.min(first[partner], offer.first[partner]);
        }
    }

    /** Nothing is printed that does not add up. */
    private void check() {
        long ofPhases = phases.values().stream().mapToLong(sums -> sums.paid).sum();
        if (ofPhases != total.paid || Arrays.stream(paid).sum() != total.paid) {
            throw new IllegalStateException("the parts of " + total.paid + " do not add up");
        }
    }

    /** The offers, as the engine has them. */
    List<OfferResult> offers() {
        return offers;
    }

    /** What the offer at a place of {@link #offers} came to in the window. */
    Sums offer(int place) {
        return byOffer[place].total;
    }

    /** What was paid by the offer of an id in the window; 0 where it is none that pays. */
    long paidBy(String id) {
        for (int i = 0; i < offers.size(); i++) {
            if (offers.get(i).id().equals(id)) {
                return offer(i).paid;
            }
        }
        return 0;
    }

    /** What a phase came to in the window. */
    Sums phase(Phase phase) {
        return phases.getOrDefault(phase, new Sums());
    }

    /** What all offers came to in the window. */
    Sums total() {
        return total;
    }

    /** What a partner was paid in the window, in minor units. */
    long paid(int partner) {
        return paid[partner];
    }

    /** Partners that earned before they joined, which {@link #timeToValue} leaves out. */
    int beforeJoining() {
        return beforeJoining;
    }

    /**
     * The median of the days from joining to the first line that earns, over partners whose first such line lies in the
     * window.
     *
     * @param known the first day in the data: what a partner who joined before it earned first isn't known
     */
    Kpi timeToValue(int known) {
        Frame file = payouts.data().partners();
        if (file == null) {
            return Kpi.none(KpiKind.TIME_TO_VALUE, "no partner file was given");
        }
        String why = Deals.lacks(file, "partners", "joined_date");
        DateColumn joined = file.date("joined_date");
        TextColumn ids = file.text("partner_id");
        if (why != null || joined == null || ids == null) {
            return Kpi.none(KpiKind.TIME_TO_VALUE, why == null ? "" : why);
        }
        BitSet seen = new BitSet();
        int[] days = new int[file.rows()];
        int count = 0;
        for (int row = 0; row < days.length; row++) {
            int partner = ids.code(row);
            boolean since = !joined.blank(row) && joined.day(row) >= known;
            if (since && window.holds(first[partner]) && !seen.get(partner)) {
                seen.set(partner);
                if (first[partner] < joined.day(row)) {
                    beforeJoining++;
                } else {
                    days[count++] = first[partner] - joined.day(row);
                }
            }
        }
        return Kpi.median(
                KpiKind.TIME_TO_VALUE, days, count, "no partner that joined since the data begin first earned then");
    }
}
