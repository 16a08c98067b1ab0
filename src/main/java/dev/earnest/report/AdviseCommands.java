package dev.earnest.report;

import dev.earnest.analysis.advise.AdviseFigures;
import dev.earnest.analysis.kpi.Span;

/**
 * The commands that show the figures behind advice.
 *
 * @param arguments the catalog, its data and changes, as a shell reads them
 * @param window the days that count, as options
 * @param asOf the day looked at, as an option
 */
public record AdviseCommands(String arguments, String window, String asOf) {
    /** Those for figures of {@code arguments}. */
    public static AdviseCommands of(AdviseFigures figures, String arguments) {
        String window = " --from " + figures.window().first() + " --to "
                + figures.window().last();
        return new AdviseCommands(arguments, window, " --as-of " + figures.asOf());
    }

    String roi() {
        return "earnest roi " + arguments + window + asOf;
    }

    String adoption() {
        return "earnest kpis " + arguments + window + asOf + " --table adoption -f csv";
    }

    String lifecycle() {
        return "earnest kpis " + arguments + window + asOf + " --table lifecycle -f csv";
    }

    String simulate() {
        return "earnest simulate " + arguments + asOf;
    }

    /** What each partner is paid by each offer. */
    String paidInYear(Span days) {
        return "earnest simulate " + arguments + " --by offer,partner --from " + days.first() + " --to " + days.last()
                + asOf + " -f csv";
    }

    String explain(String partner) {
        return "earnest explain " + arguments + " " + partner + asOf;
    }

    String table(String table) {
        return "earnest advise " + arguments + window + asOf + " --table " + table + " -f csv";
    }
}
