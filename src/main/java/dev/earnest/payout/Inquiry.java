package dev.earnest.payout;

import dev.earnest.catalog.Period;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** Tells what became of deals and events that a run was asked to note: every condition, figure and cut. */
public final class Inquiry {
    private final Context context;
    private final List<Series> active;
    private final List<Series> ghosts;
    private final Map<Series, Asking> askings = new IdentityHashMap<>();
    private final Map<Series, TierKeys> keys = new IdentityHashMap<>();

    Inquiry(Context context, List<Series> active, List<Series> ghosts) {
        this.context = context;
        this.active = active;
        this.ghosts = ghosts;
    }

    private List<Series> all() {
        List<Series> all = new ArrayList<>(active);
        all.addAll(ghosts);
        return all;
    }

    /** What every offer that is paid on deals made of a deal, payee by payee. */
    public List<Answer> ofDeal(int dealRow) {
        Shares shares = context.deals.shares();
        int first = shares == null ? dealRow : shares.start()[dealRow];
        int end = shares == null ? dealRow + 1 : shares.start()[dealRow + 1];
        List<Answer> answers = new ArrayList<>();
        for (Series series : all()) {
            if (series.domain == context.deals
                    && series.versions.get(0).offer.trigger().onDeals()) {
                for (int row = first; row < end; row++) {
                    add(series, row, answers);
                }
            }
        }
        return answers;
    }

    /** What every offer that is paid on events made of an event. */
    public List<Answer> ofEvent(int eventRow) {
        List<Answer> answers = new ArrayList<>();
        for (Series series : all()) {
            if (series.domain == context.events) {
                add(series, eventRow, answers);
            }
        }
        return answers;
    }

    /** How a partner stands, offer by offer and period by period; of a partner that was asked for. */
    public List<Standing> ofPartner(int partner) {
        return all().stream()
                .flatMap(series -> new Standings(series, partner).of().stream())
                .toList();
    }

    /** Which conditions keep how much of some deals out, offer by offer; of offers that are paid on deals. */
    public List<Excluded> excluded(Sold wanted) {
        List<Excluded> found = new ArrayList<>();
        for (Series series : all()) {
            if (series.domain == context.deals
                    && series.versions.get(0).offer.trigger().onDeals()) {
                Asking asking = asking(series);
                Excluding excluding = new Excluding(series, asking);
                excluding.ask(0, series.domain.size(), wanted);
                found.addAll(excluding.found(
                        (of, row) -> answer(of, asking.version(row), row, asking.checks(asking.version(row), row))));
            }
        }
        return found;
    }

    /** Whether a partner's share of a deal is asked about. */
    @FunctionalInterface
    public interface Sold {
        /**
         * Whether it is.
         *
         * @param dealRow row of the deal
         * @param partner code of the partner who has a share of it, below 0 for none
         */
        boolean isWanted(int dealRow, int partner);
    }

    private Asking asking(Series series) {
        return askings.computeIfAbsent(series, any -> new Asking(series, context.timeline));
    }

    private void add(Series series, int row, List<Answer> answers) {
        Asking asking = asking(series);
        OfferVersion version = asking.version(row);
        boolean[] follows = version.follows;
        boolean merged = follows != null && follows[row];
        if (series.writes(version) && !merged) {
            answers.add(answer(series, version, row, asking.checks(version, row)));
        }
    }

    private Answer answer(Series series, OfferVersion version, int row, List<Check> checks) {
        List<Answer.Result> results = new ArrayList<>();
        Trail trail = series.trail;
        if (trail != null) {
            trail.of(row).forEach(made -> results.add(result(series, trail, made)));
        }
        int payee = version.scope.payee().at(row);
        int day = version.scope.days().at(row);
        return new Answer(
                series.id,
                !series.pays(),
                version.catalog,
                version.offer,
                row,
                series.domain.dealRow(row),
                series.domain.events() ? row : -1,
                series.domain.partner().at(row),
                payee,
                day,
                context.partnerRows == null || payee < 0 ? -1 : context.partnerRows.row(payee, day),
                checks,
                results.isEmpty() ? List.of() : asking(series).boosts(version, row),
                results);
    }

    private Answer.Result result(Series series, Trail trail, Trail.Made made) {
        List<LineSeen> lines = new ArrayList<>();
        for (int line : made.lines()) {
            LineSeen seen = LineSeen.of(series, line, trail.notes(line));
            if (!series.lines.empty(line)) {
                lines.add(seen);
            }
        }
        return new Answer.Result(made.worked(), earlier(series, made.worked()), lines);
    }

    /** The rows that were counted before in the same count, where there is one. */
    private List<Integer> earlier(Series series, Worked worked) {
        OfferVersion version = series.versions.get(worked.version());
        Period every = version.tiers == null ? null : version.tiers.every();
        if (every == null) {
            return new ArrayList<>();
        }
        TierKeys of = keys.computeIfAbsent(series, TierKeys::new);
        int key = of.of(worked.version(), worked.row());
        int period = context.periods.index(every, worked.periodDay());
        List<Integer> rows = new ArrayList<>();
        Entries entries = series.entries;
        for (int i = 0; i < entries.size(); i++) {
            boolean same = entries.row(i) == worked.row() && entries.recount(i) == worked.recount();
            if (same) {
                return rows;
            }
            boolean counted = context.periods.index(every, entries.periodDay(i)) == period
                    && of.of(entries.version(i), entries.row(i)) == key;
            if (counted) {
                int row = entries.row(i);
                rows.add(series.domain.events() ? row : series.domain.dealRow(row));
            }
        }
        return rows;
    }
}
