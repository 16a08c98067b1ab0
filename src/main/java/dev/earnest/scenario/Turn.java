package dev.earnest.scenario;

import dev.earnest.problem.InputException;
import dev.earnest.problem.Problem;
import dev.earnest.problem.Span;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Deals of some kind that might be larger or smaller: {@code region=emea x0.5}, {@code partner=P-101 x2}, {@code +5%..+15%}.
 *
 * @param text as written
 * @param where fields with the value that deals must have; none: all deals
 * @param from the least factor, in ten-thousandths
 * @param to the largest
 */
public record Turn(String text, Map<String, String> where, long from, long to) {
    private static final Pattern FACTOR = Pattern.compile("x(\\d{1,3}(?:\\.\\d{1,4})?)");
    private static final Pattern PERCENT = Pattern.compile("([+-]?\\d{1,4}(?:\\.\\d{1,2})?)%");
    private static final int WHOLE = 10_000;

    /** Into how many evenly spaced values a range is divided. */
    static final int LEVELS = 11;

    public Turn {
        where = Map.copyOf(where);
    }

    /** Reads what an option says; fails with InputException where it says nothing. */
    public static Turn parse(String option, String text) {
        String stripped = text.strip();
        int blank = stripped.lastIndexOf(' ');
        String how = stripped.substring(blank + 1);
        Map<String, String> where = new LinkedHashMap<>();
        for (String part :
                blank < 0 ? new String[0] : stripped.substring(0, blank).split(",")) {
            int equals = part.indexOf('=');
            if (equals < 1) {
                throw wrong(option, text);
            }
            where.put(
                    part.substring(0, equals).strip(),
                    part.substring(equals + 1).strip());
        }
        int dots = how.indexOf("..");
        long from = factor(option, text, dots < 0 ? how : how.substring(0, dots));
        long to = dots < 0 ? from : factor(option, text, how.substring(dots + 2));
        if (to < from) {
            throw wrong(option, text);
        }
        return new Turn(stripped, where, from, to);
    }

    private static long factor(String option, String text, String how) {
        Matcher times = FACTOR.matcher(how);
        if (times.matches()) {
            return new BigDecimal(times.group(1)).movePointRight(4).longValueExact();
        }
        Matcher percent = PERCENT.matcher(how);
        if (percent.matches()) {
            long more = new BigDecimal(percent.group(1)).movePointRight(2).longValueExact();
            if (more >= -WHOLE) {
                return WHOLE + more;
            }
        }
        throw wrong(option, text);
    }

    private static InputException wrong(String option, String text) {
        return new InputException(Problem.error(
                "not-a-turn",
                new Span(option, 1, 1, Math.max(1, text.length()), text),
                "`" + text + "` says neither which deals nor how much",
                "write fields, a blank and a factor: \"partner=P-101 x2\", \"region=emea,product=vault -20%\", or "
                        + "\"+5%..+15%\" for all deals"));
    }

    boolean isRange() {
        return from != to;
    }

    /** The factor of a level, from 0 to before {@link #LEVELS}, in ten-thousandths. */
    long at(int level) {
        return isRange()
                ? from
                        + BigDecimal.valueOf((to - from) * level)
                                .divide(BigDecimal.valueOf(LEVELS - 1L), 0, RoundingMode.HALF_UP)
                                .longValueExact()
                : from;
    }
}
