package dev.earnest.language.read;

import dev.earnest.language.tree.ScalarNode;
import dev.earnest.money.Rate;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Readers of money, percents, factors and plain numbers; nothing passes through a binary fraction. */
public final class Numbers {
    private static final int MAX_INTEGER_DIGITS = 14;
    private static final int MAX_DECIMALS = 8;
    private static final int LONGEST = 100;

    private Numbers() {}

    /** Money in the catalog's currency, 0 or more. */
    public static @Nullable BigDecimal money(Spot spot) {
        ScalarNode scalar = spot.scalar("money", "`" + spot.name() + ": 1_000`");
        return scalar == null ? null : notNegative(spot, moneyOf(spot, scalar.text(), "money"));
    }

    /** A number that may be negative. */
    public static @Nullable BigDecimal number(Spot spot) {
        ScalarNode scalar = spot.scalar("a number", "`" + spot.name() + ": 100`");
        return scalar == null ? null : moneyOf(spot, scalar.text(), "a number");
    }

    /** A number of 0 or more. */
    public static @Nullable BigDecimal amount(Spot spot) {
        return notNegative(spot, number(spot));
    }

    /** A factor above 0. */
    public static @Nullable BigDecimal factor(Spot spot) {
        ScalarNode scalar = spot.scalar("a factor", "`" + spot.name() + ": 1.5`");
        if (scalar == null) {
            return null;
        }
        String text = scalar.text();
        if (isPercent(text)) {
            BigDecimal fraction = new BigDecimal(plain(text.substring(0, text.length() - 1))).movePointLeft(2);
            spot.error(
                    "percent-as-factor",
                    "`" + text + "` is a percent where `" + spot.name() + "` takes a factor",
                    "write `" + fraction.stripTrailingZeros().toPlainString() + "`"
                            + (fraction.compareTo(BigDecimal.ONE) >= 0
                                    ? ""
                                    : ", or `"
                                            + fraction.add(BigDecimal.ONE)
                                                    .stripTrailingZeros()
                                                    .toPlainString() + "` to add " + text));
            return null;
        }
        BigDecimal factor = moneyOf(spot, text, "a factor");
        if (factor != null && factor.signum() <= 0) {
            spot.error(
                    "not-positive",
                    "`" + spot.name() + "` is " + text + ", not above 0",
                    "write a factor such as `1.5`");
            return null;
        }
        return factor;
    }

    /** A whole number from {@code least} on. */
    public static @Nullable Integer whole(Spot spot, int least) {
        BigDecimal number = number(spot);
        if (number == null) {
            return null;
        }
        if (number.stripTrailingZeros().scale() > 0) {
            spot.error(
                    "not-whole",
                    "`" + spot.name() + "` is " + number.toPlainString() + ", not a whole number",
                    "write a whole number, such as `"
                            + number.setScale(0, java.math.RoundingMode.CEILING).toPlainString() + "`");
            return null;
        }
        if (number.compareTo(BigDecimal.valueOf(least)) < 0
                || number.compareTo(BigDecimal.valueOf(1_000_000_000)) > 0) {
            spot.error(
                    "out-of-range",
                    "`" + spot.name() + "` is " + number.toPlainString() + ", below " + least,
                    "write a whole number from " + least + " on");
            return null;
        }
        return number.intValueExact();
    }

    /** A percent of 0 or more. */
    public static @Nullable Rate percent(Spot spot) {
        BigDecimal fraction = notNegative(spot, fraction(spot));
        return fraction == null ? null : new Rate(fraction);
    }

    /** A percent as a fraction, which may be negative. */
    public static @Nullable BigDecimal fraction(Spot spot) {
        ScalarNode scalar = spot.scalar("a percent", "`" + spot.name() + ": 5%`");
        return scalar == null ? null : fractionOf(spot, scalar.text());
    }

