package dev.earnest.report;

import dev.earnest.problem.Fingerprint;
import dev.earnest.problem.Impact;
import dev.earnest.problem.Problem;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A problem as a check tells it.
 *
 * @param identity its fingerprint, the same from run to run, whatever lines or words around it change; empty where there is none
 * @param suppressed why it does not count; null where it does
 * @param impact what it touches in a deal history; null where there is none, or it is about no offer
 */
public record Finding(
        Problem problem,
        Fingerprint identity,
        @Nullable Suppressed suppressed,
        @Nullable Impact impact) {

    /** Why a finding does not count. */
    public record Suppressed(String by, String reason) {
        /** Accepted in the catalog, with a reason. */
        public static final String WAIVER = "waiver";

        /** There already when a baseline was written, or at the reference compared with. */
        public static final String BASELINE = "baseline";
    }

    /** One of which no history is known. */
    public Finding(Problem problem, Fingerprint identity, @Nullable Suppressed suppressed) {
        this(problem, identity, suppressed, null);
    }

    /** One that counts. */
    public static Finding of(Problem problem) {
        return new Finding(problem, Fingerprint.NONE, null);
    }

    /** The same about another problem. */
    public Finding with(Problem other) {
        return new Finding(other, identity, suppressed, impact);
    }

    /** Its fingerprint as digits; empty where there is none. */
    public String fingerprint() {
        return identity.digits();
    }

    /** The money it touches; 0 where none is known. */
    public BigDecimal money() {
        return impact == null ? BigDecimal.ZERO : impact.amount();
    }

    /** The same with what it touches, as a note too. */
    public Finding touching(Impact touched) {
        List<String> what = new ArrayList<>();
        if (touched.deals() > 0 || touched.events() == 0) {
            what.add(Findings.words(touched.deals(), "deal"));
        }
        if (touched.events() > 0) {
            what.add(Findings.words(touched.events(), "event"));
        }
        String text = touched.partners() == 0
                ? "in the history: nothing was paid for this"
                : "in the history: " + String.join(" and ", what) + " by "
                        + Findings.words(touched.partners(), "partner") + ", paid "
                        + Cells.group(touched.amount().toPlainString(), true) + " " + touched.currency();
        String own = problem.note();
        Problem told = problem.withNote(own == null ? text : own + "\n" + text);
        return new Finding(told, identity, suppressed, touched);
    }

    /** The same, not counting. */
    public Finding suppressed(String by, String reason) {
        return new Finding(problem, identity, new Suppressed(by, reason), impact);
    }
}
