package dev.earnest.language.bind;

import dev.earnest.catalog.Fields;
import dev.earnest.language.read.Numbers;
import dev.earnest.language.read.Spot;
import dev.earnest.language.read.Texts;
import dev.earnest.language.read.Times;
import dev.earnest.language.tree.ListNode;
import dev.earnest.language.tree.Node;
import dev.earnest.language.tree.ScalarNode;
import dev.earnest.problem.Nearest;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the values that a field is compared with, each in the one spelling that data are compared in. */
final class ConditionValues {
    private final Context context;

    ConditionValues(Context context) {
        this.context = context;
    }

    /** One value or a list of them; empty where none could be read. */
    List<String> among(String field, Spot spot, Fields.@Nullable Kind kind) {
        List<String> read = spot.oneOrMore("`" + Context.plain(field) + ": value`", item -> value(field, item, kind));
        noDuplicates(spot, read);
        return read;
    }

    void noDuplicates(Spot spot, List<String> read) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < read.size(); i++) {
            String value = read.get(i);
            if (!seen.add(value)) {
                Node node =
                        spot.node() instanceof ListNode list && i < list.items().size()
                                ? list.items().get(i)
                                : spot.node();
                spot.error(
                        "duplicate-value",
                        node.span(),
                        "`" + value + "` stands twice in `" + spot.name() + "`",
                        "delete one");
            }
        }
    }

    private @Nullable String value(String field, Spot spot, Fields.@Nullable Kind kind) {
        ScalarNode scalar = spot.scalar("a value", "a value, or `{not: …}`");
        if (scalar == null || comparison(spot, scalar)) {
            return null;
        }
        if (kind == null || kind == Fields.Kind.TEXT) {
            return text(field, spot, scalar, kind);
        }
        return switch (kind) {
            case BOOL -> {
                Boolean bool = Texts.bool(spot);
                yield bool == null ? null : bool.toString();
            }
            case NUMBER, WHOLE -> {
                BigDecimal number = Numbers.number(spot);
                yield number == null ? null : canonical(number);
            }
            case DATE -> {
                LocalDate day = Times.date(spot);
                yield day == null ? null : day.toString();
            }
            case PERCENT, DURATION -> needsRange(field, spot, kind);
            case TEXT -> null;
        };
    }

    private static String canonical(BigDecimal number) {
        return (number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros()).toPlainString();
    }

    private static @Nullable String needsRange(String field, Spot spot, Fields.Kind kind) {
        spot.error(
                "wrong-kind",
                "`" + field + "` is tested against " + spot.node().kind() + ", but takes a range",
                "write `" + field + ": {max: " + (kind == Fields.Kind.PERCENT ? "20%" : "12 months")
                        + "}` or `{min: …}`");
        return null;
    }

    private @Nullable String text(String field, Spot spot, ScalarNode scalar, Fields.@Nullable Kind kind) {
        boolean declared = context.names().dimensions().containsKey(Context.plain(field));
        if (Texts.trapped(spot, scalar, declared || kind == Fields.Kind.TEXT && !Numbers.isNumber(scalar.text()))) {
            return null;
        }
        List<String> known = Fields.VALUES.get(field);
        if (known != null && !known.contains(scalar.text())) {
            String near = Nearest.to(scalar.text(), known);
            spot.error(
                    "unknown-value",
                    "`" + scalar.text() + "` is no value of `" + field + "`",
                    (near == null ? "" : "did you mean `" + near + "`? ") + "one of " + String.join(", ", known));
            return null;
        }
        String values = field.equals("owns") ? "product" : field;
        return context.inDimension(spot, values, scalar.text()) ? scalar.text() : null;
    }

    private static boolean comparison(Spot spot, ScalarNode scalar) {
        String text = scalar.text();
        char first = text.charAt(0);
        if (first != '<' && first != '>' && first != '=' && first != '!') {
            return false;
        }
        String end = text.substring(text.length() > 1 && text.charAt(1) == '=' ? 2 : 1)
                .strip();
        String number = Numbers.isNumber(end.replace(",", "_"))
                ? Numbers.underscored(new BigDecimal(Numbers.plain(end.replace(",", ""))))
                : end;
        String key = first == '>' ? "min" : "max";
        if (text.length() > 1 && text.charAt(1) != '=' && first != '!' && first != '=') {
            key = first == '>' ? "above" : "below";
        }
        String written = first == '!' ? "{not: [" + end + "]}" : first == '=' ? end : "{" + key + ": " + number + "}";
        spot.error(
                "comparison-text",
                "`" + text + "` is a comparison where a value or range belongs",
                "write `" + spot.name() + ": " + written + "`");
        return true;
    }
}
