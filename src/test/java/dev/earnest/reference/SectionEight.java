package dev.earnest.reference;

import java.util.ArrayList;
import java.util.List;

/** Every hand-worked case of section 8; to run them against an evaluator takes one line. */
public final class SectionEight {
    private SectionEight() {}

    public static List<Case> cases() {
        List<Case> cases = new ArrayList<>();
        cases.addAll(CountingCases.cases());
        cases.addAll(TargetCases.cases());
        cases.addAll(ConditionCases.cases());
        cases.addAll(CutCases.cases());
        cases.addAll(BudgetCases.cases());
        cases.addAll(RecurringCases.cases());
        cases.addAll(EdgeCases.cases());
        return cases;
    }

    /** What an evaluator writes for a case, in the words the case expects. */
    public static List<String> ledger(Evaluator evaluator, Case one) {
        return evaluator.evaluate(one.timeline(), one.rows(), one.asOf()).lines().stream()
                .map(ReferenceLine::brief)
                .toList();
    }
}
