package dev.earnest.payout;

import dev.earnest.catalog.Assumption;
import dev.earnest.catalog.Catalog;
import dev.earnest.catalog.Condition;
import dev.earnest.catalog.Conditions;
import dev.earnest.catalog.Offer;
import dev.earnest.catalog.Response;
import dev.earnest.catalog.Timeline;
import dev.earnest.deal.Dataset;
import dev.earnest.problem.InputException;
import dev.earnest.problem.Nearest;
import dev.earnest.problem.Problem;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;

/** Which deals an assumption is about, by the segments, metrics and ladders of a program's latest version. */
public final class AssumedDeals {
    private final Context context;
    private final Catalog version;
    private final Assumption assumption;

    private AssumedDeals(Timeline timeline, Dataset data, Assumption assumption) {
        this.context = Plan.context(timeline, data);
        this.version = timeline.last();
        this.assumption = assumption;
    }

    /** The deals of an assumption; fails with InputException where the data lack a field it reads. */
    public static AssumedDeals of(Timeline timeline, Dataset data, Assumption assumption) {
        return new AssumedDeals(timeline, data, assumption);
    }

    /**
     * Rows of the deals of one stage that meet the conditions; with touches those of which some partner's share does.
     *
     * @param stage counts only where the conditions name none
     */
    public BitSet of(String stage) {
        try {
            return matching(stage);
        } catch (InputException e) {
            throw new InputException(e.problems().stream()
                    .map(problem -> problem.span() == null ? problem.at(assumption.span()) : problem)
                    .toList());
        }
    }

    private BitSet matching(String stage) {
        checkSegments();
        Scope scope = Scope.ofPartner(context, version, context.deals, "close_date", "assume");
        List<Filter> filters = new ArrayList<>(scope.who(assumption.who(), "assume.who"));
        filters.addAll(scope.when(staged(stage), "assume.when"));
        BitSet rows = new BitSet();
        for (int row = 0; row < context.deals.size(); row++) {
            if (holds(filters, row)) {
                rows.set(context.deals.dealRow(row));
            }
        }
        return rows;
    }

    /** A scenario is read without its catalog, which alone knows the segments. */
    private void checkSegments() {
        for (Condition condition : assumption.who().all()) {
            if (condition instanceof Condition.InSegment in) {
                in.segments().stream()
                        .filter(id -> !version.segments().containsKey(id))
                        .forEach(this::noSegment);
            }
        }
    }

    private void noSegment(String id) {
        Set<String> known = version.segments().keySet();
        String near = Nearest.to(id, known);
        throw wrong(
                "dangling-reference",
                "there is no segment `" + id + "`",
                known.isEmpty()
                        ? "the catalog declares no segments"
                        : near == null ? "segments: " + String.join(", ", known) : "did you mean `" + near + "`?");
    }

    private static boolean holds(List<Filter> filters, int row) {
        for (Filter filter : filters) {
            if (!filter.holds(row)) {
                return false;
            }
        }
        return true;
    }

    private Conditions staged(String stage) {
        List<Condition> all = new ArrayList<>(assumption.when().all());
        if (all.stream().noneMatch(condition -> condition.field().equals("stage"))) {
            all.add(0, new Condition.Among("stage", List.of(stage), false));
        }
        return new Conditions(all);
    }

    /** The deals that are pulled to the end of an earlier period, with their new days, and how many partners do so. */
    public record Pulled(List<Move> moves, long partners) {
        public Pulled {
            moves = List.copyOf(moves);
        }
    }

    /** A deal's row and its new day. */
    public record Move(int row, int day, String column) {}

    /** What is pulled forward to the steps of an offer. */
    public Pulled pulled(Response.PullForward pull) {
        Offer offer = version.offers().get(pull.offer());
        if (offer == null) {
            String near = Nearest.to(pull.offer(), version.offers().keySet());
            throw wrong(
                    "unknown-reference",
                    "there is no offer `" + pull.offer() + "` to pull deals forward for",
                    near == null
                            ? "the offers: "
                                    + String.join(", ", version.offers().keySet())
                            : "did you mean `" + near + "`?");
        }
        String why = Pulls.whyNot(offer, version);
        if (why != null) {
            throw wrong(
                    "cannot-pull-forward",
                    "`pull_forward` can't work with offer `" + offer.id() + "`: " + why,
                    "name an offer on deals whose steps count a figure of the deals over a period");
        }
        return new Pulls(OfferVersion.of(context, version, offer), pull).of(of("won"));
    }

    private InputException wrong(String code, String message, String help) {
        return new InputException(Problem.error(code, assumption.span(), message, help));
    }
}
