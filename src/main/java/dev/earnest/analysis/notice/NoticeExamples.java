package dev.earnest.analysis.notice;

import dev.earnest.catalog.Catalog;
import dev.earnest.catalog.FiscalCalendar;
import dev.earnest.catalog.Lookup;
import dev.earnest.catalog.Offer;
import dev.earnest.catalog.Period;
import dev.earnest.catalog.Status;
import dev.earnest.catalog.Target;
import dev.earnest.catalog.Tiers;
import dev.earnest.payout.Grouping;
import dev.earnest.payout.LedgerCursor;
import dev.earnest.payout.OfferResult;
import dev.earnest.payout.Payouts;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Works examples for partners: typical volumes of their group, paid by the engine on made-up deals under both programs. */
public final class NoticeExamples {
    private static final Set<String> MEASURES = Set.of("amount", "list_amount", "arr", "mrr");

    private final Payouts base;
    private final Payouts next;
    private final List<String> by;
    private final FiscalCalendar calendar;

    private NoticeExamples(Payouts base, Payouts next, List<String> by) {
        this.base = base;
        this.next = next;
        this.by = by;
        this.calendar = new FiscalCalendar(base.timeline().last().fiscal());
    }

    /**
     * Examples for one offer; none where a volume alone does not tell what it pays.
     *
     * @param before null where the base has no such offer
     * @param after null where the new program has none
     * @param by fields of partners to group by, those that no partner has left out
     */
    public static List<NoticeExample> of(
            Payouts base, Payouts next, @Nullable Terms before, @Nullable Terms after, List<String> by) {
        return new NoticeExamples(base, next, by).of(before, after);
    }

    /** An offer in the version that has it. */
    public record Terms(Catalog version, Offer offer) {}

    private List<NoticeExample> of(@Nullable Terms before, @Nullable Terms after) {
        Terms now = after == null ? before : after;
        if (now == null || !isTold(before) || !isTold(after)) {
            return List.of();
        }
        if (before != null && after != null && !sameBasis(before.offer(), after.offer())) {
            return List.of();
        }
        List<NoticeExample> examples = new ArrayList<>();
        for (String field : fields(before, after)) {
            Volumes volumes = volumes(before, after, field);
            for (String group : volumes.groups()) {
                if ((!group.isEmpty() || field.isEmpty()) && isPlain(before, group) && isPlain(after, group)) {
                    volumes.typical(group).forEach(volume -> add(before, after, field, group, volume, examples));
                }
            }
        }
        return examples;
    }

    /** Whether the measure alone, with the partner's group, decides what is paid. */
    private static boolean isTold(@Nullable Terms terms) {
        if (terms == null) {
            return true;
        }
        Offer offer = terms.offer();
        Tiers tiers = offer.tiers();
        boolean plainTiers = tiers == null
                || tiers.counts() == null
                        && !tiers.basedOnLastPeriod()
                        && (tiers.target() == null || tiers.target() instanceof Target.Number);
        return offer.status() == Status.ACTIVE
                && offer.trigger().onDeals()
                && MEASURES.contains(offer.earn().of())
                && offer.earn().less().isEmpty()
                && offer.earn().repeat() == null
                && offer.boosts().isEmpty()
                && (tiers != null || offer.earn().form() instanceof dev.earnest.catalog.Form.Share)
                && plainTiers;
    }

    /** Whether the group alone decides the rate, not a table by something of the deal below it. */
    private static boolean isPlain(@Nullable Terms terms, String group) {
        Lookup rate = terms == null ? null : terms.offer().earn().form().lookup();
        if (rate instanceof Lookup.By table) {
            Lookup own = table.rows().stream()
                    .filter(row -> row.value().equals(group))
                    .findFirst()
                    .map(Lookup.Row::then)
                    .orElse(table.otherwise());
            return own == null || own instanceof Lookup.Fixed;
        }
        return true;
    }

    private static boolean sameBasis(Offer one, Offer two) {
        return one.earn().of().equals(two.earn().of()) && every(one) == every(two);
    }

    private static @Nullable Period every(Offer offer) {
        Tiers tiers = offer.tiers();
        return tiers == null ? null : tiers.every();
    }

    /** The fields asked for; the one alone that a rate goes by; none where a rate goes by something of the deal. */
    private List<String> fields(@Nullable Terms before, @Nullable Terms after) {
        List<String> known =
                by.stream().filter(field -> base.grouping(field).ofPartners()).toList();
        for (Terms terms : new Terms[] {before, after}) {
            Lookup rate = terms == null ? null : terms.offer().earn().form().lookup();
            if (rate instanceof Lookup.By table) {
                String field = table.field().replaceFirst("^partner\\.", "");
                return base.grouping(field).ofPartners() ? List.of(field) : List.of();
            }
        }
        return known.isEmpty() ? List.of("") : known;
    }

    /** What partners sold under the offer in the data; under the new one where it is new. */
    private Volumes volumes(@Nullable Terms before, @Nullable Terms after, String field) {
        Payouts payouts = before == null ? next : base;
        Offer offer = java.util.Objects.requireNonNull(before == null ? after : before)
                .offer();
        Grouping grouping = field.isEmpty() ? null : payouts.grouping(field);
        List<OfferResult> offers = payouts.offers();
        List<LedgerCursor> lines = payouts.linesByOffer(Integer.MIN_VALUE, Integer.MAX_VALUE);
        for (int i = 0; i < offers.size(); i++) {
            if (offers.get(i).id().equals(offer.id())) {
                return Volumes.of(lines.get(i), grouping, calendar, every(offer));
            }
        }
        return Volumes.NONE;
    }

    private static void add(
            @Nullable Terms before,
            @Nullable Terms after,
            String field,
            String group,
            BigDecimal volume,
            List<NoticeExample> examples) {
        BigDecimal old = paid(before, field, group, volume);
        BigDecimal now = paid(after, field, group, volume);
        if (same(old, now)) {
            return;
        }
        Terms terms = java.util.Objects.requireNonNull(after == null ? before : after);
        Period every = every(terms.offer());
        examples.add(new NoticeExample(
                terms.offer().id(),
                field,
                group,
                terms.offer().earn().of(),
                volume,
                every == null ? null : every.word(),
                from(terms),
                old,
                now));
    }

    private static LocalDate from(Terms terms) {
        return terms.version().window(terms.offer()).from();
    }

    private static boolean same(@Nullable BigDecimal old, @Nullable BigDecimal now) {
        BigDecimal one = old == null ? BigDecimal.ZERO : old;
        return one.compareTo(now == null ? BigDecimal.ZERO : now) == 0;
    }

    private static @Nullable BigDecimal paid(@Nullable Terms terms, String field, String group, BigDecimal volume) {
        if (terms == null) {
            return null;
        }
        Offer offer = terms.offer();
        boolean open = field.isEmpty() || MadeUp.isOpenTo(terms.version(), offer.who(), field, group);
        if (!open) {
            return BigDecimal.ZERO;
        }
        Map<String, String> partner = field.isEmpty() ? Map.of() : Map.of(field, group);
        return MadeUp.paid(terms.version(), offer, partner, Map.of(), volume, every(offer) == null);
    }
}
