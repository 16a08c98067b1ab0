package dev.earnest.language.read;

import dev.earnest.language.tree.ScalarNode;
import java.math.BigInteger;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Readers of text and ids, with the traps of plain YAML. */
public final class Texts {
    private static final Set<String> BOOLEANS = Set.of("yes", "no", "on", "off", "y", "n", "true", "false");

    private Texts() {}

    /** Text of at least one character; plain text that other YAML readers take for something else is told. */
    public static @Nullable String text(Spot spot) {
        ScalarNode scalar = spot.scalar("text", "`" + spot.name() + ": …`");
        if (scalar == null || trapped(spot, scalar, true)) {
            return null;
        }
        return scalar.text();
    }

    /** {@code true} or {@code false}. */
    public static @Nullable Boolean bool(Spot spot) {
        ScalarNode scalar = spot.scalar("`true` or `false`", "`" + spot.name() + ": true`");
        if (scalar == null) {
            return null;
        }
        String text = scalar.text();
        if (text.equals("true") || text.equals("false")) {
            return text.equals("true");
        }
        String lower = text.toLowerCase(Locale.ROOT);
        boolean yes = Set.of("yes", "on", "y", "1", "true").contains(lower);
        boolean known = yes || Set.of("no", "off", "n", "0", "false").contains(lower);
        spot.error(
                known ? "yaml-trap" : "unknown-value",
                "`" + text + "` is neither `true` nor `false`",
                "write `" + (known && !yes ? "false" : "true") + "`" + (known ? "" : " or `false`"));
        return null;
    }

    /**
     * Whether plain text is read as something else by other YAML readers, which is told.
     *
     * @param strict numbers of any form are traps too, as where a version belongs
     */
    public static boolean trapped(Spot spot, ScalarNode scalar, boolean strict) {
        if (scalar.quoted()) {
            return false;
        }
        String text = scalar.text();
        String meaning = meaning(text, strict);
        if (meaning == null) {
            return false;
        }
        spot.error(
                "yaml-trap",
                "plain `" + text + "` is " + meaning + " to many YAML readers",
                "put it in quotes: `\"" + text + "\"`");
        return true;
    }

    private static @Nullable String meaning(String text, boolean strict) {
        String lower = text.length() <= 5 ? text.toLowerCase(Locale.ROOT) : text;
        if (BOOLEANS.contains(lower) && (strict || !(text.equals("true") || text.equals("false")))) {
            return lower.equals("yes") || lower.equals("on") || lower.equals("y") || lower.equals("true")
                    ? "true"
                    : "false";
        }
        if (lower.equals("null")) {
            return "nothing";
        }
        char first = text.isEmpty() ? ' ' : text.charAt(0);
        if (!(Numbers.isDigit(first) || first == '.' || first == '-' || first == '+')) {
            return null;
        }
        return numeric(text, lower, strict);
    }

    private static @Nullable String numeric(String text, String lower, boolean strict) {
        if (Numbers.isNumber(text)) {
            return plainNumber(text, strict);
        }
        if (lower.endsWith(".inf") || lower.equals(".nan")) {
            return "a number";
        }
        if (text.startsWith("0x") && hex(text.substring(2))) {
            return "the number " + Long.parseLong(text.substring(2, Math.min(text.length(), 15)), 16);
        }
        if (text.startsWith("0o") && Numbers.isNumber(text.substring(2))) {
            return "an octal number";
        }
        if (sexagesimal(text)) {
            return "a number of minutes";
        }
        if (exponent(text.toLowerCase(Locale.ROOT)) || (text.startsWith(".") && Numbers.isNumber(text.substring(1)))) {
            return "a number";
        }
        return strict && DateText.isIso(text) ? "a date" : null;
    }

    private static @Nullable String plainNumber(String text, boolean strict) {
        String digits = text.startsWith("-") || text.startsWith("+") ? text.substring(1) : text;
        if (digits.length() > 1 && digits.startsWith("0") && digits.charAt(1) != '.') {
            String octal = octal(digits) ? new BigInteger(digits, 8) + " or " : "";
            String decimal = trimmed(digits);
            return "the number " + (octal.equals(decimal + " or ") ? "" : octal) + decimal;
        }
        if (text.indexOf('.') > 0 && text.endsWith("0")) {
            return "the number "
                    + new java.math.BigDecimal(Numbers.plain(text))
                            .stripTrailingZeros()
                            .toPlainString();
        }
        if (text.startsWith("+") || text.indexOf('_') > 0) {
            return "the number " + Numbers.plain(text);
        }
        return strict ? "a number" : null;
    }

    private static String trimmed(String digits) {
        return new java.math.BigDecimal(Numbers.plain(digits)).toPlainString();
    }

    private static boolean octal(String digits) {
        return digits.chars().allMatch(c -> c >= '0' && c <= '7');
    }

    private static boolean hex(String digits) {
        return !digits.isEmpty() && digits.length() <= 13 && digits.chars().allMatch(c -> Character.digit(c, 16) >= 0);
    }

    private static boolean sexagesimal(String text) {
        int colon = text.indexOf(':');
        if (colon < 1 || colon == text.length() - 1) {
            return false;
        }
        return text.chars().allMatch(c -> c == ':' || c >= '0' && c <= '9');
    }

    private static boolean exponent(String lower) {
        int e = lower.indexOf('e');
        return e > 0 && Numbers.isNumber(lower.substring(0, e)) && Numbers.isNumber(lower.substring(e + 1));
    }
}
