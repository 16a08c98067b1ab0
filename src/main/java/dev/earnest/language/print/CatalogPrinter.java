package dev.earnest.language.print;

import dev.earnest.catalog.Attribution;
import dev.earnest.catalog.Budget;
import dev.earnest.catalog.Catalog;
import dev.earnest.catalog.Duration;
import dev.earnest.catalog.Economics;
import dev.earnest.catalog.Fiscal;
import dev.earnest.catalog.Ladder;
import dev.earnest.catalog.Metric;
import dev.earnest.catalog.Objective;
import dev.earnest.catalog.Offer;
import dev.earnest.catalog.Payments;
import dev.earnest.catalog.Stacking;
import dev.earnest.catalog.Trigger;
import dev.earnest.catalog.Waiver;
import dev.earnest.catalog.Window;
import dev.earnest.language.print.Yaml.Block;
import dev.earnest.language.read.Numbers;
import dev.earnest.money.Rate;
import dev.earnest.money.Rounding;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Prints catalogs: keys in the order of the language, defaults left out; the text reads back as an equal catalog. */
public final class CatalogPrinter {
    private CatalogPrinter() {}

    /** The catalog as YAML. */
    public static String print(Catalog catalog) {
        OfferPrinter printer = new OfferPrinter(catalog.metrics());
        Block block = head(catalog, printer);
        Block offers = new Block();
        for (Offer offer : catalog.offers().values()) {
            offers.put(offer.id(), printer.offer(offer));
        }
        block.put("offers", offers);
        Block stacking = new Block();
        for (Stacking group : catalog.stacking()) {
            stacking.put(group.id(), stacking(group));
        }
        block.put("stacking", filled(stacking));
        block.put("attribution", catalog.attribution() == null ? null : attribution(catalog.attribution()));
        block.put("payments", catalog.payments() == null ? null : payments(catalog.payments()));
        block.put("economics", filled(economics(catalog.economics())));
        List<Block> waivers =
                catalog.waivers().stream().map(CatalogPrinter::waiver).toList();
        block.put("waivers", waivers.isEmpty() ? null : waivers);
        return Yaml.write(block);
    }

    private static Block head(Catalog catalog, OfferPrinter printer) {
        Block block = new Block()
                .put("earnest", "1")
                .put("catalog", catalog.id())
                .put("version", Yaml.quoted(catalog.version()))
                .put("currency", catalog.currency().code())
                .put("effective", window(catalog.effective()));
        fiscal(block, catalog.fiscal());
        block.put("review_by", catalog.reviewBy())
                .put("registration_valid", catalog.registrationValid())
                .put(
                        "version_by",
                        catalog.versionBy() == null ? null : catalog.versionBy().column());
        if (catalog.rounding() != Rounding.HALF_UP) {
            block.put("rounding", word(catalog.rounding()));
        }
        Block dimensions = new Block();
        catalog.dimensions().forEach((name, values) -> dimensions.put(name, texts(values)));
        block.put("dimensions", filled(dimensions));
        Block objectives = new Block();
        for (Objective objective : catalog.objectives().values()) {
            objectives.put(objective.id(), objective(objective));
        }
        block.put("objectives", filled(objectives));
        Block segments = new Block();
        catalog.segments().forEach((id, conditions) -> segments.put(id, ConditionsPrinter.block(conditions)));
        block.put("segments", filled(segments));
        return measures(block, catalog, printer);
    }

    private static Block measures(Block block, Catalog catalog, OfferPrinter printer) {
        Block metrics = new Block();
        for (Metric metric : catalog.metrics().values()) {
            metrics.put(metric.id(), metric(metric));
        }
        Block ladders = new Block();
        for (Map.Entry<String, Ladder> entry : catalog.ladders().entrySet()) {
            ladders.put(entry.getKey(), ladder(entry.getValue()));
        }
        Block budgets = new Block();
        for (Budget budget : catalog.budgets().values()) {
            budgets.put(budget.id(), budget(budget, printer));
        }
        return block.put("metrics", filled(metrics))
                .put("ladders", filled(ladders))
                .put("budgets", filled(budgets));
    }

    static @Nullable Block filled(Block block) {
        return block.isEmpty() ? null : block;
    }

    static Block window(Window window) {
        return new Block().put("from", window.from()).put("to", window.to());
    }

    private static void fiscal(Block block, Fiscal fiscal) {
        if (!fiscal.years().isEmpty()) {
            List<String> weeks = fiscal.weeks().stream().map(String::valueOf).toList();
            block.put(
                    "fiscal_calendar", new Block().put("years", fiscal.years()).put("weeks", String.join("-", weeks)));
        } else if (fiscal.startMonth() != 1) {
            block.put("fiscal_year_start", fiscal.startMonth());
        }
    }

    private static Block objective(Objective objective) {
        String target = objective.percent() ? percent(objective.target()) : number(objective.target());
        return new Block().put("metric", Yaml.text(objective.metric())).put("target", target);
    }

