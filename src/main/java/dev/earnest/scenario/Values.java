package dev.earnest.scenario;

import dev.earnest.problem.InputException;
import dev.earnest.problem.Problem;
import dev.earnest.problem.Span;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * The values that a path of the catalog is given in turn: {@code offers.spif.earn.rate=3%..6%:0.5%} or {@code …=a,b,c}.
 *
 * @param path of the value, as a scenario writes it
 * @param texts values as a catalog writes them
 */
public record Values(String path, List<String> texts) {
    private static final int MOST = 100_000;

    public Values {
        texts = List.copyOf(texts);
    }

    /** Reads {@code PATH=VALUES}; fails with InputException where it is neither a range nor a list. */
    public static Values of(String option, String text) {
        int equals = text.indexOf('=');
        if (equals < 1 || equals == text.length() - 1) {
            throw wrong(option, text, "`" + text + "` has no values behind a path");
        }
        String path = text.substring(0, equals).strip();
        String values = text.substring(equals + 1).strip();
        return new Values(path, values.contains("..") ? range(option, text, values) : list(values));
    }

    private static List<String> range(String option, String text, String values) {
        int dots = values.indexOf("..");
        int colon = values.indexOf(':', dots);
        if (colon < 0) {
            throw wrong(option, text, "the range of `" + text + "` has no step");
        }
        Amount low = amount(option, text, values.substring(0, dots));
        Amount high = amount(option, text, values.substring(dots + 2, colon));
        Amount step = amount(option, text, values.substring(colon + 1));
        if (low.isPercent() != high.isPercent() || low.isPercent() != step.isPercent()) {
            throw wrong(option, text, "the range of `" + text + "` mixes percents and plain numbers");
        }
        if (step.value().signum() <= 0 || low.value().compareTo(high.value()) > 0) {
            throw wrong(option, text, "the range of `" + text + "` does not go up");
        }
        BigDecimal steps = high.value().subtract(low.value()).divide(step.value(), 0, RoundingMode.DOWN);
        if (steps.compareTo(BigDecimal.valueOf(MOST)) > 0) {
            throw wrong(option, text, "the range of `" + text + "` has more than " + MOST + " values");
        }
        List<String> texts = new ArrayList<>();
        for (int i = 0; i <= steps.intValueExact(); i++) {
            BigDecimal value = low.value().add(step.value().multiply(BigDecimal.valueOf(i)));
            texts.add(new Amount(value, low.isPercent()).text());
        }
        return texts;
    }

    private static Amount amount(String option, String text, String number) {
        Amount amount = Amount.of(number);
        if (amount == null) {
            throw wrong(option, text, "`" + number.strip() + "` is no number");
        }
        return amount;
    }

    /** Parts between commas; commas inside brackets part nothing. */
    private static List<String> list(String values) {
        List<String> texts = new ArrayList<>();
        int depth = 0;
        int start = 0;
        for (int i = 0; i < values.length(); i++) {
            char c = values.charAt(i);
            depth += "[{".indexOf(c) >= 0 ? 1 : "]}".indexOf(c) >= 0 ? -1 : 0;
            if (c == ',' && depth == 0) {
                texts.add(values.substring(start, i).strip());
                start = i + 1;
            }
        }
        texts.add(values.substring(start).strip());
        return texts;
    }

    private static InputException wrong(String option, String text, String message) {
        return new InputException(Problem.error(
                "bad-range",
                new Span(option, 1, 1, text.length(), text),
                message,
                "write a range with its step, such as `PATH=3%..6%:0.5%`, or values, such as `PATH=500,600,700`"));
    }

    /** The last part of the path that says what it is about: {@code vault-spif.earn.pay}. */
    public String title() {
        return path.startsWith("offers.") ? path.substring(7) : path;
    }
}