    private static @Nullable BigDecimal fractionOf(Spot spot, String text) {
        if (text.length() > LONGEST) {
            tooLong(
                    spot,
                    text,
                    "not-a-percent",
                    "a percent",
                    "write a number and a percent sign, such as `5%` or `2.75%`");
            return null;
        }
        if (isPercent(text)) {
            return sized(spot, new BigDecimal(plain(text.substring(0, text.length() - 1))).movePointLeft(2), text);
        }
        if (isNumber(text)) {
            BigDecimal number = new BigDecimal(plain(text));
            spot.error(
                    "bare-rate",
                    "`" + text + "` has no percent sign where `" + spot.name() + "` takes a percent",
                    signed(number, text));
            return null;
        }
        String near = tidied(text);
        spot.error(
                "not-a-percent",
                "`" + text + "` is no percent",
                isPercent(near)
                        ? "write `" + near + "`"
                        : "write a number and a percent sign, such as `5%` or `2.75%`");
        return null;
    }

    private static String signed(BigDecimal number, String text) {
        if (number.abs().compareTo(BigDecimal.valueOf(1_000)) >= 0) {
            return "write a percent, such as `5%`; money can't stand here";
        }
        BigDecimal hundredfold = number.movePointRight(2).stripTrailingZeros();
        boolean fraction = number.abs().compareTo(BigDecimal.ONE) < 0 && number.signum() != 0;
        return fraction
                ? "write `" + hundredfold.toPlainString() + "%`, or `" + plain(text) + "%` if that is meant"
                : "write `" + plain(text) + "%`";
    }

    private static @Nullable BigDecimal moneyOf(Spot spot, String text, String wanted) {
        if (text.length() > LONGEST) {
            tooLong(spot, text, "not-a-number", wanted, "write a number, such as `1_000` or `99.95`");
            return null;
        }
        if (isNumber(text)) {
            return sized(spot, new BigDecimal(plain(text)), text);
        }
        if (isPercent(text)) {
            spot.error(
                    "percent-as-money",
                    "`" + text + "` is a percent where `" + spot.name() + "` takes " + wanted,
                    wanted.equals("money")
                            ? "write money, such as `1_000`"
                                    + (List.of("pay", "each").contains(spot.name())
                                            ? "; a share of the deal is `rate: " + text + "`"
                                            : "")
                            : "write a number without the percent sign");
            return null;
        }
        Hint hint = hint(text, wanted);
        spot.error(hint.code(), hint.message(), hint.help());
        return null;
    }

    private static void tooLong(Spot spot, String text, String code, String wanted, String help) {
        String message =
                "`" + text.substring(0, 20) + "…` is not " + wanted + ": it has " + text.length() + " characters";
        spot.error(code, message, help);
    }

    private record Hint(String code, String message, String help) {}

    private static Hint hint(String text, String wanted) {
        String compact = text.replace(" ", "").replace("'", "");
        String bare = withoutCurrency(compact);
        String number = grouped(bare);
        if (!bare.equals(compact) && isNumber(number)) {
            return new Hint(
                    "currency-in-money",
                    "`" + text + "` names a currency; money is always in the catalog's",
                    "write `" + number + "`");
        }
        if (isNumber(number)) {
            return new Hint(
                    "thousands-comma",
                    "`" + text + "` groups its digits with something other than `_`",
                    "write `" + number + "`");
        }
        String zeros = suffix(bare);
        if (zeros != null) {
            return new Hint("not-a-number", "`" + text + "` is not " + wanted, "write `" + zeros + "`");
        }
        if (DateText.like(text)
                || text.startsWith("0x")
                || text.startsWith("0o")
                || isDigit(text.charAt(0)) && text.indexOf('e') > 0) {
            return new Hint(
                    "not-a-number", "`" + text + "` is not " + wanted, "write digits only, such as `1_000` or `99.95`");
        }
        return new Hint(
                "not-a-number", "`" + text + "` is not " + wanted, "write a number, such as `1_000` or `99.95`");
    }

    private static String withoutCurrency(String text) {
        int start = 0;
        while (start < text.length()
                && !isDigit(text.charAt(start))
                && text.charAt(start) != '-'
                && text.charAt(start) != '.') {
            start++;
        }
        int end = text.length();
        while (end > start && !isDigit(text.charAt(end - 1))) {
            end--;
        }
        String head = text.substring(0, start);
        String tail = text.substring(end);
        return isCurrency(head) && isCurrency(tail) ? text.substring(start, end) : text;
    }

