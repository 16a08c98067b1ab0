package dev.earnest.payout;

import dev.earnest.catalog.Assumption;
import dev.earnest.catalog.Attribution;
import dev.earnest.catalog.Catalog;
import dev.earnest.catalog.Offer;
import dev.earnest.catalog.Portfolio;
import dev.earnest.catalog.Status;
import dev.earnest.catalog.Tiers;
import dev.earnest.catalog.Timeline;
import dev.earnest.deal.Dataset;
import dev.earnest.deal.DateColumn;
import dev.earnest.deal.Role;
import dev.earnest.deal.Wanted;
import dev.earnest.problem.InputException;
import dev.earnest.problem.Place;
import dev.earnest.problem.Problem;
import dev.earnest.problem.Severity;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A program compiled against one data set: what runs. */
public final class Plan {
    private final Context context;
    private final Options options;
    private final LocalDate asOf;
    private final List<Series> active = new ArrayList<>();
    private final List<Series> ghosts = new ArrayList<>();
    private final Map<String, List<BudgetUse>> budgets = new HashMap<>();
    private final Earlier earlier;

    private Plan(Timeline timeline, Dataset data, Options options, @Nullable Payouts before) {
        this(timeline, data, options, before, before == null ? new DataDays(data) : before.facts().days, null);
    }

    /** @param whole the days of the data that these are a part of; null where they are all */
    private Plan(
            Timeline timeline,
            Dataset data,
            Options options,
            @Nullable Payouts before,
            DataDays days,
            @Nullable DataSpan whole) {
        this.options = options;
        DataSpan span = whole == null ? DataSpan.of(timeline, days) : whole;
        Periods periods = new Periods(timeline.last().fiscal(), span.first(), span.last());
        LocalDate given = options.asOf();
        this.asOf = given == null ? LocalDate.ofEpochDay(span.asOf()) : given;
        this.earlier = before == null ? Earlier.NOTHING : Earlier.of(before, timeline, asOf);
        Facts known = earlier.facts();
        this.context = new Context(
                known == null ? facts(timeline, data, days) : known,
                timeline,
                periods,
                options.absentIsBlank(),
                span.last());
        context.felt.addAll(earlier.felt());
        compile(timeline);
    }

    private static Facts facts(Timeline timeline, Dataset data, DataDays days) {
        long perMinor = timeline.last().currency().fixed4PerMinor();
        boolean shared = data.touches() != null
                && timeline.versions().stream().anyMatch(version -> version.attribution() != null);
        return new Facts(
                data, days, shared ? Shares.of(data, row -> attribution(timeline, data, row)) : null, perMinor);
    }

    /** What conditions of a program read, before any offer is compiled. */
    static Context context(Timeline timeline, Dataset data) {
        DataDays days = new DataDays(data);
        DataSpan span = DataSpan.of(timeline, days);
        Periods periods = new Periods(timeline.last().fiscal(), span.first(), span.last());
        return new Context(facts(timeline, data, days), timeline, periods, false, span.last());
    }

    /** The day as of which a program is run unless told: the last earning date in the data. */
    public static LocalDate asOf(Timeline timeline, Dataset data) {
        return LocalDate.ofEpochDay(DataSpan.of(timeline, new DataDays(data)).asOf());
    }

    /** The columns that assumptions about a program's deals read. */
    public static Wanted wanted(Timeline timeline, List<Assumption> assumptions) {
        return Needs.of(timeline, assumptions);
    }

    /** The columns that a ceiling over several programs, of which this is one, is a share of. */
    public static Wanted wanted(Timeline timeline, Portfolio.Ceiling ceiling) {
        return Needs.of(timeline, ceiling);
    }

    /** The columns that a program reads beside the standard ones. */
    public static Wanted wanted(Timeline timeline) {
        return Needs.of(timeline);
    }

    /** The same, with those that reports of return and payback read. */
    public static Wanted wantedForReturns(Timeline timeline) {
        return Needs.of(timeline, true);
    }

    /** The standard columns that a program reads by name; where a file lacks one, it counts as blank. */
    public static Map<Role, Set<String>> standardColumns(Timeline timeline) {
        return Needs.standard(timeline);
    }

