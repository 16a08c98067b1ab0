package dev.earnest.cli;

import dev.earnest.analysis.compare.CompareFigures;
import dev.earnest.deal.InputFile;
import java.time.LocalDate;
import java.util.List;

/** What several programs pay on the same data, by their places in the {@link Job}. */
public interface EarnedTogether {
    /** The day as of which is paid. */
    LocalDate asOf();

    /** The files that were read. */
    List<InputFile> inputs();

    /** What one of them pays. */
    Earned program(int place);

    /** What one of them pays beside what the first pays, as was requested. */
    CompareFigures comparison(int place);
}
