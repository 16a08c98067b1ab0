package dev.earnest.lint.worst;

import dev.earnest.catalog.Form;
import dev.earnest.catalog.Offer;
import dev.earnest.catalog.Tiers;
import dev.earnest.lint.Figures;
import dev.earnest.lint.Version;
import dev.earnest.lint.space.Search;
import dev.earnest.lint.space.Witness;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The stack of offers that leaves most in a cell, with a deal that earns it and the arithmetic. */
public final class Worst {
    private final Cell cell;
    private final Stack stack;
    private final Met met;

    Worst(Cell cell, Stack stack, Met met) {
        this.cell = cell;
        this.stack = stack;
        this.met = met;
    }

    /** What is paid, as a share of the deal's amount. */
    public BigDecimal share() {
        return stack.share();
    }

    /** The gross margin assumed in the cell; null: none. */
    public @Nullable BigDecimal margin() {
        return stack.amounts().margin();
    }

    /** The offers that are paid something, most first. */
    public List<Offer> paid() {
        return stack.paid();
    }

    /** Those of them that the engine pays on one deal alone; what others pay hangs on the volume of a period. */
    public List<String> alone() {
        return paid().stream()
                .filter(offer -> Version.period(offer) == null)
                .map(Offer::id)
                .toList();
    }

    /** What those are left together, less a cent each for the engine's own roundings; 0 where other deals or days pay a part of it. */
    public BigDecimal least() {
        if (met.offers().stream()
                .anyMatch(offer -> Version.period(offer) != null || offer.earn().repeat() != null)) {
            return BigDecimal.ZERO;
        }
        BigDecimal cents = BigDecimal.valueOf(
                alone().size(), stack.amounts().catalog().currency().digits());
        return stack.total().subtract(cents).max(BigDecimal.ZERO);
    }

    /** A partner and a deal of that amount that meet all conditions. */
    public Search witness(Version version) {
        Search search = version.witness(met.offers(), met.space());
        Witness found = search.witness();
        return found == null || alone().isEmpty() ? search : new Search(sized(found), "");
    }

    /** The deal with the measures that the arithmetic takes, as far as its offers read them. */
    private Witness sized(Witness found) {
        List<Map<String, String>> deals = new ArrayList<>(found.deals());
        Map<String, String> deal = new LinkedHashMap<>(deals.get(deals.size() - 1));
        for (Offer offer : met.offers()) {
            String of = offer.earn().of();
            BigDecimal measure = stack.amounts().measure(of);
            if (of.equals("margin") && measure != null) {
                deal.put("cost", stack.amounts().amount().subtract(measure).toPlainString());
            } else if (measure != null && deal.containsKey(of)) {
                deal.put(of, measure.toPlainString());
            }
        }
        deals.set(deals.size() - 1, deal);
        return new Witness(found.partner(), deals, found.events(), found.claims(), found.day());
    }

    /** One line for each offer, and their sum. */
    public String arithmetic() {
        List<String> lines = new ArrayList<>();
        String where = cell.text();
        lines.add("a deal of " + Figures.number(stack.amounts().amount()) + (where.isEmpty() ? "" : " with " + where)
                + ":");
        for (Offer offer : stack.paid()) {
            lines.add(line(offer));
        }
        lines.add("together " + Figures.number(stack.total()) + " = " + Figures.percent(share().stripTrailingZeros())
                + " of the amount");
        return String.join("\n", lines);
    }

    private String line(Offer offer) {
        BigDecimal earned = stack.earned(offer.id());
        BigDecimal left = stack.left(offer.id());
        String cut = left.compareTo(earned) == 0 ? "" : ", of which stacking and limits leave " + Figures.number(left);
        return "  `" + offer.id() + "`: " + how(offer) + " = " + Figures.number(earned) + cut;
    }

    private String how(Offer offer) {
        Form form = offer.earn().form();
        String of = offer.earn().of();
        String text;
        BigDecimal measure = stack.amounts().measure(of);
        String size = measure == null ? of : Figures.number(measure) + (of.equals("amount") ? "" : " (`" + of + "`)");
        if (form instanceof Form.Share share) {
            BigDecimal rate = cell.look(share.rate());
            text = Figures.percent(rate == null ? BigDecimal.ZERO : rate) + " of " + size;
        } else if (form instanceof Tiers tiers) {
            text = tiers.every() == null
                    ? "its steps on " + size
                    : of.equals("count")
                            ? "its highest step"
                            : "its highest rate " + Figures.percent(Amounts.highest(tiers)) + " of " + size;
        } else {
            text = "a fixed sum";
        }
        int lines = Amounts.lines(offer);
        BigDecimal boost = stack.boost(offer.id());
        return text
                + (lines == 1 ? "" : ", " + lines + " times")
                + (boost.compareTo(BigDecimal.ONE) == 0 ? "" : " x " + Figures.number(boost) + " by boosts");
    }
}
