package dev.earnest.language.bind;

import dev.earnest.catalog.Attribution;
import dev.earnest.catalog.Budget;
import dev.earnest.catalog.Catalog;
import dev.earnest.catalog.Conditions;
import dev.earnest.catalog.Duration;
import dev.earnest.catalog.EarnedOn;
import dev.earnest.catalog.Economics;
import dev.earnest.catalog.Fiscal;
import dev.earnest.catalog.Ladder;
import dev.earnest.catalog.Metric;
import dev.earnest.catalog.Objective;
import dev.earnest.catalog.Offer;
import dev.earnest.catalog.Payments;
import dev.earnest.catalog.Stacking;
import dev.earnest.catalog.Waiver;
import dev.earnest.catalog.Window;
import dev.earnest.language.read.Findings;
import dev.earnest.language.read.Section;
import dev.earnest.language.read.Spot;
import dev.earnest.language.read.Texts;
import dev.earnest.language.read.Times;
import dev.earnest.language.read.Words;
import dev.earnest.language.tree.Entry;
import dev.earnest.language.tree.ListNode;
import dev.earnest.language.tree.MapNode;
import dev.earnest.language.tree.ScalarNode;
import dev.earnest.money.CurrencyUnit;
import dev.earnest.money.Rounding;
import dev.earnest.problem.Nearest;
import dev.earnest.problem.Place;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads a whole catalog. */
public final class CatalogBinder {
    private static final Words<Rounding> ROUNDING =
            Words.of("rounding", Rounding.values(), mode -> mode.name().toLowerCase(Locale.ROOT));

    private final Context context;
    private final Section catalog;
    private final ConditionsBinder conditions;

    private CatalogBinder(Context context, Section catalog) {
        this.context = context;
        this.catalog = catalog;
        this.conditions = new ConditionsBinder(context);
    }

    /** The catalog a tree says, or null where {@code findings} got an error. */
    public static @Nullable Catalog bind(MapNode root, Findings findings) {
        Context context = new Context(findings, Names.of(root));
        Spot spot = new Spot(findings, root, Place.ROOT);
        int before = findings.count();
        Section section = Section.of(spot, root, Shapes.CATALOG, "the catalog", Shapes.ALL);
        Catalog catalog = new CatalogBinder(context, section).read();
        Cycles.ofLess(context, root);
        Cycles.ofSegments(context, root);
        return findings.count() > before ? null : catalog;
    }

    private @Nullable Catalog read() {
        catalog.require("earnest", "earnest: 1", CatalogBinder::languageVersion);
        String id = catalog.require("catalog", "catalog: my-program", CatalogBinder::catalogId);
        String version = catalog.require("version", "version: \"2026.1\"", Texts::text);
        CurrencyUnit currency = catalog.require("currency", "currency: USD", CatalogBinder::currency);
        Window window = catalog.require("effective", "effective: {from: 2026-01-01, to: 2026-12-31}", this::window);
        Fiscal fiscal = new SettingsBinder(context).fiscal(catalog);
        LocalDate reviewBy = catalog.read("review_by", Times::date);
        Map<String, List<String>> dimensions = catalog.read("dimensions", this::dimensions, Map.of());
        Parts parts = parts(window);
        Rounding rounding = catalog.read("rounding", ROUNDING, Rounding.HALF_UP);
        Duration valid = catalog.read("registration_valid", Times::duration);
        EarnedOn versionBy = catalog.read("version_by", OfferBinder.EARNED_ON);
        Attribution attribution = catalog.read("attribution", value -> new SettingsBinder(context).attribution(value));
        Payments payments = catalog.read("payments", value -> new SettingsBinder(context).payments(value));
        EconomicsBinder economics = new EconomicsBinder(context);
        Economics assumed = catalog.read("economics", economics::economics, Economics.NONE);
        List<Waiver> waivers = catalog.list("waivers", "`waivers: [{rule: uncapped-offer, …}]`", economics::waiver);
        if (id == null || version == null || currency == null || window == null) {
            return null;
        }
        return new Catalog(
                id,
                version,
                currency,
                window,
                fiscal,
                reviewBy,
                dimensions,
                parts.objectives(),
                parts.segments(),
                parts.metrics(),
                parts.ladders(),
                parts.budgets(),
                parts.offers(),
                parts.stacking(),
                attribution,
                rounding,
                valid,
                versionBy,
                payments,
                assumed,
                waivers);
    }

    /** What a catalog holds by id. */
    private record Parts(
            Map<String, Objective> objectives,
            Map<String, Conditions> segments,
            Map<String, Metric> metrics,
            Map<String, Ladder> ladders,
            Map<String, Budget> budgets,
            Map<String, Offer> offers,
            List<Stacking> stacking) {}

