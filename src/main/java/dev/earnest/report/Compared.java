package dev.earnest.report;

import dev.earnest.analysis.compare.CompareFigures;
import dev.earnest.analysis.compare.CostFigures;
import dev.earnest.analysis.compare.Gate;
import dev.earnest.analysis.compare.Returns;
import dev.earnest.money.CurrencyUnit;
import dev.earnest.revision.Caution;
import dev.earnest.revision.Revision;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of comparing one new program with the base.
 *
 * @param base the label of the base
 * @param next the label of the new program
 * @param changes every change with its positions
 * @param figures what both pay; null where there are no deals, or nobody asked
 * @param costs what each change costs; null where it is not told
 * @param returns what both bring beside what they cost; null where nothing is assumed of that
 * @param gates what the new program is held to
 * @param remarks what the reader should know, in sentences
 */
public record Compared(
        String base,
        String next,
        Revision revision,
        List<ChangeRow> changes,
        List<Caution> cautions,
        @Nullable CompareFigures figures,
        @Nullable CostFigures costs,
        @Nullable Returns returns,
        List<Gate> gates,
        List<String> remarks) {
    public Compared {
        changes = List.copyOf(changes);
        cautions = List.copyOf(cautions);
        gates = List.copyOf(gates);
        remarks = List.copyOf(remarks);
    }

    /** Whether every gate passes. */
    public boolean passes() {
        return gates.stream().allMatch(Gate::passes);
    }

    /** The currency of the programs. */
    public CurrencyUnit currency() {
        return revision.base().last().currency();
    }

    String catalog() {
        return revision.next().last().id();
    }
}
