package dev.earnest.language.print;

import dev.earnest.catalog.Boost;
import dev.earnest.catalog.Clawback;
import dev.earnest.catalog.Duration;
import dev.earnest.catalog.Earn;
import dev.earnest.catalog.EarnedOn;
import dev.earnest.catalog.Form;
import dev.earnest.catalog.Instalment;
import dev.earnest.catalog.Limit;
import dev.earnest.catalog.Lookup;
import dev.earnest.catalog.Metric;
import dev.earnest.catalog.Offer;
import dev.earnest.catalog.Payout;
import dev.earnest.catalog.PaysTo;
import dev.earnest.catalog.Repeat;
import dev.earnest.catalog.Status;
import dev.earnest.catalog.Step;
import dev.earnest.catalog.Target;
import dev.earnest.catalog.Tiers;
import dev.earnest.language.print.Yaml.Block;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Prints offers and what they earn. */
final class OfferPrinter {
    private final Map<String, Metric> metrics;

    /** @param metrics those of the catalog, some of which count in percent */
    OfferPrinter(Map<String, Metric> metrics) {
        this.metrics = metrics;
    }

    Block offer(Offer offer) {
        Block block = new Block().put("type", offer.type().word());
        if (offer.status() != Status.ACTIVE) {
            block.put("status", offer.status().word());
        }
        block.put("objective", offer.objective())
                .put("effective", offer.window() == null ? null : CatalogPrinter.window(offer.window()))
                .put("trigger", CatalogPrinter.trigger(offer.trigger()));
        if (offer.earnedOn() != EarnedOn.CLOSE_DATE) {
            block.put("earned_on", offer.earnedOn().column());
        }
        block.put("pays_to", paysTo(offer.paysTo()))
                .put("who", CatalogPrinter.filled(ConditionsPrinter.block(offer.who())))
                .put("seller", CatalogPrinter.filled(ConditionsPrinter.block(offer.seller())))
                .put("when", CatalogPrinter.filled(ConditionsPrinter.block(offer.when())))
                .put("earn", earn(offer.earn()));
        List<Block> boosts = offer.boosts().stream().map(OfferPrinter::boost).toList();
        List<Block> limits = offer.limits().stream()
                .map(limit -> limit(limit, offer.trigger().onDeals() ? "deal" : "event"))
                .toList();
        List<String> evidence = CatalogPrinter.texts(offer.evidence());
        return block.put("boost", boosts.isEmpty() ? null : boosts)
                .put("limits", limits.isEmpty() ? null : limits)
                .put("budget", offer.budget())
                .put("evidence", evidence.isEmpty() ? null : evidence)
                .put("clawback", offer.clawback() == null ? null : clawback(offer.clawback()))
                .put("payout", payout(offer.payout()));
    }

    private static @Nullable Object paysTo(PaysTo payee) {
        if (payee instanceof PaysTo.Column column) {
            return new Block().put("column", Yaml.text(column.column()));
        }
        return payee instanceof PaysTo.Parent ? "parent" : null;
    }

    Block earn(Earn earn) {
        Block block = new Block();
        block.unless("of", Yaml.text(earn.of()), "amount");
        block.put("less", earn.less().isEmpty() ? null : earn.less());
        Form form = earn.form();
        if (form instanceof Form.Share share) {
            block.put("rate", lookup(share.rate(), true));
        } else if (form instanceof Form.Each each) {
            block.put("each", lookup(each.money(), false));
            if (each.block() != null) {
                block.put(
                        "block",
                        new Block()
                                .put("size", CatalogPrinter.number(each.block().size()))
                                .put("count", each.block().started() ? "started" : "completed"));
            }
        } else if (form instanceof Form.Pay pay) {
            block.put("pay", lookup(pay.money(), false));
        } else if (form instanceof Tiers tiers) {
            block.put("tiers", tiers(tiers));
        }
        return block.put("repeat", earn.repeat() == null ? null : repeat(earn.repeat()));
    }

    private static Block repeat(Repeat repeat) {
        return new Block()
                .put("every", repeat.every().word())
                .put("for", repeat.lasts() == null ? "life" : repeat.lasts())
                .unless("after", repeat.after(), Duration.NONE);
    }

    /** A figure or table; percents where {@code percent}, else money. */
    static Object lookup(Lookup lookup, boolean percent) {
        if (lookup instanceof Lookup.Fixed fixed) {
            return percent ? CatalogPrinter.percent(fixed.value()) : CatalogPrinter.number(fixed.value());
        }
        Lookup.By by = (Lookup.By) lookup;
        Block block = new Block().put("by", Yaml.text(by.field()));
        for (Lookup.Row row : by.rows()) {
            block.put(row.value(), lookup(row.then(), percent));
        }
        return block.put("otherwise", by.otherwise() == null ? null : lookup(by.otherwise(), percent));
    }