    private Parts parts(@Nullable Window window) {
        OfferBinder offers = new OfferBinder(context, conditions, window);
        MetricsBinder metrics = new MetricsBinder(context, conditions, offers);
        BudgetBinder budgets = new BudgetBinder(context, conditions);
        StackingBinder stacking = new StackingBinder(context);
        Map<String, Offer> read = Map.of();
        if (!catalog.missing("offers", "offers: {my-offer: {type: commission, earn: {rate: 5%}}}")) {
            read = context.byId(
                    catalog.spot("offers"),
                    "an offer",
                    "`offers: {my-offer: {type: commission, earn: {rate: 5%}}}`",
                    offers::read);
        }
        return new Parts(
                context.byId(
                        catalog.spot("objectives"),
                        "an objective",
                        "`objectives: {growth: {metric: new_logo_revenue, target: 4_000_000}}`",
                        metrics::objective),
                context.byId(
                        catalog.spot("segments"),
                        "a segment",
                        "`segments: {strategic: {tier: gold}}`",
                        (id, spot) -> conditions.read(spot, Side.PARTNER)),
                context.byId(
                        catalog.spot("metrics"),
                        "a metric",
                        "`metrics: {won-last-year: {of: amount, last: year}}`",
                        metrics::metric),
                ladders(metrics),
                context.byId(
                        catalog.spot("budgets"),
                        "a budget",
                        "`budgets: {launch: {amount: 250_000, every: year}}`",
                        budgets::read),
                read,
                List.copyOf(context.byId(
                                catalog.spot("stacking"),
                                "a stacking group",
                                "`stacking: {upfront: {offers: all, keep: best}}`",
                                stacking::read)
                        .values()));
    }

    private Map<String, Ladder> ladders(MetricsBinder metrics) {
        Map<String, Ladder> ladders = new LinkedHashMap<>();
        Spot spot = catalog.spot("ladders");
        MapNode map = spot == null ? null : spot.map("`ladders: {tier: {review: quarter, levels: {…}}}`");
        if (spot != null && map != null) {
            for (Entry entry : map.entries()) {
                Ladder ladder = metrics.ladder(
                        entry.key(),
                        new Spot(spot.findings(), entry.value(), spot.place().key(entry.key())));
                if (ladder != null) {
                    ladders.put(entry.key(), ladder);
                }
            }
        }
        return ladders;
    }

    private static @Nullable Boolean languageVersion(Spot spot) {
        ScalarNode scalar = spot.scalar("the version of the language", "`earnest: 1`");
        if (scalar != null && !scalar.text().equals("1")) {
            spot.error(
                    "unknown-language-version",
                    "`earnest: " + scalar.text() + "` is a version of the language that this program doesn't know",
                    "write `earnest: 1`; the version of your catalog goes under `version`");
        }
        return scalar == null ? null : Boolean.TRUE;
    }

    private static @Nullable String catalogId(Spot spot) {
        String id = Texts.text(spot);
        if (id != null && !Context.isId(id)) {
            spot.error(
                    "bad-id",
                    "`" + id + "` can't be the id of a catalog: ids are lower-case words joined by `-`",
                    "write words such as `northwind-partners`");
            return null;
        }
        return id;
    }

    private static @Nullable CurrencyUnit currency(Spot spot) {
        ScalarNode scalar = spot.scalar("a currency", "`currency: USD`");
        if (scalar == null) {
            return null;
        }
        try {
            return CurrencyUnit.of(scalar.text());
        } catch (IllegalArgumentException e) {
            String upper = scalar.text().toUpperCase(Locale.ROOT);
            Set<String> codes = CurrencyUnit.codes();
            String near = codes.contains(upper) ? upper : Nearest.to(upper, codes);
            spot.error(
                    "unknown-currency",
                    "`" + scalar.text() + "` is no currency of ISO 4217",
                    near == null ? "write its three letters, such as `USD`" : "did you mean `" + near + "`?");
            return null;
        }
    }

    private @Nullable Window window(Spot spot) {
        Section section = context.section(spot, Shapes.EFFECTIVE, "`effective: {from: 2026-01-01, to: 2026-12-31}`");
        if (section == null) {
            return null;
        }
        LocalDate from = section.require("from", "from: 2026-01-01", Times::date);
        LocalDate to = section.require("to", "to: 2026-12-31", Times::date);
        return from == null || to == null ? null : OfferBinder.ordered(section, from, to);
    }

    private @Nullable Map<String, List<String>> dimensions(Spot spot) {
        MapNode map = spot.map("`dimensions: {tier: [silver, gold]}`");
        if (map == null) {
            return null;
        }
        Map<String, List<String>> dimensions = new LinkedHashMap<>();
        for (Entry entry : map.entries()) {
            Spot value = new Spot(spot.findings(), entry.value(), spot.place().key(entry.key()));
            List<String> values = value.list("`" + entry.key() + ": [one, another]`", Texts::text);
            if (values != null) {
                dimensions.put(entry.key(), values);
                checkValues(value, entry, values);
            }
        }
        return dimensions;
    }

    private static void checkValues(Spot spot, Entry entry, List<String> values) {
        if (spot.node() instanceof ListNode list && list.items().isEmpty()) {
            spot.error(
                    "empty-list",
                    "dimension `" + entry.key() + "` has no values",
                    "list them, or delete the dimension");
        }
        Set<String> seen = new HashSet<>();
        for (String value : values) {
            if (!seen.add(value)) {
                spot.error(
                        "duplicate-value",
                        "`" + value + "` stands twice in dimension `" + entry.key() + "`",
                        "delete one");
            }
        }
    }
}