    private static boolean isCurrency(String text) {
        return text.isEmpty()
                || "$€£¥₹".contains(text)
                || (text.length() == 3 && text.chars().allMatch(c -> c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z'));
    }

    /** Digits grouped by commas as the language groups them; {@code 1.234,50} too. */
    private static String grouped(String text) {
        int comma = text.indexOf(',');
        int dot = text.indexOf('.');
        if (comma < 0) {
            return text;
        }
        if (dot > comma) {
            return text.replace(',', '_');
        }
        if (dot >= 0) {
            return text.replace('.', '_').replace(',', '.');
        }
        boolean thousands = text.length() - text.lastIndexOf(',') == 4;
        return thousands ? text.replace(',', '_') : text.replace(',', '.');
    }

    private static @Nullable String suffix(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        String digits = lower.isEmpty() ? "" : lower.substring(0, lower.length() - 1);
        if (!isNumber(digits)) {
            return null;
        }
        int zeros = lower.endsWith("k") ? 3 : lower.endsWith("m") ? 6 : 0;
        return zeros == 0 ? null : underscored(new BigDecimal(plain(digits)).movePointRight(zeros));
    }

    /** A number as an author would write it: {@code 250_000}. */
    public static String underscored(BigDecimal number) {
        String text = (number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros()).toPlainString();
        int dot = text.indexOf('.');
        int end = dot < 0 ? text.length() : dot;
        int start = text.startsWith("-") ? 1 : 0;
        StringBuilder grouped = new StringBuilder(text.substring(0, start));
        for (int i = start; i < end; i++) {
            if (i > start && (end - i) % 3 == 0) {
                grouped.append('_');
            }
            grouped.append(text.charAt(i));
        }
        return grouped.append(text.substring(end)).toString();
    }

    private static String tidied(String text) {
        String tidy = text.replace(" ", "").replace("percent", "%").replace("pct", "%");
        return tidy.replace(',', '.');
    }

    private static @Nullable BigDecimal sized(Spot spot, BigDecimal number, String text) {
        if (number.precision() - number.scale() > MAX_INTEGER_DIGITS) {
            spot.error(
                    "too-large-number",
                    "`" + text + "` has more than " + MAX_INTEGER_DIGITS + " digits before the point",
                    "is a digit too many?");
            return null;
        }
        if (number.scale() > MAX_DECIMALS + 2 || (!text.endsWith("%") && number.scale() > MAX_DECIMALS)) {
            spot.error(
                    "too-precise",
                    "`" + text + "` has more than " + MAX_DECIMALS + " decimals",
                    "round it to " + MAX_DECIMALS + " decimals");
            return null;
        }
        return canonical(number);
    }

    /** The number in the one form in which equal numbers are equal. */
    private static BigDecimal canonical(BigDecimal number) {
        BigDecimal stripped = number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    private static @Nullable BigDecimal notNegative(Spot spot, @Nullable BigDecimal number) {
        if (number != null && number.signum() < 0) {
            spot.error(
                    "negative",
                    "`" + spot.name() + "` is below 0",
                    "write 0 or more; credit notes take back by themselves");
            return null;
        }
        return number;
    }

    /** Whether the text is a plain number of the language: digits, grouped with {@code _}, with or without decimals. */
    public static boolean isNumber(String text) {
        if (text.length() > LONGEST) {
            return false;
        }
        int i = text.startsWith("-") || text.startsWith("+") ? 1 : 0;
        int start = i;
        int dots = 0;
        for (; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '.') {
                dots++;
            }
            boolean between =
                    i > start && i + 1 < text.length() && isDigit(text.charAt(i - 1)) && isDigit(text.charAt(i + 1));
            if (!isDigit(c) && !((c == '_' && dots == 0 || c == '.' && dots == 1) && between)) {
                return false;
            }
        }
        return i > start;
    }

    /** Whether the text is a number and a percent sign. */
    public static boolean isPercent(String text) {
        return text.endsWith("%") && isNumber(text.substring(0, text.length() - 1));
    }

    /** A number of the language without grouping and plus sign. */
    public static String plain(String text) {
        String digits = text.indexOf('_') < 0 ? text : text.replace("_", "");
        return digits.startsWith("+") ? digits.substring(1) : digits;
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
