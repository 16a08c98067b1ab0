package dev.earnest.payout;

import dev.earnest.catalog.Budget;
import dev.earnest.catalog.Limit;
import dev.earnest.catalog.Offer;
import dev.earnest.catalog.Timeline;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Which lines of a program are cut together with those of all other payees: limits per offer, budgets of one sum for all. */
final class Pools {
    private final Timeline timeline;

    Pools(Timeline timeline) {
        this.timeline = timeline;
    }

    /** Whether some line may be cut so. */
    boolean any() {
        return timeline.budgetIds().stream().anyMatch(this::holds)
                || timeline.versions().stream()
                        .anyMatch(version -> version.offers().values().stream().anyMatch(Pools::limited));
    }

    /** Whether a budget is, in some version, one sum for all; funds never are. */
    boolean holds(String budget) {
        List<Budget> all = timeline.versions().stream()
                .map(version -> version.budgets().get(budget))
                .filter(Objects::nonNull)
                .toList();
        boolean fund = !all.isEmpty() && all.get(all.size() - 1) instanceof Budget.Fund;
        return !fund && all.stream().anyMatch(one -> one instanceof Budget.Pool);
    }

    /** Whether some line of a series may be cut so. */
    boolean holds(Series series) {
        return series.versions.stream().anyMatch(version -> limited(version.offer))
                || budgets(series).findAny().isPresent();
    }

    private static boolean limited(Offer offer) {
        return offer.limits().stream().anyMatch(limit -> limit instanceof Limit.OfferMax);
    }

    private Stream<String> budgets(Series series) {
        return series.versions.stream()
                .map(version -> Optional.ofNullable(version.offer.budget()))
                .flatMap(Optional::stream)
                .filter(this::holds)
                .distinct();
    }

    /** A number for each series that is cut so: the same for those that spend a budget together. */
    Map<PaidLine.Of, Integer> numbers(List<Series> active, List<Series> ghosts) {
        Map<PaidLine.Of, Integer> numbers = new HashMap<>();
        int next = 0;
        for (Series series : active) {
            if (holds(series)) {
                numbers.put(series.of(), next++);
            }
        }
        timeline.budgetIds().forEach(budget -> join(active, budget, numbers));
        for (Series series : ghosts) {
            if (holds(series)) {
                numbers.put(series.of(), next++);
            }
        }
        return numbers;
    }

    /** Those that spend a budget get one number, and all that had one of theirs. */
    private void join(List<Series> active, String budget, Map<PaidLine.Of, Integer> numbers) {
        List<Integer> met = active.stream()
                .filter(series -> budgets(series).anyMatch(budget::equals))
                .map(series -> Objects.requireNonNull(numbers.get(series.of())))
                .toList();
        numbers.replaceAll((of, number) -> met.contains(number) ? met.get(0) : number);
    }
}