    private static Block metric(Metric metric) {
        Block block = new Block().put("trigger", trigger(metric.trigger())).put("of", Yaml.text(metric.of()));
        block.put("when", filled(ConditionsPrinter.block(metric.when())));
        block.put("out_of", metric.outOf() == null ? null : ConditionsPrinter.block(metric.outOf()));
        if (metric.window() instanceof Metric.Over.Every every) {
            block.put("every", every.period().word());
        } else if (metric.window() instanceof Metric.Over.Last last) {
            block.put("last", last.period().word());
        } else if (metric.window() instanceof Metric.Over.Rolling rolling) {
            block.put("over", rolling.length());
        }
        return block;
    }

    static @Nullable Block trigger(Trigger trigger) {
        List<String> events = texts(trigger.events());
        return events.isEmpty() ? null : new Block().put("event", events.size() == 1 ? events.get(0) : events);
    }

    private static Block ladder(Ladder ladder) {
        Block levels = new Block();
        for (Ladder.Level level : ladder.levels()) {
            levels.put(level.name(), ConditionsPrinter.block(level.conditions()));
        }
        return new Block()
                .put("review", ladder.review().word())
                .unless("keep", ladder.keep(), Duration.NONE)
                .put("levels", levels);
    }

    private static Block budget(Budget budget, OfferPrinter printer) {
        Block block = new Block();
        if (budget instanceof Budget.Pool pool) {
            return block.put("amount", number(pool.amount()))
                    .put("every", pool.every().word())
                    .put("when_spent", word(pool.whenSpent()));
        }
        if (budget instanceof Budget.Wallet wallet) {
            Object amount = wallet.amount() != null
                    ? number(wallet.amount())
                    : new Block().put("column", wallet.column() == null ? null : Yaml.text(wallet.column()));
            return block.put("amount", amount)
                    .put("per", "partner")
                    .put("every", wallet.every().word())
                    .put("when_spent", word(wallet.whenSpent()));
        }
        Budget.Fund fund = (Budget.Fund) budget;
        Block accrue = printer.earn(fund.accrue());
        accrue.put("who", filled(ConditionsPrinter.block(fund.who())));
        accrue.put("when", filled(ConditionsPrinter.block(fund.when())));
        return block.put("accrue", accrue)
                .put("every", fund.every().word())
                .put("use_within", fund.useWithin())
                .put("opening", fund.opening() == null ? null : Yaml.text(fund.opening()));
    }

    private static Block stacking(Stacking group) {
        return new Block()
                .put("offers", group.offers().isEmpty() ? "all" : group.offers())
                .put("keep", word(group.keep()))
                .put("max", group.max())
                .put("of", group.of() == null ? null : Yaml.text(group.of()));
    }

    private static Block attribution(Attribution attribution) {
        Block weights = new Block();
        attribution.weights().forEach((role, weight) -> weights.put(role, number(weight)));
        List<BigDecimal> positions = attribution.positions();
        if (positions.size() == 3) {
            weights.put("first", percent(positions.get(0)))
                    .put("middle", percent(positions.get(1)))
                    .put("last", percent(positions.get(2)));
        }
        return new Block()
                .put("model", word(attribution.model()))
                .put("half_life", attribution.halfLife())
                .put("weights", filled(weights));
    }

    private static Block payments(Payments payments) {
        Block block = new Block()
                .put("every", payments.every().word())
                .put("min", payments.min() == null ? null : number(payments.min()));
        if (payments.min() != null) {
            block.put("short", payments.carryShort() ? "carry" : "forfeit");
        }
        return block.put("negative", payments.carryNegative() ? "carry" : "bill");
    }

    private static Block economics(Economics economics) {
        Block incremental = new Block();
        economics.incremental().forEach(incremental::put);
        Block engagement = new Block();
        economics.engagement().forEach((name, weight) -> engagement.put(name, number(weight)));
        List<Block> costs = economics.costs().stream()
                .map(cost -> new Block()
                        .put("name", Yaml.text(cost.name()))
                        .put("amount", number(cost.amount()))
                        .put("every", cost.every().word()))
                .toList();
        return new Block()
                .put(
                        "gross_margin",
                        economics.grossMargin() == null ? null : OfferPrinter.lookup(economics.grossMargin(), true))
                .put("incremental", filled(incremental))
                .put("discount_rate", economics.discountRate())
                .put("costs", costs.isEmpty() ? null : costs)
                .put(
                        "partner_costs",
                        economics.partnerCosts() == null ? null : OfferPrinter.lookup(economics.partnerCosts(), false))
                .put("engagement", filled(engagement));
    }

    private static Block waiver(Waiver waiver) {
        return new Block()
                .put("rule", waiver.rule())
                .put("offer", waiver.offer())
                .put("reason", Yaml.quoted(waiver.reason()))
                .put("until", waiver.until());
    }

    static List<String> texts(List<String> texts) {
        return texts.stream().map(Yaml::text).toList();
    }

    static String number(BigDecimal number) {
        return Numbers.underscored(number);
    }

    static String percent(BigDecimal fraction) {
        return new Rate(fraction).toString();
    }

    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
