package dev.earnest.guide;

import dev.earnest.catalog.Catalog;
import dev.earnest.catalog.Form;
import dev.earnest.catalog.Limit;
import dev.earnest.catalog.Offer;
import dev.earnest.catalog.Timeline;
import dev.earnest.lint.space.Search;
import dev.earnest.lint.space.Spaces;
import dev.earnest.lint.space.Witness;
import dev.earnest.lint.space.WitnessSearch;
import dev.earnest.problem.InputException;
import dev.earnest.wording.FieldWords;
import dev.earnest.wording.Figures;
import dev.earnest.wording.Names;
import dev.earnest.wording.Subject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Looks for an example of an offer: a deal or event that meets its conditions, paid by the engine by this offer alone. */
final class Examples {
    private static final Set<String> IDS = Set.of("deal_id", "event_id", "partner_id", "account_id", "stage");
    /** More deals than that are not made up. */
    private static final int MOST_DEALS = 20;

    private static final BigDecimal MORE = new BigDecimal("1.25");

    private final Catalog version;
    private final Offer offer;

    private Examples(Catalog version, Offer offer) {
        this.version = version;
        this.offer = offer;
    }

    /**
     * An example, or why there is none.
     *
     * @param only values that the partner has, by field
     */
    static Example of(Catalog version, Offer offer, Map<String, String> only) {
        Examples examples = new Examples(version, offer);
        Example plain = examples.tried(Assumed.plain(version, offer).forPartners(only));
        if (!plain.cases().isEmpty()) {
            return plain;
        }
        Example loose = examples.tried(Assumed.loose(version, offer).forPartners(only));
        return loose.cases().isEmpty() ? plain : loose;
    }

    /** With figures that people meet; else with those that were found. */
    private Example tried(Assumed assumed) {
        Catalog program = assumed.version();
        Search search = WitnessSearch.of(
                program,
                List.of(assumed.offer()),
                Spaces.of(Timeline.of(program)).offer(program, assumed.offer()));
        Witness found = search.witness();
        if (found == null) {
            return Example.none(search.why());
        }
        Witness counting = Sizes.counting(program, assumed.offer(), found);
        Example usual = worked(assumed, Usual.of(program, assumed.offer(), counting));
        return usual.cases().isEmpty() ? worked(assumed, counting) : usual;
    }

    private Example worked(Assumed assumed, Witness witness) {
        try {
            return example(assumed, witness);
        } catch (InputException e) {
            return Example.none(String.valueOf(e.getMessage()));
        }
    }

    private Example example(Assumed assumed, Witness witness) {
        Catalog program = assumed.version();
        String measure = Sizes.measure(program, assumed.offer());
        Paid paid = new Paid(assumed);
        List<Example.Case> cases = new ArrayList<>();
        for (BigDecimal size : Sizes.ofSteps(program, assumed.offer())) {
            Witness sized = Sizes.sized(witness, measure, size);
            cases.add(paid.of(Sizes.afterPeriod(assumed.offer(), sized), size(measure, size), size));
        }
        boolean varies = !cases.isEmpty();
        Witness shown = varies ? Sizes.afterPeriod(assumed.offer(), witness) : larger(paid, witness);
        if (!varies) {
            cases.add(paid.of(shown, ""));
            varies = beyond(paid, shown, measure, cases);
            enough(paid, shown, cases);
        }
        if (cases.stream().allMatch(each -> each.earned().signum() <= 0)) {
            return Example.none("the deal that was tried earns nothing");
        }
        boolean cut = cases.stream().anyMatch(each -> each.ceiling().signum() != 0);
        String without = varies ? measure : "";
        return new Example(
                cells(shown.partner(), "", true),
                cells(shown.paid(), without, cut),
                before(shown),
                assumed.given(),
                cases,
                "");
    }

    /** Ten times as large where a ceiling over all offers would cut a fixed sum. */
    private Witness larger(Paid paid, Witness witness) {
        String amount = witness.paid().getOrDefault("amount", "");
        if (!(offer.earn().form() instanceof Form.Pay)
                || amount.isEmpty()
                || paid.of(witness, "").ceiling().signum() == 0) {
            return witness;
        }
        Witness large = Sizes.sized(witness, "amount", new BigDecimal(amount).multiply(BigDecimal.TEN));
        return paid.of(large, "").paid().signum() > 0 ? large : witness;
    }

