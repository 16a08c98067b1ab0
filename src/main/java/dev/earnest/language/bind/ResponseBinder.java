package dev.earnest.language.bind;

import dev.earnest.catalog.Duration;
import dev.earnest.catalog.Response;
import dev.earnest.language.read.Numbers;
import dev.earnest.language.read.Section;
import dev.earnest.language.read.Shape;
import dev.earnest.language.read.Spot;
import dev.earnest.language.read.Texts;
import dev.earnest.language.read.Times;
import dev.earnest.language.tree.Entry;
import dev.earnest.language.tree.MapNode;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads what partners are assumed to do. */
final class ResponseBinder {
    private static final Shape MIX = Shape.of("assume[].mix", "`mix`", "to!", "share!");
    private static final Shape TIMING = Shape.of("assume[].timing", "`timing`", "share!", "earlier", "later");
    private static final Shape PULL_FORWARD =
            Shape.of("assume[].pull_forward", "`pull_forward`", "offer!", "within!", "from!");

    /** What makes a deal the deal it is, and what other responses are about. */
    private static final Set<String> FIXED =
            Set.of("deal_id", "partner_id", "account_id", "stage", "currency", "source");

    private final Section section;

    ResponseBinder(Section section) {
        this.section = section;
    }

    @Nullable
    Response response(String key) {
        return switch (key) {
            case "volume" -> {
                BigDecimal change = ScenarioBinder.change(section, key);
                yield change == null ? null : new Response.Volume(change);
            }
            case "win_rate" -> {
                BigDecimal change = ScenarioBinder.change(section, key);
                yield change == null ? null : new Response.WinRate(change);
            }
            case "mix" -> section.read(key, ResponseBinder::mix);
            case "timing" -> section.read(key, ResponseBinder::timing);
            default -> section.read(key, ResponseBinder::pullForward);
        };
    }

    private static @Nullable Section inner(Spot spot, Shape shape, String example) {
        MapNode map = spot.map(example);
        return map == null ? null : Section.of(spot, map, shape, shape.title(), List.of(shape));
    }

    private static @Nullable Response mix(Spot spot) {
        Section mix = inner(spot, MIX, "`{to: {product: vault}, share: 10%}`");
        if (mix == null) {
            return null;
        }
        Map<String, String> to = mix.require("to", "to: {product: vault}", ResponseBinder::values);
        BigDecimal share = share(mix, "share");
        return to == null || to.isEmpty() || share == null ? null : new Response.Mix(to, share);
    }

    private static @Nullable Map<String, String> values(Spot spot) {
        MapNode map = spot.map("`{product: vault}`");
        if (map == null) {
            return null;
        }
        Map<String, String> values = new LinkedHashMap<>();
        for (Entry entry : map.entries()) {
            Spot value = new Spot(spot.findings(), entry.value(), spot.place().key(entry.key()));
            if (FIXED.contains(entry.key())) {
                value.error(
                        "misplaced-field",
                        entry.keySpan(),
                        "`mix` can't change `" + entry.key() + "`",
                        "name a field of what was sold, such as `product` or `region`");
            }
            String text = Texts.text(value);
            if (text != null) {
                values.put(entry.key(), text);
            }
        }
        return values;
    }

    private static @Nullable Response timing(Spot spot) {
        Section timing = inner(spot, TIMING, "`{share: 20%, earlier: 30 days}`");
        if (timing == null) {
            return null;
        }
        BigDecimal share = share(timing, "share");
        List<String> given = timing.only("earlier", "later");
        if (given.isEmpty()) {
            timing.none(
                    "`timing` does not say by how long",
                    "add `earlier: 30 days` or `later: 30 days`",
                    "earlier",
                    "later");
            return null;
        }
        Duration by = timing.read(given.get(0), Times::duration);
        return share == null || by == null
                ? null
                : new Response.Timing(share, by, given.get(0).equals("earlier"));
    }

    private static @Nullable Response pullForward(Spot spot) {
        Section pull = inner(spot, PULL_FORWARD, "`{offer: volume-rebate, within: 10%, from: 30 days}`");
        if (pull == null) {
            return null;
        }
        String offer = pull.require("offer", "offer: volume-rebate", Texts::text);
        BigDecimal within = share(pull, "within");
        Duration from = pull.require("from", "from: 30 days", Times::duration);
        return offer == null || within == null || from == null ? null : new Response.PullForward(offer, within, from);
    }

    private static @Nullable BigDecimal share(Section section, String key) {
        BigDecimal share = section.require(key, key + ": 10%", Numbers::fraction);
        if (share != null && (share.signum() < 0 || share.compareTo(BigDecimal.ONE) > 0)) {
            section.errorAt(key, "out-of-range", "`" + key + "` is a share of the whole", "write 0% to 100%");
            return null;
        }
        return share;
    }
}
