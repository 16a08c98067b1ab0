package dev.earnest.scenario;

import dev.earnest.problem.InputException;
import dev.earnest.problem.Problem;
import dev.earnest.problem.Span;
import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a figure is to come to: {@code payout = 2_000_000}, {@code roi >= 0.5}, {@code losers <= 5%}, {@code budget-neutral}.
 *
 * @param text as written
 * @param target money in units of the currency, percents as fractions
 */
public record Goal(String text, Metric metric, Relation relation, BigDecimal target) {
    private static final Pattern FORM = Pattern.compile("\\s*(.+?)\\s*(<=|>=|=|≤|≥|<|>)\\s*([^<>=≤≥]+?)\\s*");

    /** How the figure and the target stand. */
    public enum Relation {
        /** The same, to the minor unit. */
        EQUAL,
        /** No more. */
        AT_MOST,
        /** No less. */
        AT_LEAST
    }

    /** Reads a goal; fails with InputException where it is none. */
    public static Goal of(String option, String text) {
        if (text.strip().equals("budget-neutral")) {
            return new Goal("budget-neutral", Metric.of("difference"), Relation.EQUAL, BigDecimal.ZERO);
        }
        Matcher form = FORM.matcher(text);
        Amount amount = form.matches() ? Amount.of(form.group(3)) : null;
        if (amount == null) {
            throw new InputException(
                    Problem.error(
                            "bad-goal",
                            new Span(option, 1, 1, Math.max(1, text.length()), text),
                            "`" + text + "` is no goal",
                            "write a figure, =, <= or >=, and a number: `payout = 2_000_000`, `losers <= 5%`; or budget-neutral"));
        }
        Metric metric = Metric.of(form.group(1));
        Relation relation = switch (form.group(2)) {
            case "=" -> Relation.EQUAL;
            case "<=", "≤", "<" -> Relation.AT_MOST;
            default -> Relation.AT_LEAST;
        };
        return new Goal(text.strip(), amount.isPercent() ? metric.share() : metric, relation, amount.fraction());
    }

    /** How far a figure is above the target; below 0 where it is under it. */
    BigDecimal gap(BigDecimal figure) {
        return figure.subtract(target);
    }

    /** What a figure may be off. */
    BigDecimal tolerance(int digits) {
        return switch (metric.unit()) {
            case MONEY -> BigDecimal.ONE.movePointLeft(digits);
            case FRACTION, NUMBER -> new BigDecimal("0.000001");
            case COUNT -> BigDecimal.ZERO;
        };
    }

    /** Whether a figure is what it is to be. */
    boolean met(BigDecimal figure, int digits) {
        BigDecimal gap = gap(figure);
        return switch (relation) {
            case EQUAL -> gap.abs().compareTo(tolerance(digits)) <= 0;
            case AT_MOST -> gap.signum() <= 0;
            case AT_LEAST -> gap.signum() >= 0;
        };
    }

    /** By how much a figure misses; 0 where it does not. */
    BigDecimal miss(BigDecimal figure) {
        BigDecimal gap = gap(figure);
        return switch (relation) {
            case EQUAL -> gap.abs();
            case AT_MOST -> gap.max(BigDecimal.ZERO);
            case AT_LEAST -> gap.negate().max(BigDecimal.ZERO);
        };
    }
}