    /**
     * Compiles a program against data; fails with InputException where the data lacks what the program reads.
     */
    public static Plan compile(Timeline timeline, Dataset data, Options options) {
        return new Plan(timeline, data, options, null);
    }

    /** The same against a part of the data, whose days are those of the whole. */
    static Plan of(Timeline timeline, Dataset part, Options options, DataSpan span) {
        return new Plan(timeline, part, options, null, new DataDays(part), span);
    }

    /**
     * Compiles another program against the data of a run before, to work out again only the offers that differ, and those
     * that stack, share a budget or are taken off with them. Fails as {@link #compile(Timeline, Dataset, Options)} does.
     *
     * @param before of a run with {@link Options#again}
     */
    public static Plan compile(Timeline timeline, Payouts before, Options options) {
        if (!before.again()) {
            throw new IllegalArgumentException("the run before was told that no other follows");
        }
        return new Plan(timeline, before.data(), options, before);
    }

    private static @Nullable Attribution attribution(Timeline timeline, Dataset data, int row) {
        DateColumn close = data.deals().date("close_date");
        if (close == null || close.blank(row)) {
            return timeline.last().attribution();
        }
        LocalDate day = LocalDate.ofEpochDay(close.day(row));
        for (Catalog version : timeline.versions()) {
            if (version.effective().holds(day)) {
                return version.attribution();
            }
        }
        return timeline.last().attribution();
    }

    private void compile(Timeline timeline) {
        int place = 0;
        for (Map.Entry<String, List<Catalog>> entry : byId(timeline).entrySet()) {
            oneTrigger(entry.getKey(), entry.getValue());
            for (Status status : List.of(Status.ACTIVE, Status.GHOST)) {
                Series series = series(entry.getKey(), place, entry.getValue(), status);
                if (series != null) {
                    (status == Status.GHOST ? ghosts : active).add(series);
                }
            }
            place++;
        }
    }

    /** The offer as it pays in the versions of a status, its counts running on over all; null where none has it. */
    private @Nullable Series series(String id, int place, List<Catalog> catalogs, Status status) {
        List<OfferVersion> versions = new ArrayList<>();
        List<OfferVersion> retired = new ArrayList<>();
        boolean any = catalogs.stream().anyMatch(catalog -> offer(catalog, id).status() == status);
        boolean lookBack = any && catalogs.stream().anyMatch(catalog -> looksBack(offer(catalog, id)));
        Series known = earlier.series(id, status);
        for (Catalog catalog : any ? catalogs : List.<Catalog>of()) {
            Offer offer = offer(catalog, id);
            if (offer.status() != Status.RETIRED) {
                versions.add(
                        known == null
                                ? OfferVersion.of(context, catalog, offer)
                                : OfferVersion.known(context, catalog, offer));
            } else if (lookBack) {
                retired.add(OfferVersion.known(context, catalog, offer));
            }
        }
        if (!any) {
            return null;
        }
        Series series = new Series(id, place, versions, retired, status);
        if (known != null) {
            series.adopt(known);
        }
        return series;
    }

    private static boolean looksBack(Offer offer) {
        Tiers tiers = offer.tiers();
        return offer.status() != Status.RETIRED && tiers != null && Targets.lookBack(tiers);
    }

    private static Offer offer(Catalog catalog, String id) {
        return java.util.Objects.requireNonNull(catalog.offers().get(id));
    }

    /** An offer pays on deals in every version, or on events in every version. */
    private static void oneTrigger(String id, List<Catalog> versions) {
        long onDeals = versions.stream()
                .map(version ->
                        java.util.Objects.requireNonNull(version.offers().get(id)))
                .filter(offer -> offer.trigger().onDeals())
                .count();
        if (onDeals != 0 && onDeals != versions.size()) {
            throw new InputException(new Problem(
                    "trigger-changed",
                    Severity.ERROR,
                    "offer `" + id + "` pays on deals in one version and on events in another",
                    Place.ROOT.key("offers").key(id).key("trigger"),
                    null,
                    null,
                    "give the offer that pays on events an id of its own",
                    List.of()));
        }
    }

