package dev.earnest.trial;

import dev.earnest.catalog.Budget;
import dev.earnest.catalog.Catalog;
import dev.earnest.catalog.Timeline;
import dev.earnest.deal.DateColumn;
import dev.earnest.deal.Frame;
import dev.earnest.deal.NumberColumn;
import dev.earnest.deal.TextColumn;
import dev.earnest.lint.History;
import dev.earnest.money.Fixed4;
import dev.earnest.payout.LedgerCursor;
import dev.earnest.payout.Payouts;
import dev.earnest.payout.Reached;
import dev.earnest.problem.Impact;
import dev.earnest.problem.Place;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A deal history that the engine has paid once by a program, and what each finding touches of it. For one thread. */
public final class PaidHistory implements History {
    private final Payouts payouts;
    private final Map<String, OfferMoney> byOffer = new HashMap<>();
    private final Map<String, Map<String, Cuts>> cuts = new HashMap<>();
    private final Map<String, Reached> reached = new HashMap<>();
    private int first = Integer.MAX_VALUE;
    private int last = Integer.MIN_VALUE;

    private PaidHistory(Payouts payouts) {
        this.payouts = payouts;
    }

    /** The history of a run. */
    public static PaidHistory of(Payouts payouts) {
        PaidHistory history = new PaidHistory(payouts);
        history.days(payouts.data().deals(), "close_date");
        Frame events = payouts.data().events();
        if (events != null) {
            history.days(events, "date");
        }
        for (LedgerCursor at : payouts.linesByOffer(Integer.MIN_VALUE, Integer.MAX_VALUE)) {
            while (at.next()) {
                history.add(at);
            }
        }
        return history;
    }

    private void days(Frame frame, String column) {
        DateColumn dates = frame.date(column);
        TextColumn stage = frame.text("stage");
        int won = stage == null ? -1 : stage.dictionary().code("won");
        for (int row = 0; dates != null && row < frame.rows(); row++) {
            if (!dates.blank(row) && (stage == null || stage.code(row) == won)) {
                first = Math.min(first, dates.day(row));
                last = Math.max(last, dates.day(row));
            }
        }
    }

    private void add(LedgerCursor at) {
        Catalog version = version(at.catalogVersion());
        byOffer.computeIfAbsent(key(version, at.offerId()), id -> new OfferMoney())
                .add(at);
        var offer = version.offers().get(at.offerId());
        Budget budget = offer == null || offer.budget() == null
                ? null
                : version.budgets().get(offer.budget());
        if (budget != null && at.budgetCut() > 0 && !(budget instanceof Budget.Fund)) {
            String period = payouts.periodName(budget.every(), at.periodDay());
            cuts.computeIfAbsent(key(version, budget.id()), id -> new TreeMap<>())
                    .computeIfAbsent(period, name -> new Cuts())
                    .add(at);
        }
    }

    private Catalog version(String name) {
        Timeline timeline = payouts.timeline();
        return timeline.versions().stream()
                .filter(version -> version.version().equals(name))
                .findFirst()
                .orElse(timeline.last());
    }

    private static String key(Catalog version, String id) {
        return version.version() + "\n" + id;
    }

    @Override
    public @Nullable LocalDate first() {
        return first == Integer.MAX_VALUE ? null : LocalDate.ofEpochDay(first);
    }

    @Override
    public @Nullable LocalDate last() {
        return last == Integer.MIN_VALUE ? null : LocalDate.ofEpochDay(last);
    }

    @Override
    public boolean hasEvents() {
        return payouts.data().events() != null;
    }

    @Override
    public boolean reached(Catalog version, Place place) {
        return reached.computeIfAbsent(version.version(), name -> payouts.reached(version))
                .holds(place);
    }

    @Override
    public @Nullable BigDecimal medianAmount(Catalog version, String offer) {
        OfferMoney money = byOffer.get(key(version, offer));
        NumberColumn amounts = payouts.data().deals().number("amount");
        if (money == null || amounts == null) {
            return null;
        }
        long[] paid = money.deals().stream()
                .mapToLong(amounts::value)
                .filter(amount -> amount != Fixed4.BLANK)
                .sorted()
                .toArray();
        return paid.length == 0 ? null : Fixed4.decimal(paid[(paid.length - 1) / 2]);
    }

    @Override
    public List<Exhaustion> exhausted(Catalog version, String budget) {
        List<Exhaustion> all = new ArrayList<>();
        cuts.getOrDefault(key(version, budget), Map.of())
                .forEach((period, cut) -> all.add(new Exhaustion(
                        period,
                        LocalDate.ofEpochDay(cut.day),
                        version.currency().decimal(cut.sum),
                        cut.partners.cardinality())));
        return all;
    }

    /**
     * What some offers of a version paid: one offer, all its lines; several, their lines on the deals for which each of
     * them paid the same partner.
     */
    public Impact impact(Catalog version, List<String> offers) {
        Sum sum = new Sum();
        if (offers.size() == 1) {
            sum.add(money(version, offers.get(0)), null);
        } else {
            Set<Long> shared = shared(version, offers);
            offers.forEach(offer -> sum.add(money(version, offer), shared));
        }
        return new Impact(
                sum.deals.cardinality(),
                sum.events.cardinality(),
                sum.partners.cardinality(),
                version.currency().decimal(sum.paid),
                version.currency().code());
    }

    private OfferMoney money(Catalog version, String offer) {
        return byOffer.getOrDefault(key(version, offer), new OfferMoney());
    }

    private Set<Long> shared(Catalog version, List<String> offers) {
        Set<Long> shared = null;
        for (String offer : offers) {
            OfferMoney money = money(version, offer);
            Set<Long> own = new HashSet<>();
            for (int line = 0; line < money.size(); line++) {
                long pair = money.pair(line);
                if (pair >= 0 && (shared == null || shared.contains(pair))) {
                    own.add(pair);
                }
            }
            shared = own;
        }
        return shared == null ? Collections.emptySet() : shared;
    }

    /** What a budget did not pay in a period; mutable. */
    private static final class Cuts {
        private int day = Integer.MAX_VALUE;
        private long sum;
        private final BitSet partners = new BitSet();

        void add(LedgerCursor at) {
            day = Math.min(day, at.earnedDay());
            sum = Math.addExact(sum, at.budgetCut());
            partners.set(at.partner());
        }
    }

    /** What lines come to; mutable. */
    private static final class Sum {
        private final BitSet deals = new BitSet();
        private final BitSet events = new BitSet();
        private final BitSet partners = new BitSet();
        private long paid;

        /** @param only the deals with their partners that count; null: all lines */
        void add(OfferMoney money, @Nullable Set<Long> only) {
            for (int line = 0; line < money.size(); line++) {
                if (only != null && !only.contains(money.pair(line))) {
                    continue;
                }
                if (money.deal(line) >= 0) {
                    deals.set(money.deal(line));
                }
                if (money.event(line) >= 0) {
                    events.set(money.event(line));
                }
                partners.set(money.partner(line));
                paid = Math.addExact(paid, money.paid(line));
            }
        }
    }
}