    /** A second size that a limit cuts, where one can. */
    private boolean beyond(Paid paid, Witness witness, String measure, List<Example.Case> cases) {
        Example.Case first = cases.get(0);
        BigDecimal least = least();
        String cell = witness.paid().getOrDefault(measure, "");
        boolean can =
                least != null && first.earned().signum() > 0 && first.cut().signum() == 0 && !cell.isEmpty();
        if (!can || least == null || measure.equals("count") || offer.earn().form() instanceof Form.Pay) {
            return false;
        }
        BigDecimal now = new BigDecimal(cell);
        BigDecimal one = first.each() == null ? first.earned() : first.each();
        BigDecimal size = Sizes.plain(least.multiply(now).multiply(MORE).divide(one, 4, RoundingMode.HALF_UP));
        BigDecimal round = FieldWords.isMoney(measure) ? size : size.setScale(0, RoundingMode.CEILING);
        Example.Case more = paid.of(Sizes.sized(witness, measure, round), size(measure, round));
        if (more.cut().signum() <= 0) {
            return false;
        }
        cases.set(0, paid.of(witness, size(measure, now)));
        cases.add(more);
        return true;
    }

    /** So many deals that the least sum of a period is reached. */
    private void enough(Paid paid, Witness witness, List<Example.Case> cases) {
        Example.Case first = cases.get(0);
        for (Limit limit : offer.limits()) {
            if (limit instanceof Limit.PartnerMin min
                    && first.paid().signum() == 0
                    && first.earned().signum() > 0
                    && witness.events().isEmpty()) {
                int times = min.money()
                        .divide(first.earned(), 0, RoundingMode.CEILING)
                        .intValue();
                if (times > 1 && times <= MOST_DEALS) {
                    cases.add(paid.of(witness.repeated(times, false), times + " such deals"));
                    cases.set(0, paid.of(witness, "one such deal"));
                }
                return;
            }
        }
    }

    /** Earlier deals of the customer, and the deal that an event is of. */
    private List<String> before(Witness witness) {
        List<String> before = new ArrayList<>();
        int own = witness.events().isEmpty() ? 1 : 0;
        List<Map<String, String>> deals =
                witness.deals().subList(0, witness.deals().size() - own);
        for (int i = 0; i < deals.size(); i++) {
            List<String> cells = cells(deals.get(i), "", false);
            if (Sizes.EARLIER.equals(deals.get(i).get("deal_id"))) {
                continue;
            }
            boolean ofEvent = own == 0 && i == deals.size() - 1;
            before.add((ofEvent ? "the deal has " : "the customer won before a deal with ") + Names.list(cells, "and"));
        }
        return before;
    }

    private @Nullable BigDecimal least() {
        BigDecimal least = null;
        for (Limit limit : offer.limits()) {
            BigDecimal max = limit instanceof Limit.DealMax deal
                    ? deal.money()
                    : limit instanceof Limit.PartnerMax partner ? partner.money() : null;
            least = max == null || least != null && least.compareTo(max) < 0 ? least : max;
        }
        return least;
    }

    private String size(String measure, BigDecimal size) {
        if (measure.equals("count")) {
            Subject subject = Subject.of(offer.trigger());
            return Figures.number(size) + " " + (size.compareTo(BigDecimal.ONE) == 0 ? subject.one() : subject.many());
        }
        String figure = FieldWords.isMoney(measure) ? Figures.money(size, version.currency()) : Figures.number(size);
        return Names.one(FieldWords.name(measure)) + " of " + figure;
    }

    /**
     * What a row says, in words.
     *
     * @param withAmount whether the amount is told although nothing in the offer reads it
     */
    private List<String> cells(Map<String, String> row, String without, boolean withAmount) {
        List<String> cells = new ArrayList<>();
        row.forEach((column, cell) -> {
            boolean id = IDS.contains(column) || column.equals("type") && row.containsKey("event_id");
            boolean idle = column.equals("amount") && !withAmount && !readsAmount();
            if (!cell.isEmpty() && !id && !idle && !column.equals(without)) {
                cells.add(FieldWords.name(column) + " " + cell(column, cell));
            }
        });
        return cells;
    }

    private boolean readsAmount() {
        return Set.of("amount", "margin", "list_amount").contains(offer.earn().of())
                        && !(offer.earn().form() instanceof Form.Pay)
                || offer.when().all().stream()
                        .anyMatch(each ->
                                Set.of("amount", "discount", "margin_rate").contains(each.field()))
                || offer.limits().stream().anyMatch(Limit.DealMaxShare.class::isInstance);
    }

    private String cell(String column, String cell) {
        if (column.endsWith("_date") || column.equals("date")) {
            return Figures.day(LocalDate.parse(cell));
        }
        try {
            BigDecimal number = new BigDecimal(cell);
            boolean money = FieldWords.isMoney(column) || column.endsWith("_amount");
            return money ? Figures.money(number, version.currency()) : Figures.number(number);
        } catch (NumberFormatException e) {
            return cell;
        }
    }
}
