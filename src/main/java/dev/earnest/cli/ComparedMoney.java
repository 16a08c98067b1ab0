package dev.earnest.cli;

import dev.earnest.analysis.compare.CompareFigures;
import dev.earnest.analysis.compare.CostFigures;
import dev.earnest.analysis.compare.Returns;
import dev.earnest.revision.Revision;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What programs pay on the same data beside a base, wherever that is worked out. */
interface ComparedMoney {
    /** The day as of which is paid. */
    LocalDate asOf();

    /** What a new program pays beside the base. */
    Money money(Program program, Revision revision, CompareOptions wanted, boolean costsToo);

    /**
     * What one new program pays beside the base.
     *
     * @param costs what each change costs; null where there are too many, or nobody asked
     * @param returns null where nothing is assumed of them
     * @param said in lines, for people
     */
    record Money(
            CompareFigures figures,
            @Nullable CostFigures costs,
            @Nullable Returns returns,
            List<String> assumed,
            List<String> said) {
        public Money {
            assumed = List.copyOf(assumed);
            said = List.copyOf(said);
        }
    }
}
