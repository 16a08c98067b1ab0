package dev.earnest.reference;

import dev.earnest.catalog.Attribution;
import dev.earnest.catalog.Budget;
import dev.earnest.catalog.Catalog;
import dev.earnest.catalog.Condition;
import dev.earnest.catalog.Conditions;
import dev.earnest.catalog.Duration;
import dev.earnest.catalog.EarnedOn;
import dev.earnest.catalog.Economics;
import dev.earnest.catalog.Fiscal;
import dev.earnest.catalog.Ladder;
import dev.earnest.catalog.Metric;
import dev.earnest.catalog.Offer;
import dev.earnest.catalog.Stacking;
import dev.earnest.catalog.Timeline;
import dev.earnest.catalog.Trigger;
import dev.earnest.catalog.Window;
import dev.earnest.money.CurrencyUnit;
import dev.earnest.money.Rounding;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Writes a catalog in a test; mutable, one use. What is not said is as the language has it. */
public final class CatalogOf {
    private final Window effective;
    private String version = "1";
    private String currency = "USD";
    private Fiscal fiscal = Fiscal.CALENDAR;
    private final Map<String, Conditions> segments = new LinkedHashMap<>();
    private final Map<String, Metric> metrics = new LinkedHashMap<>();
    private final Map<String, Ladder> ladders = new LinkedHashMap<>();
    private final Map<String, Budget> budgets = new LinkedHashMap<>();
    private final Map<String, Offer> offers = new LinkedHashMap<>();
    private final List<Stacking> stacking = new ArrayList<>();
    private Attribution attribution;
    private Rounding rounding = Rounding.HALF_UP;
    private Duration registrationValid;
    private EarnedOn versionBy;

    private CatalogOf(Window effective) {
        this.effective = effective;
    }

    /** In force for the calendar year 2026. */
    public static CatalogOf year() {
        return window("2026-01-01", "2026-12-31");
    }

    public static CatalogOf window(String from, String to) {
        return new CatalogOf(Words.window(from, to));
    }

    /** One offer, in force for 2026. */
    public static Timeline with(OfferOf... offers) {
        return year().offers(offers).timeline();
    }

    public CatalogOf offers(OfferOf... all) {
        for (OfferOf offer : all) {
            offer(offer.build());
        }
        return this;
    }

    public CatalogOf offer(Offer offer) {
        offers.put(offer.id(), offer);
        return this;
    }

    public CatalogOf version(String name) {
        version = name;
        return this;
    }

    public CatalogOf currency(String code) {
        currency = code;
        return this;
    }

    public CatalogOf fiscal(Fiscal cut) {
        fiscal = cut;
        return this;
    }

    public CatalogOf weeks(List<Integer> weeks, LocalDate... years) {
        return fiscal(new Fiscal(1, List.of(years), weeks));
    }

    public CatalogOf segment(String name, Condition... conditions) {
        segments.put(name, Words.all(conditions));
        return this;
    }

    /** {@code window}: {@code every quarter}, {@code last year}, {@code over 12 months}; {@code outOf} may be null. */
    public CatalogOf metric(String id, String of, Conditions when, Conditions outOf, String window, String... events) {
        String[] words = window.split(" ", 2);
        Metric.Over over = switch (words[0]) {
            case "every" -> new Metric.Over.Every(Words.period(words[1]));
            case "last" -> new Metric.Over.Last(Words.period(words[1]));
            default -> new Metric.Over.Rolling(Words.time(words[1]));
        };
        metrics.put(id, new Metric(id, new Trigger(List.of(events)), of, when, outOf, over));
        return this;
    }

    public CatalogOf ladder(String attribute, String review, String keep, Ladder.Level... levels) {
        Duration held = keep == null ? Duration.NONE : Words.time(keep);
        ladders.put(attribute, new Ladder(attribute, Words.period(review), held, List.of(levels)));
        return this;
    }

    public CatalogOf budget(Budget budget) {
        budgets.put(budget.id(), budget);
        return this;
    }

    public CatalogOf pool(String id, String amount, String every, String whenSpent) {
        Budget.WhenSpent spent = Budget.WhenSpent.valueOf(whenSpent.toUpperCase(Locale.ROOT));
        return budget(new Budget.Pool(id, Words.number(amount), Words.period(every), spent));
    }

    /** {@code max} and {@code of} may be null; no offers: all. */
    public CatalogOf stacking(String id, String keep, String max, String... ids) {
        Stacking.Keep kept = Stacking.Keep.valueOf(keep.toUpperCase(Locale.ROOT));
        stacking.add(new Stacking(
                id, List.of(ids), kept, max == null ? null : Words.percent(max), max == null ? null : "amount"));
        return this;
    }

    public CatalogOf attribution(Attribution model) {
        attribution = model;
        return this;
    }

    public CatalogOf halfEven() {
        rounding = Rounding.HALF_EVEN;
        return this;
    }

    public CatalogOf registrationValid(String length) {
        registrationValid = Words.time(length);
        return this;
    }

    public CatalogOf versionBy(String column) {
        versionBy = EarnedOn.valueOf(column.toUpperCase(Locale.ROOT));
        return this;
    }

    public Catalog build() {
        return new Catalog(
                "test",
                version,
                CurrencyUnit.of(currency),
                effective,
                fiscal,
                null,
                Map.of(),
                Map.of(),
                segments,
                metrics,
                ladders,
                budgets,
                offers,
                stacking,
                attribution,
                rounding,
                registrationValid,
                versionBy,
                null,
                Economics.NONE,
                List.of());
    }

    public Timeline timeline() {
        return Timeline.of(build());
    }
}
