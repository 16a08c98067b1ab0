package dev.earnest.language.bind;

import dev.earnest.catalog.Economics;
import dev.earnest.catalog.Lookup;
import dev.earnest.catalog.Period;
import dev.earnest.catalog.Waiver;
import dev.earnest.language.read.Numbers;
import dev.earnest.language.read.Reader;
import dev.earnest.language.read.Section;
import dev.earnest.language.read.Spot;
import dev.earnest.language.read.Texts;
import dev.earnest.language.read.Times;
import dev.earnest.language.tree.Entry;
import dev.earnest.language.tree.MapNode;
import dev.earnest.language.tree.ScalarNode;
import dev.earnest.money.Rate;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads {@code economics} and {@code waivers}. */
final class EconomicsBinder {
    private final Context context;
    private final Lookups lookups;

    EconomicsBinder(Context context) {
        this.context = context;
        this.lookups = new Lookups(context);
    }

    @Nullable
    Economics economics(Spot spot) {
        Section section = context.section(spot, Shapes.ECONOMICS, "`economics: {gross_margin: 70%}`");
        if (section == null) {
            return null;
        }
        Lookup margin = section.read("gross_margin", lookups::percent);
        Map<String, Rate> incremental = section.read("incremental", this::incremental, Map.of());
        Rate discount = section.read("discount_rate", Numbers::percent);
        List<Economics.Cost> costs =
                section.list("costs", "`costs: [{name: Partner portal, amount: 60_000, every: year}]`", this::cost);
        Lookup partnerCosts = section.read("partner_costs", lookups::money);
        Map<String, BigDecimal> engagement = section.read(
                "engagement", value -> weights(value, "`engagement: {deals: 2}`", Numbers::amount), Map.of());
        return new Economics(margin, incremental, discount, costs, partnerCosts, engagement);
    }

    private @Nullable Map<String, Rate> incremental(Spot spot) {
        if (spot.node() instanceof ScalarNode scalar && !scalar.isNothing()) {
            spot.error(
                    "wrong-kind",
                    "`incremental` is " + scalar.kind() + " where shares by offer belong",
                    "write `incremental: {otherwise: " + scalar.text() + "}`");
            return null;
        }
        return weights(spot, "`incremental: {otherwise: 35%}`", value -> {
            String id = value.name();
            boolean known = id.equals("otherwise")
                    || context.refers(
                            key(value, spot),
                            "offer",
                            id,
                            context.names().offers().keySet());
            return known ? Numbers.percent(value) : null;
        });
    }

    /** The key of a value as something to point at. */
    private static Spot key(Spot value, Spot map) {
        Entry entry = map.node() instanceof MapNode node ? node.entry(value.name()) : null;
        return entry == null
                ? value
                : new Spot(value.findings(), new ScalarNode(entry.key(), true, entry.keySpan()), value.place());
    }

    private static <T> @Nullable Map<String, T> weights(Spot spot, String example, Reader<T> reader) {
        MapNode map = spot.map(example);
        if (map == null) {
            return null;
        }
        Map<String, T> weights = new LinkedHashMap<>();
        for (Entry entry : map.entries()) {
            T weight = reader.read(
                    new Spot(spot.findings(), entry.value(), spot.place().key(entry.key())));
            if (weight != null) {
                weights.put(entry.key(), weight);
            }
        }
        return weights;
    }

    private Economics.@Nullable Cost cost(Spot spot) {
        Section section = context.section(spot, Shapes.COST, "`{name: Partner portal, amount: 60_000, every: year}`");
        if (section == null) {
            return null;
        }
        String name = section.require("name", "name: Partner portal", Texts::text);
        BigDecimal amount = section.require("amount", "amount: 60_000", Numbers::money);
        Period every = section.require("every", "every: year", Times.PERIOD);
        return name == null || amount == null || every == null ? null : new Economics.Cost(name, amount, every);
    }

    @Nullable
    Waiver waiver(Spot spot) {
        Section section = context.section(
                spot, Shapes.WAIVER, "`{rule: uncapped-offer, offer: …, reason: \"…\", until: 2026-12-31}`");
        if (section == null) {
            return null;
        }
        String rule = section.require("rule", "rule: uncapped-offer", EconomicsBinder::rule);
        String offer = section.read(
                "offer", context.reference("offer", context.names().offers().keySet()));
        String reason = section.require("reason", "reason: \"approved by …\"", Texts::text);
        LocalDate until = section.require("until", "until: 2026-12-31", Times::date);
        return rule == null || reason == null || until == null ? null : new Waiver(rule, offer, reason, until);
    }

    private static @Nullable String rule(Spot spot) {
        String rule = Texts.text(spot);
        if (rule != null && !Context.isId(rule)) {
            spot.error(
                    "bad-id",
                    "`" + rule + "` can't be a rule: their ids are lower-case words joined by `-`",
                    "`earnest rules` lists them");
            return null;
        }
        return rule;
    }
}
