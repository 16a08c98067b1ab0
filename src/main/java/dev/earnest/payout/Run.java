package dev.earnest.payout;

import dev.earnest.catalog.Repeat;
import dev.earnest.deal.Frame;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** The steps of the language's section 5 over all offers, in their order. */
final class Run {
    private final Context context;
    private final List<Series> all;
    private final int asOf;
    private final int threads;
    private final boolean again;

    /** @param again whether what a later run can use is kept */
    Run(Context context, List<Series> all, int asOf, int threads, boolean again) {
        this.context = context;
        this.all = all;
        this.asOf = asOf;
        this.threads = threads;
        this.again = again;
    }

    /** Works out all lines; returns what was used of each budget, by its id. */
    Map<String, List<BudgetUse>> run() {
        Map<String, List<BudgetUse>> budgets = toBudgets();
        afterBudgets();
        return budgets;
    }

    /** Up to the budgets; returns what was used of each, by its id. */
    Map<String, List<BudgetUse>> toBudgets() {
        earn();
        return pool(any -> true);
    }

    /** Steps 1 to 5: all that concerns one payee alone. */
    void earn() {
        prepareLess();
        long perMinor = context.timeline.last().currency().fixed4PerMinor();
        for (List<Series> wave : waves()) {
            each(wave, series -> {
                new Eligibility(series, context.timeline).run();
                series.note();
                new Earner(series, lessOf(series), perMinor, asOf).run();
            });
        }
        new StackingPass(context, all).run();
        each(all, series -> {
            new PartnerLimits(series).run();
            close(series);
        });
    }

    /** Step 6, over all lines in earning order: limits per offer, and the budgets with these ids. */
    Map<String, List<BudgetUse>> pool(Predicate<String> ids) {
        each(all, series -> new OfferLimits(series).run());
        return spend(ids);
    }

    /** The budgets with these ids alone. */
    Map<String, List<BudgetUse>> spend(Predicate<String> ids) {
        Map<String, List<BudgetUse>> budgets = new LinkedHashMap<>();
        for (String id : budgetIds()) {
            if (ids.test(id)) {
                budgets.put(id, new BudgetPass(context, context.timeline, id, spenders(id)).run());
            }
        }
        return budgets;
    }

    /** Steps 7 and 8, of each line alone: evidence, what is committed, clawbacks. */
    void afterBudgets() {
        Frame claims = context.data.claims();
        EvidencePass evidence = claims == null ? null : new EvidencePass(context.data, claims);
        each(all, series -> {
            if (evidence != null) {
                evidence.run(series);
            }
            commit(series);
            new ClawbackPass(series).run();
        });
    }

    private void close(Series series) {
        if (series.pays()) {
            context.match(series.matched());
        }
        series.forgetEarned();
        if (!again) {
            series.forgetEntries();
        }
    }

    /** Offers whose earnings others take off remember them by row. */
    private void prepareLess() {
        Set<String> taken = new HashSet<>();
        for (Series series : all) {
            series.versions.forEach(version -> taken.addAll(version.offer.earn().less()));
        }
        for (Series series : all) {
            if (taken.contains(series.id)) {
                series.rememberEarned();
            }
        }
    }

    private List<Series> lessOf(Series series) {
        Set<String> ids = new HashSet<>();
        series.versions.forEach(version -> ids.addAll(version.offer.earn().less()));
        return all.stream().filter(other -> ids.contains(other.id)).toList();
    }

    /** Offers in waves: each takes off only what offers of earlier waves earned. */
    private List<List<Series>> waves() {
        List<List<Series>> waves = new ArrayList<>();
        Set<Series> done = new HashSet<>();
        while (done.size() < all.size()) {
            List<Series> wave = all.stream()
                    .filter(series -> !done.contains(series) && done.containsAll(lessOf(series)))
                    .toList();
            if (wave.isEmpty()) {
                throw new IllegalStateException("offers take each other off in a circle");
            }
            waves.add(wave);
            done.addAll(wave);
        }
        return waves;
    }

    /** Budgets that some offer spends. */
    private List<String> budgetIds() {
        return context.timeline.budgetIds().stream()
                .filter(id -> !spenders(id).isEmpty())
                .toList();
    }

    private List<Series> spenders(String budget) {
        return all.stream()
                .filter(series -> series.versions.stream().anyMatch(version -> budget.equals(version.offer.budget())))
                .toList();
    }

    /** Repeated lines dated after the day of the run are committed, not paid. */
    private void commit(Series series) {
        if (series.versions.stream().allMatch(version -> version.offer.earn().repeat() == null)) {
            return;
        }
        for (int line = 0; line < series.lines.size(); line++) {
            Repeat repeat = series.version(line).offer.earn().repeat();
            if (repeat != null && series.lines.row(line) >= 0 && series.lines.day(line) > asOf) {
                series.lines.commit(line, series.lines.left(line) - series.lines.held(line));
            }
        }
    }

    /** One offer's part of a step. */
    private interface Work {
        void on(Series series);
    }

    private void each(List<Series> wave, Work work) {
        SideBySide.each(threads, wave.size(), i -> work.on(wave.get(i)));
    }
}