    private Block tiers(Tiers tiers) {
        Block block = new Block()
                .put("method", CatalogPrinter.word(tiers.method()))
                .put("counts", tiers.counts() == null ? null : Yaml.text(tiers.counts()))
                .put("every", tiers.every() == null ? null : tiers.every().word());
        if (!tiers.per().isEmpty()) {
            List<String> per = new ArrayList<>(List.of("partner"));
            per.addAll(CatalogPrinter.texts(tiers.per()));
            block.put("per", per);
        }
        block.put("target", tiers.target() == null ? null : target(tiers.target()))
                .put("based_on", tiers.basedOnLastPeriod() ? "last_period" : null)
                .put("interpolate", tiers.interpolate() ? "true" : null)
                .put("edge", tiers.edgeAbove() ? "above" : null);
        Metric metric = tiers.counts() == null ? null : metrics.get(tiers.counts());
        boolean percent = tiers.target() != null || (metric != null && metric.outOf() != null);
        return block.put(
                "steps", tiers.steps().stream().map(step -> step(step, percent)).toList());
    }

    private static Block step(Step step, boolean percent) {
        return new Block()
                .put("from", percent ? CatalogPrinter.percent(step.from()) : CatalogPrinter.number(step.from()))
                .put("rate", step.rate())
                .put("each", money(step.each()))
                .put("pay", money(step.pay()));
    }

    private static @Nullable String money(@Nullable BigDecimal money) {
        return money == null ? null : CatalogPrinter.number(money);
    }

    private static Object target(Target target) {
        String atLeast = money(target.atLeast());
        if (target instanceof Target.Number number) {
            return CatalogPrinter.number(number.value());
        }
        if (target instanceof Target.Column column) {
            if (column.every() == null && atLeast == null) {
                return Yaml.text(column.column());
            }
            return new Block()
                    .put("column", Yaml.text(column.column()))
                    .put("every", column.every() == null ? null : column.every().word())
                    .put("at_least", atLeast);
        }
        if (target instanceof Target.LastYear year) {
            return new Block().put("last_year", year.share()).put("at_least", atLeast);
        }
        Target.LastPeriod period = (Target.LastPeriod) target;
        return new Block().put("last_period", period.share()).put("at_least", atLeast);
    }

    private static Block boost(Boost boost) {
        return new Block()
                .put("who", CatalogPrinter.filled(ConditionsPrinter.block(boost.who())))
                .put("when", CatalogPrinter.filled(ConditionsPrinter.block(boost.when())))
                .put("times", CatalogPrinter.number(boost.times()));
    }

    private static Block limit(Limit limit, String line) {
        Block block = new Block();
        if (limit instanceof Limit.DealMax max) {
            return block.put("max", money(max.money())).put("per", line);
        }
        if (limit instanceof Limit.DealMaxShare max) {
            return block.put("max", max.share()).put("of", Yaml.text(max.of())).put("per", line);
        }
        if (limit instanceof Limit.DealMaxColumn max) {
            return block.put("max", max.column()).put("per", line);
        }
        if (limit instanceof Limit.DealMin min) {
            return block.put("min", money(min.money())).put("per", line);
        }
        if (limit instanceof Limit.OfferMax max) {
            return block.put("max", money(max.money()))
                    .put("per", "offer")
                    .put("every", max.every().word());
        }
        return partnerLimit(limit, block);
    }

    private static Block partnerLimit(Limit limit, Block block) {
        if (limit instanceof Limit.PartnerMax max) {
            return block.put("max", money(max.money()))
                    .put("per", max.per().word())
                    .put("every", max.every().word());
        }
        if (limit instanceof Limit.PartnerCount count) {
            return block.put("count", count.count())
                    .put("per", count.per().word())
                    .put("every", count.every().word());
        }
        if (limit instanceof Limit.PartnerMin min) {
            return block.put("min", money(min.money()))
                    .put("per", min.per().word())
                    .put("every", min.every().word())
                    .put("short", min.carry() ? "carry" : "forfeit");
        }
        Limit.Guarantee guarantee = (Limit.Guarantee) limit;
        return block.put("guarantee", money(guarantee.money()))
                .put("per", "partner")
                .put("every", guarantee.every().word())
                .put("carry", guarantee.carry());
    }

    private static Block clawback(Clawback clawback) {
        Object trigger = clawback.onRefund() && clawback.onChurn()
                ? List.of("refund", "churn")
                : clawback.onRefund() ? "refund" : "churn";
        return new Block()
                .put("trigger", trigger)
                .put("within", clawback.within())
                .put("take", CatalogPrinter.word(clawback.take()));
    }

    private static @Nullable Block payout(Payout payout) {
        if (payout.equals(Payout.AT_ONCE)) {
            return null;
        }
        List<Block> instalments =
                payout.instalments().stream().map(OfferPrinter::instalment).toList();
        return new Block()
                .unless("hold", payout.hold(), Duration.NONE)
                .put("every", payout.every() == null ? "deal" : payout.every().word())
                .unless("after", payout.after(), Duration.NONE)
                .put("instalments", instalments.isEmpty() ? null : instalments);
    }

    private static Block instalment(Instalment instalment) {
        return new Block()
                .put("share", instalment.share())
                .unless("after", instalment.after(), Duration.NONE)
                .put("over", instalment.over());
    }
}
