package dev.earnest.language.bind;

import dev.earnest.catalog.Stacking;
import dev.earnest.catalog.Stacking.Keep;
import dev.earnest.language.bind.Names.OfferTraits;
import dev.earnest.language.read.Numbers;
import dev.earnest.language.read.Section;
import dev.earnest.language.read.Spot;
import dev.earnest.language.read.Words;
import dev.earnest.language.tree.ScalarNode;
import dev.earnest.money.Rate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads stacking groups. */
final class StackingBinder {
    private static final Words<Keep> KEEP =
            Words.of("rule of stacking", Keep.values(), keep -> keep.name().toLowerCase(Locale.ROOT));

    private final Context context;

    StackingBinder(Context context) {
        this.context = context;
    }

    @Nullable
    Stacking read(String id, Spot spot) {
        String what = "stacking group `" + id + "`";
        Section section =
                context.section(spot, Shapes.STACKING, what, "`" + id + ": {offers: [one, another], keep: best}`");
        if (section == null) {
            return null;
        }
        List<String> offers = section.require("offers", "offers: all", this::offers);
        Keep keep = section.read("keep", KEEP, Keep.ALL);
        Rate max = section.read("max", Numbers::percent);
        String of = section.read("of", Measures.money(context));
        if (section.has("of") && !section.has("max")) {
            section.errorAt(
                    "of",
                    "useless-key",
                    "`of` goes with `max`, the ceiling in percent",
                    "add `max: 20%`, or delete `of`");
        }
        if (offers == null) {
            return null;
        }
        return new Stacking(id, offers, keep, max, max == null ? null : of == null ? "amount" : of);
    }

    private @Nullable List<String> offers(Spot spot) {
        if (spot.node() instanceof ScalarNode scalar && scalar.text().equals("all")) {
            return List.of();
        }
        Set<String> seen = new HashSet<>();
        List<String> offers = spot.oneOrMore("`offers: [one, another]` or `offers: all`", item -> offer(item, seen));
        return offers.isEmpty() ? null : offers;
    }

    private @Nullable String offer(Spot spot, Set<String> seen) {
        String id =
                context.reference("offer", context.names().offers().keySet()).read(spot);
        if (id == null) {
            return null;
        }
        OfferTraits traits = context.names().offers().get(id);
        String why = traits == null ? null : traits.neverStacks();
        if (why != null) {
            spot.error("cannot-stack", "offer `" + id + "` never stacks: " + why, "take it out of the group");
        }
        if (!seen.add(id)) {
            spot.error("duplicate-value", "`" + id + "` stands twice in `offers`", "delete one");
        }
        return id;
    }
}
