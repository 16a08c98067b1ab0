package dev.earnest.lint.worst;

import dev.earnest.catalog.Offer;
import dev.earnest.catalog.Stacking;
import dev.earnest.lint.Version;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What some offers leave a partner for one deal that earns them all: earned, stacked, limited. */
final class Stack {
    private final Amounts amounts;
    private final Map<String, Offer> offers = new LinkedHashMap<>();
    private final Map<String, BigDecimal> boosts;
    private final Map<String, BigDecimal> earned = new LinkedHashMap<>();
    private final Map<String, BigDecimal> left;

    /** @param boosts by offer; 1 where there is none */
    Stack(Amounts amounts, List<Offer> all, Map<String, BigDecimal> boosts) {
        this.amounts = amounts;
        this.boosts = boosts;
        all.forEach(offer -> offers.put(offer.id(), offer));
        all.forEach(this::earn);
        left = new LinkedHashMap<>(earned);
        amounts.catalog().stacking().forEach(this::apply);
        left.replaceAll((id, line) -> amounts.afterLimits(offer(id), line));
    }

    private Offer offer(String id) {
        return java.util.Objects.requireNonNull(offers.get(id));
    }

    private BigDecimal earn(Offer offer) {
        BigDecimal done = earned.get(offer.id());
        if (done != null) {
            return done;
        }
        BigDecimal less = BigDecimal.ZERO;
        for (String other : offer.earn().less()) {
            Offer first = offers.get(other);
            less = first == null ? less : less.add(earn(first));
        }
        BigDecimal line = amounts.earned(offer, less, boosts.getOrDefault(offer.id(), BigDecimal.ONE));
        earned.put(offer.id(), line);
        return line;
    }

    private void apply(Stacking group) {
        List<String> members = new ArrayList<>();
        for (String id : group.offers().isEmpty() ? offers.keySet() : group.offers()) {
            Offer offer = offers.get(id);
            if (offer != null && Version.canStack(offer)) {
                members.add(id);
            }
        }
        if (group.keep() != Stacking.Keep.ALL) {
            keep(group, members);
        }
        BigDecimal measure = group.of() == null ? null : amounts.measure(group.of());
        if (group.max() != null && measure != null) {
            ceiling(
                    members,
                    measure.multiply(group.max().fraction())
                            .setScale(
                                    amounts.catalog().currency().digits(),
                                    amounts.catalog().rounding().mode()));
        }
    }

    private BigDecimal line(String id) {
        return left.getOrDefault(id, BigDecimal.ZERO);
    }

    private void keep(Stacking group, List<String> members) {
        String kept = "";
        for (String id : members) {
            boolean first = kept.isEmpty() && line(id).signum() > 0;
            boolean best = group.keep() == Stacking.Keep.BEST && !kept.isEmpty() && line(id).compareTo(line(kept)) > 0;
            kept = first || best ? id : kept;
        }
        for (String id : members) {
            if (!id.equals(kept)) {
                left.put(id, BigDecimal.ZERO);
            }
        }
    }

    private void ceiling(List<String> members, BigDecimal most) {
        BigDecimal over = members.stream()
                .map(this::line)
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .subtract(most);
        for (int i = members.size() - 1; i >= 0 && over.signum() > 0; i--) {
            BigDecimal cut = over.min(line(members.get(i)));
            left.put(members.get(i), line(members.get(i)).subtract(cut));
            over = over.subtract(cut);
        }
    }

    /** What the offers leave together. */
    BigDecimal total() {
        return left.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** The same as a share of the amount, to six decimals, rounded down. */
    BigDecimal share() {
        return total().divide(amounts.amount(), 6, RoundingMode.DOWN);
    }

    /** What each offer earns before stacking, by id. */
    BigDecimal earned(String id) {
        return earned.getOrDefault(id, BigDecimal.ZERO);
    }

    /** What is left of it. */
    BigDecimal left(String id) {
        return line(id);
    }

    Amounts amounts() {
        return amounts;
    }

    /** Offers that are paid something, most first. */
    List<Offer> paid() {
        return offers.values().stream()
                .filter(offer -> line(offer.id()).signum() > 0)
                .sorted((one, other) -> line(other.id()).compareTo(line(one.id())))
                .toList();
    }

    BigDecimal boost(String id) {
        return boosts.getOrDefault(id, BigDecimal.ONE);
    }
}
