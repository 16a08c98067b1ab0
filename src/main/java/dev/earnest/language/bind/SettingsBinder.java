package dev.earnest.language.bind;

import dev.earnest.catalog.Attribution;
import dev.earnest.catalog.Attribution.Model;
import dev.earnest.catalog.Duration;
import dev.earnest.catalog.Fiscal;
import dev.earnest.catalog.Payments;
import dev.earnest.catalog.Period;
import dev.earnest.catalog.Unit;
import dev.earnest.language.read.Numbers;
import dev.earnest.language.read.Section;
import dev.earnest.language.read.Spot;
import dev.earnest.language.read.Times;
import dev.earnest.language.read.Words;
import dev.earnest.language.tree.Entry;
import dev.earnest.language.tree.MapNode;
import dev.earnest.language.tree.ScalarNode;
import dev.earnest.money.Rate;
import dev.earnest.problem.Nearest;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads the calendar, {@code attribution} and {@code payments}. */
final class SettingsBinder {
    private static final Words<Model> MODEL = Words.of(
            "model of attribution", Model.values(), model -> model.name().toLowerCase(Locale.ROOT));
    private static final Words<List<Integer>> WEEKS = Words.of(
            "cut of a quarter",
            new TreeMap<>(Map.of("4-4-5", List.of(4, 4, 5), "4-5-4", List.of(4, 5, 4), "5-4-4", List.of(5, 4, 4))));
    private static final Words<Period> PAYMENTS_EVERY = Words.of(
            "period of payments", new Period[] {Period.MONTH, Period.QUARTER, Period.HALF, Period.YEAR}, Period::word);
    private static final Words<Boolean> SHORT = Words.choice("way to be short", "carry", "forfeit");
    private static final Words<Boolean> NEGATIVE = Words.choice("way to be negative", "carry", "bill");
    private static final List<String> POSITIONS = List.of("first", "middle", "last");

    private final Context context;

    SettingsBinder(Context context) {
        this.context = context;
    }

    /** The fiscal calendar of a catalog. */
    Fiscal fiscal(Section catalog) {
        Integer start = catalog.read("fiscal_year_start", SettingsBinder::month);
        Spot spot = catalog.spot("fiscal_calendar");
        if (spot == null) {
            return start == null ? Fiscal.CALENDAR : new Fiscal(start, List.of(), List.of());
        }
        if (catalog.has("fiscal_year_start")) {
            catalog.errorAt(
                    "fiscal_calendar",
                    "too-many-keys",
                    "the catalog has `fiscal_year_start` and `fiscal_calendar`, of which only one may be given",
                    "keep one of the two");
        }
        Section section = context.section(
                spot, Shapes.FISCAL, "`fiscal_calendar: {years: [2025-07-27, 2026-07-26], weeks: 4-4-5}`");
        if (section == null) {
            return Fiscal.CALENDAR;
        }
        List<LocalDate> years = section.require(
                "years",
                "years: [2025-07-27, 2026-07-26]",
                value -> value.oneOrMore("`years: [2025-07-27]`", Times::date));
        List<Integer> weeks = section.require("weeks", "weeks: 4-4-5", WEEKS);
        if (years == null || years.isEmpty() || weeks == null || !fit(section, years)) {
            return Fiscal.CALENDAR;
        }
        return new Fiscal(1, years, weeks);
    }

    private static @Nullable Integer month(Spot spot) {
        ScalarNode scalar = spot.scalar("the number of a month", "`fiscal_year_start: 7`");
        if (scalar == null) {
            return null;
        }
        String text = scalar.text();
        if (text.length() <= 2 && text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            int month = Integer.parseInt(text);
            if (month >= 1 && month <= 12) {
                return month;
            }
        }
        spot.error(
                "out-of-range",
                "`" + text + "` is no month from 1 to 12",
                "write the number of the month in which the year starts, such as `7`");
        return null;
    }

    private static boolean fit(Section section, List<LocalDate> years) {
        Spot spot = section.spot("years");
        for (int i = 1; i < years.size(); i++) {
            long days = ChronoUnit.DAYS.between(years.get(i - 1), years.get(i));
            if (days != 364 && days != 371 && spot != null) {
                spot.error(
                        "uneven-year",
                        "the year from " + years.get(i - 1) + " to " + years.get(i) + " has " + days
                                + " days, neither 52 nor 53 weeks",
                        "list the first days of consecutive years");
                return false;
            }
        }
        return true;
    }

