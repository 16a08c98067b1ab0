package dev.earnest.cli;

import dev.earnest.analysis.compare.CompareRequest;
import java.util.List;

/** Pays programs somewhere else than in this process: by the same rules, over data that are spread over many machines. */
public interface Engine {
    /** What the program is called that runs on it, such as {@code earnest-spark}. */
    String program();

    /** What it is called itself, such as {@code Spark}. */
    String name();

    /** Reads the data of a job and pays its only program; fails with InputException where the data are bad. */
    Earned pay(Job job);

    /**
     * The same of a job with several programs.
     *
     * @param requests what is asked of each but the first beside it, in their order
     */
    EarnedTogether payAll(Job job, List<CompareRequest> requests);
}