    /** The versions of each offer id: the latest version's order first, then ids that only earlier ones have. */
    private static Map<String, List<Catalog>> byId(Timeline timeline) {
        Map<String, List<Catalog>> byId = new LinkedHashMap<>();
        for (int i = timeline.versions().size() - 1; i >= 0; i--) {
            timeline.versions().get(i).offers().keySet().forEach(id -> byId.putIfAbsent(id, new ArrayList<>()));
        }
        byId.forEach((id, versions) -> {
            for (Catalog version : timeline.versions()) {
                if (version.offers().containsKey(id)) {
                    versions.add(version);
                }
            }
        });
        return byId;
    }

    /** Works out every line; fails with InputException where money is too large for a long of minor units. */
    public Payouts run() {
        return run(Asked.NOTHING);
    }

    /** The same, and notes how what was asked for came about; of a plan with {@link Options#again} that stands alone. */
    public Payouts run(Asked asked) {
        active.forEach(series -> series.note(asked));
        ghosts.forEach(series -> series.note(asked));
        return exact(() -> {
            toBudgets();
            return afterBudgets();
        });
    }

    /** What {@code run} pays; fails with InputException where money is too large for a long of minor units. */
    static <T> T exact(Supplier<T> run) {
        try {
            return run.get();
        } catch (ArithmeticException tooLarge) {
            throw new InputException(new Problem(
                    "overflow",
                    Severity.ERROR,
                    "a sum of money is too large to be kept exactly: more than 18 digits of minor units",
                    Place.ROOT,
                    null,
                    null,
                    "look for amounts, rates or factors that are out of all proportion",
                    List.of()));
        }
    }

    /** The program. */
    Timeline timeline() {
        return context.timeline;
    }

    /** The offers that pay. */
    List<Series> active() {
        return active;
    }

    /** The offers that pay together, then each ghost alone: what is run. */
    List<Run> runs() {
        List<Run> runs = new ArrayList<>(List.of(open()));
        ghosts.forEach(ghost -> runs.add(alone(ghost)));
        return runs;
    }

    /** What is paid once the lines are there, with what was used of budgets. */
    Payouts payouts(List<BudgetUse> uses) {
        uses.forEach(use ->
                budgets.computeIfAbsent(use.budget(), any -> new ArrayList<>()).add(use));
        return new Payouts(context, asOf, active, ghosts, inOrder(), options.again());
    }

    /** Notes that some paying offer counted deals. */
    void match(BitSet deals) {
        context.match(deals);
    }

    /** Deal rows that some paying offer counted. */
    BitSet matched() {
        return (BitSet) context.matched().clone();
    }

    /** Who has which part of the deals; null where every deal has one partner. */
    @Nullable
    Shares dealShares() {
        return context.deals.shares();
    }

    /** The offers that are worked out as if alone. */
    List<Series> ghosts() {
        return ghosts;
    }

    private Run open() {
        List<Series> open = active.stream().filter(series -> !series.adopted()).toList();
        return new Run(context, open, (int) asOf.toEpochDay(), options.threads(), options.again());
    }

    private Run alone(Series ghost) {
        return new Run(context, List.of(ghost), (int) asOf.toEpochDay(), 1, options.again());
    }

    /** Works out the lines up to the budgets. */
    void toBudgets() {
        budgets.putAll(open().toBudgets());
        budgets.putAll(earlier.budgets());
    }

    /** Works out the rest. */
    Payouts afterBudgets() {
        open().afterBudgets();
        for (Series ghost : ghosts) {
            if (!ghost.adopted()) {
                alone(ghost).run();
            }
        }
        active.stream().filter(Series::adopted).forEach(series -> context.match(series.matched()));
        if (!options.again()) {
            context.facts.forget();
        }
        return new Payouts(context, asOf, active, ghosts, inOrder(), options.again());
    }

    private List<BudgetUse> inOrder() {
        return context.timeline.budgetIds().stream()
                .flatMap(id -> budgets.getOrDefault(id, List.of()).stream())
                .toList();
    }
}