    @Nullable
    Attribution attribution(Spot spot) {
        Section section = context.section(spot, Shapes.ATTRIBUTION, "`attribution: {model: linear}`");
        if (section == null) {
            return null;
        }
        Model model = section.require("model", "model: linear", MODEL);
        Duration halfLife = section.read("half_life", Times::duration);
        Spot weights = section.spot("weights");
        if (model == null) {
            return null;
        }
        checkHalfLife(section, model, halfLife);
        if (weights == null) {
            if (model == Model.ROLES) {
                section.missing("weights", "weights: {referral: 2, implementation: 1}");
            }
            return new Attribution(model, halfLife, Map.of(), List.of());
        }
        if (model == Model.POSITION) {
            return new Attribution(model, halfLife, Map.of(), positions(weights));
        }
        if (model != Model.ROLES) {
            section.errorAt(
                    "weights",
                    "useless-key",
                    "`weights` go with `roles` and `position`, not with `" + word(model) + "`",
                    "delete them");
        }
        return new Attribution(model, halfLife, roles(weights), List.of());
    }

    private static String word(Model model) {
        return model.name().toLowerCase(Locale.ROOT);
    }

    private static void checkHalfLife(Section section, Model model, @Nullable Duration halfLife) {
        if (model == Model.TIME_DECAY) {
            section.missing("half_life", "half_life: 30 days");
        } else if (section.has("half_life")) {
            section.errorAt(
                    "half_life",
                    "useless-key",
                    "`half_life` goes with `time_decay`, not with `" + word(model) + "`",
                    "delete it");
        }
        if (halfLife != null && (halfLife.unit() != Unit.DAYS || halfLife.count() == 0)) {
            section.errorAt(
                    "half_life",
                    "not-days",
                    "`half_life: " + halfLife + "` is no number of days",
                    "write it in days, such as `30 days`");
        }
    }

    private static Map<String, BigDecimal> roles(Spot spot) {
        MapNode map = spot.map("`weights: {referral: 2, implementation: 1}`");
        Map<String, BigDecimal> weights = new LinkedHashMap<>();
        for (Entry entry : map == null ? List.<Entry>of() : map.entries()) {
            Spot value = new Spot(spot.findings(), entry.value(), spot.place().key(entry.key()));
            boolean percent =
                    entry.value() instanceof ScalarNode scalar && scalar.text().endsWith("%");
            Rate rate = percent ? Numbers.percent(value) : null;
            BigDecimal weight = rate != null ? rate.fraction() : percent ? null : Numbers.amount(value);
            if (weight != null) {
                weights.put(entry.key(), weight);
            }
        }
        return weights;
    }

    private static List<BigDecimal> positions(Spot spot) {
        MapNode map = spot.map("`weights: {first: 40%, middle: 20%, last: 40%}`");
        if (map == null) {
            return List.of();
        }
        BigDecimal[] shares = {BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO};
        BigDecimal sum = BigDecimal.ZERO;
        boolean whole = true;
        for (Entry entry : map.entries()) {
            Spot value = new Spot(spot.findings(), entry.value(), spot.place().key(entry.key()));
            int position = POSITIONS.indexOf(entry.key());
            if (position < 0) {
                String near = Nearest.to(entry.key(), POSITIONS);
                value.error(
                        "unknown-key",
                        entry.keySpan(),
                        "unknown key `" + entry.key() + "` in `weights`",
                        (near == null ? "" : "did you mean `" + near + "`? ") + "keys here: first, middle, last");
                whole = false;
                continue;
            }
            Rate share = Numbers.percent(value);
            whole &= share != null;
            shares[position] = share == null ? BigDecimal.ZERO : share.fraction();
            sum = sum.add(shares[position]);
        }
        if (whole && sum.compareTo(BigDecimal.ONE) != 0) {
            spot.error(
                    "shares-not-whole",
                    "the weights add up to " + new Rate(sum) + ", not 100%",
                    "change one by " + new Rate(BigDecimal.ONE.subtract(sum).abs()));
        }
        return new ArrayList<>(List.of(shares));
    }

    @Nullable
    Payments payments(Spot spot) {
        Section section = context.section(spot, Shapes.PAYMENTS, "`payments: {every: month, min: 25}`");
        if (section == null) {
            return null;
        }
        Period every = section.require("every", "every: month", PAYMENTS_EVERY);
        BigDecimal min = section.read("min", Numbers::money);
        boolean carryShort = section.read("short", SHORT, true);
        boolean carryNegative = section.read("negative", NEGATIVE, true);
        if (section.has("short") && !section.has("min")) {
            section.errorAt(
                    "short",
                    "useless-key",
                    "`short` goes with `min`, the smallest payment",
                    "add `min: 25`, or delete `short`");
        }
        return every == null ? null : new Payments(every, min, carryShort, carryNegative);
    }
}
