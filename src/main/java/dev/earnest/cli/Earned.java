package dev.earnest.cli;

import dev.earnest.analysis.SimulateFigures;
import dev.earnest.analysis.roi.GrossToNetFigures;
import dev.earnest.analysis.roi.RoiFigures;
import dev.earnest.deal.Dataset;
import dev.earnest.deal.InputFile;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a program pays, wherever that is worked out: asked for figures and for the ledger. Days are the first and the last
 * on which lines are earned that count, each null where all do.
 */
public interface Earned {
    /** The data, of which no more than the columns and the partner file need be there. */
    Dataset data();

    /** The files that were read. */
    List<InputFile> inputs();

    /** What it pays, summed up by offer, by partner and by fields. */
    SimulateFigures simulation(List<String> by, @Nullable LocalDate from, @Nullable LocalDate to);

    /** What the program brings beside what it costs. */
    RoiFigures roi(List<String> by, @Nullable LocalDate from, @Nullable LocalDate to);

    /** From list price to net margin, step by step. */
    GrossToNetFigures grossToNet(List<String> by, @Nullable LocalDate from, @Nullable LocalDate to);

    /** Writes the ledger to where the user wants it; how many lines it has. */
    long ledger(String to, @Nullable LocalDate from, @Nullable LocalDate until, boolean sealed);
}
