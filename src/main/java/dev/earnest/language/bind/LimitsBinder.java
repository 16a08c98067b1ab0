package dev.earnest.language.bind;

import dev.earnest.catalog.Limit;
import dev.earnest.catalog.Period;
import dev.earnest.catalog.Scope;
import dev.earnest.language.read.Numbers;
import dev.earnest.language.read.Section;
import dev.earnest.language.read.Spot;
import dev.earnest.language.read.Texts;
import dev.earnest.language.read.Times;
import dev.earnest.language.read.Words;
import dev.earnest.language.tree.ScalarNode;
import dev.earnest.money.Rate;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the limits of an offer. */
final class LimitsBinder {
    private static final String EXAMPLE = "`limits: [{max: 25_000, per: deal}]`";
    private static final Words<Scope> PER = Words.of("scope of a limit", Scope.values(), Scope::word);
    private static final Words<Boolean> SHORT = Words.choice("way to be short", "carry", "forfeit");

    private final Context context;

    LimitsBinder(Context context) {
        this.context = context;
    }

    /** The limits of an offer, in the order written. */
    List<Limit> read(Section offer, boolean onEvents) {
        return offer.list("limits", EXAMPLE, spot -> limit(spot, onEvents));
    }

    private @Nullable Limit limit(Spot spot, boolean onEvents) {
        Section section = context.section(spot, Shapes.LIMIT, "`{max: 25_000, per: deal}`");
        if (section == null) {
            return null;
        }
        List<String> given = section.only("max", "min", "count", "guarantee");
        if (given.isEmpty()) {
            section.none(
                    "the limit has none of `max`, `min`, `count` and `guarantee`",
                    "add one, such as `max: 25_000`",
                    "max",
                    "min",
                    "count",
                    "guarantee");
            return null;
        }
        String kind = given.get(0);
        Scope per = section.require(
                "per",
                section.has("every") ? "per: partner` or `per: offer" : "per: deal`, or `per: partner, every: quarter",
                PER);
        checkExtras(section, kind);
        if (per == null) {
            return null;
        }
        if (per == Scope.DEAL || per == Scope.EVENT) {
            checkTrigger(section, per, onEvents);
            return ofDeal(section, kind, per);
        }
        return ofPeriod(section, kind, per);
    }

    private static void checkExtras(Section section, String kind) {
        onlyWith(section, kind, "short", "min");
        onlyWith(section, kind, "carry", "guarantee");
        onlyWith(section, kind, "of", "max");
    }

    private static void onlyWith(Section section, String kind, String key, String owner) {
        if (section.has(key) && !kind.equals(owner)) {
            section.errorAt(
                    key,
                    "useless-key",
                    "`" + key + "` goes with `" + owner + "`, not with `" + kind + "`",
                    "delete it");
        }
    }

    private static void checkTrigger(Section section, Scope per, boolean onEvents) {
        if ((per == Scope.EVENT) != onEvents) {
            section.errorAt(
                    "per",
                    "per-mismatch",
                    "`per: " + per.word() + "`, but the offer pays on " + (onEvents ? "events" : "deals"),
                    "write `per: " + (onEvents ? "event" : "deal") + "`");
        }
    }

    private @Nullable Limit ofDeal(Section section, String kind, Scope per) {
        if (section.has("every")) {
            section.errorAt(
                    "every",
                    "useless-key",
                    "a limit per " + per.word() + " has no period",
                    "delete `every`, or write `per: partner`");
        }
        if (kind.equals("min")) {
            if (section.has("short")) {
                section.errorAt(
                        "short",
                        "useless-key",
                        "`short` goes with a `min` per partner and period",
                        "delete it; a `min` per deal raises the line");
            }
            BigDecimal money = section.read("min", Numbers::money);
            return money == null ? null : new Limit.DealMin(money);
        }
        if (!kind.equals("max")) {
            section.errorAt(
                    kind,
                    "wrong-scope",
                    "`" + kind + "` can't be per " + per.word(),
                    "write `per: partner` and `every: quarter`");
            return null;
        }
        return dealMax(section);
    }

    private @Nullable Limit dealMax(Section section) {
        Spot max = section.spot("max");
        String text = max != null && max.node() instanceof ScalarNode scalar ? scalar.text() : "";
        if (text.endsWith("%")) {
            String of = section.read("of", Measures.money(context), "amount");
            Rate share = section.read("max", Numbers::percent);
            return share == null ? null : new Limit.DealMaxShare(share, of);
        }
        if (section.has("of")) {
            section.errorAt(
                    "of", "useless-key", "`of` goes with a `max` in percent", "write `max: 10%`, or delete `of`");
        }
        if (isColumn(text)) {
            String column = section.read("max", Measures::column);
            return column == null ? null : new Limit.DealMaxColumn(column);
        }
        BigDecimal money = section.read("max", Numbers::money);
        return money == null ? null : new Limit.DealMax(money);
    }

    /** Whether a text is a word in snake case, so that a column is meant, not money. */
    private static boolean isColumn(String text) {
        if (text.length() < 2 || text.charAt(0) < 'a' || text.charAt(0) > 'z') {
            return false;
        }
        return text.chars().allMatch(c -> c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '_');
    }

    private @Nullable Limit ofPeriod(Section section, String kind, Scope per) {
        Period every = section.read("every", Times.PERIOD);
        if (!section.has("every")) {
            section.error(
                    "limit-without-every",
                    "a limit per " + per.word() + " has no `every`",
                    "add `every: quarter`, or `every: term` for the offer's whole window");
        }
        if (per == Scope.OFFER && !kind.equals("max")) {
            section.errorAt(kind, "wrong-scope", "`" + kind + "` can't be per offer", "write `per: partner`");
            return null;
        }
        if (per == Scope.ACCOUNT && kind.equals("guarantee")) {
            section.errorAt(
                    kind, "wrong-scope", "a `guarantee` is a partner's, not an account's", "write `per: partner`");
            return null;
        }
        if (kind.equals("count")) {
            Integer count = section.read("count", spot -> Numbers.whole(spot, 1));
            return count == null || every == null ? null : new Limit.PartnerCount(count, per, every);
        }
        BigDecimal money = money(section, kind, per);
        return money == null || every == null ? null : ofMoney(section, kind, per, every, money);
    }

    private static @Nullable BigDecimal money(Section section, String kind, Scope per) {
        Spot spot = section.spot(kind);
        if (spot != null
                && spot.node() instanceof ScalarNode scalar
                && (scalar.text().endsWith("%") || isColumn(scalar.text()))) {
            spot.error(
                    "wrong-scope",
                    "`" + kind + ": " + scalar.text() + "` can't be per " + per.word()
                            + ": only a `max` per deal or event may be a percent or a column",
                    "write money, such as `" + kind + ": 50_000`");
            return null;
        }
        if (section.has("of")) {
            section.errorAt("of", "useless-key", "`of` goes with a `max` in percent per deal", "delete it");
        }
        return section.read(kind, Numbers::money);
    }

    private static Limit ofMoney(Section section, String kind, Scope per, Period every, BigDecimal money) {
        if (kind.equals("min")) {
            return new Limit.PartnerMin(money, per, every, section.read("short", SHORT, false));
        }
        if (kind.equals("guarantee")) {
            return new Limit.Guarantee(money, every, section.read("carry", Texts::bool, false));
        }
        return per == Scope.OFFER ? new Limit.OfferMax(money, every) : new Limit.PartnerMax(money, per, every);
    }
}
