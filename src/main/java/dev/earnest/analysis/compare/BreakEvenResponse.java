package dev.earnest.analysis.compare;

import dev.earnest.analysis.compare.WhoFigures.By;
import dev.earnest.analysis.compare.WhoFigures.Group;
import dev.earnest.analysis.roi.RoiFigures;
import dev.earnest.analysis.roi.RoiRow;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How much more partners must sell for a change to pay for itself: the money it costs on the same deals, over what the new
 * program leaves of the margin of what they sell, payout taken to grow as sales do.
 *
 * @param field of the partners it changes something for, such as {@code tier}; null where these are several groups
 * @param group the value of that field; null likewise
 * @param more what is paid more on the same deals, in units of the currency; below 0 where it is less
 * @param margin of the deals paid on
 * @param payout under the new program on these deals
 */
public record BreakEvenResponse(
        @Nullable String field, @Nullable String group, BigDecimal more, BigDecimal margin, BigDecimal payout) {

    /**
     * The response of a comparison on the same deals; null where nothing is paid more or less, or a margin is not known.
     *
     * @param figures of the two programs
     * @param next what the new program brings on these deals, split by fields
     */
    public static @Nullable BreakEvenResponse of(CompareFigures figures, Function<List<String>, RoiFigures> next) {
        long more = figures.total().difference();
        if (more == 0) {
            return null;
        }
        By by = figures.who().by().stream()
                .filter(each -> each.field().equals("tier"))
                .findFirst()
                .orElse(null);
        Group only = by == null ? null : only(by);
        String group = only == null ? null : only.value();
        RoiRow row = row(next, by == null || group == null ? null : by.field(), group);
        BigDecimal margin = row == null ? null : row.margin();
        return margin == null || row == null
                ? null
                : new BreakEvenResponse(
                        group == null ? null : "tier", group, figures.currency().decimal(more), margin, row.payout());
    }

    /** The one group for which something changes; null where there are several. */
    private static @Nullable Group only(By by) {
        List<Group> changed = by.groups().stream()
                .filter(group -> group.bands().difference() != 0)
                .toList();
        return changed.size() == 1 ? changed.get(0) : null;
    }

    private static @Nullable RoiRow row(
            Function<List<String>, RoiFigures> next, @Nullable String field, @Nullable String group) {
        RoiFigures figures = next.apply(field == null ? List.of() : List.of(field));
        return field == null
                ? figures.program()
                : figures.groups().stream()
                        .filter(row -> row.name().equals(group))
                        .findFirst()
                        .orElse(null);
    }

    /** The growth of sales at which the change costs nothing; null where none does. */
    public @Nullable BigDecimal response() {
        BigDecimal left = margin.subtract(payout);
        return left.signum() <= 0 ? null : more.divide(left, MathContext.DECIMAL128);
    }
}
