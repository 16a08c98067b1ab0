package dev.earnest.analysis.advise;

import dev.earnest.analysis.kpi.KpiFigures.AdoptionFigures;
import dev.earnest.analysis.roi.RoiRow;
import dev.earnest.analysis.roi.Verdict;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * An offer's return and adoption, and what they advise.
 *
 * @param adoption null where it earns nothing in the window
 */
public record OfferAdvice(RoiRow row, @Nullable AdoptionFigures adoption, Choice choice) {

    /** What to do with an offer. */
    public enum Choice {
        /** It costs more than it brings, or pays nobody. */
        RETIRE,
        /** It pays back, and what is paid brings more than in the program on average. */
        DOUBLE,
        /** Few of those it is for are paid by it. */
        PROMOTE,
        KEEP
    }

    /** @param program the result of all offers together */
    static OfferAdvice of(RoiRow row, @Nullable AdoptionFigures adoption, RoiRow program, AdviceRules rules) {
        return new OfferAdvice(row, adoption, choice(row, adoption, program, rules));
    }

    private static Choice choice(RoiRow row, @Nullable AdoptionFigures adoption, RoiRow program, AdviceRules rules) {
        Verdict verdict = row.verdict();
        if (verdict == Verdict.LOSES || verdict == Verdict.CANNOT_PAY_BACK) {
            return Choice.RETIRE;
        }
        if (verdict == Verdict.NOTHING_PAID) {
            return adoption == null ? Choice.KEEP : Choice.RETIRE; // null: not open in these days
        }
        if (verdict == Verdict.PAYS_BACK && isAbove(row.romi(), program.romi(), rules)) {
            return Choice.DOUBLE;
        }
        BigDecimal share = adoption == null ? null : adoption.adoption();
        return share != null && share.compareTo(rules.lowAdoption()) < 0 ? Choice.PROMOTE : Choice.KEEP;
    }

    /** Money moved to an offer brings more only where it brings more there than on average. */
    private static boolean isAbove(@Nullable BigDecimal romi, @Nullable BigDecimal program, AdviceRules rules) {
        return romi != null
                && romi.compareTo(rules.doubleFrom()) >= 0
                && (program == null || romi.compareTo(program) > 0);
    }
}
