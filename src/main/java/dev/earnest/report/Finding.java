package dev.earnest.report;

import dev.earnest.problem.Problem;
import org.jspecify.annotations.Nullable;

/**
 * A problem as a check tells it.
 *
 * @param fingerprint the same from run to run, whatever lines or words around it change; empty where there is none
 * @param suppressed why it does not count; null where it does
 */
public record Finding(
        Problem problem, String fingerprint, @Nullable Suppressed suppressed) {

    /** Why a finding does not count. */
    public record Suppressed(String by, String reason) {
        /** Accepted in the catalog, with a reason. */
        public static final String WAIVER = "waiver";

        /** There already when a baseline was written, or at the reference compared with. */
        public static final String BASELINE = "baseline";
    }

    /** One that counts. */
    public static Finding of(Problem problem) {
        return new Finding(problem, "", null);
    }

    /** The same, not counting. */
    public Finding suppressed(String by, String reason) {
        return new Finding(problem, fingerprint, new Suppressed(by, reason));
    }
}
