package dev.earnest.report;

import dev.earnest.analysis.SimulateFigures;
import dev.earnest.analysis.SimulateFigures.Counts;
import dev.earnest.analysis.SimulateFigures.OfferFigures;
import dev.earnest.analysis.SimulateFigures.Rejected;
import dev.earnest.analysis.SimulateFigures.Remarks;
import java.util.ArrayList;
import java.util.List;

/** The lines under a simulation: where every row went, and what was not paid and why. */
final class SimulateRemarks {
    private final SimulateFigures figures;
    private final List<String> lines = new ArrayList<>();

    private SimulateRemarks(SimulateFigures figures) {
        this.figures = figures;
    }

    static List<String> of(SimulateFigures figures) {
        SimulateRemarks remarks = new SimulateRemarks(figures);
        remarks.rows();
        remarks.deals();
        remarks.offers();
        return remarks.lines;
    }

    private void rows() {
        Counts counts = figures.counts();
        lines.add(n(counts.read()) + " deals read = " + n(counts.won()) + " won + " + n(counts.lost()) + " lost + "
                + n(counts.open()) + " open + " + n(counts.rejected()) + " rejected");
        for (Rejected rejected : figures.rejected()) {
            lines.add(Findings.words(rejected.rows(), "row") + " of " + rejected.role() + " rejected: "
                    + rejected.reason());
        }
        Remarks remarks = figures.remarks();
        if (remarks.rounded() > 0) {
            lines.add(Findings.words(remarks.rounded(), "number") + " with more than four decimals rounded half-up");
        }
        if (remarks.converted() > 0) {
            lines.add(Findings.words(remarks.converted(), "amount") + " converted to "
                    + figures.currency().code());
        }
        if (remarks.unjoined() > 0) {
            lines.add(Findings.words(remarks.unjoined(), "row") + " without a match in a joined table");
        }
        if (remarks.withoutRow() > 0) {
            lines.add(Findings.words(remarks.withoutRow(), "partner") + " without a row in the partner file");
        }
    }

    private void deals() {
        Counts counts = figures.counts();
        if (counts.several() > 0) {
            lines.add(Findings.words(counts.several(), "deal")
                    + " earned under several offers, so deals and partners do not add up");
        }
        count(counts.unmatched(), "won deal", "that no offer counts");
        Remarks remarks = figures.remarks();
        count(remarks.pending(), "time", "a deal is pending: not earned before a date is known");
        count(remarks.noTarget(), "time", "a deal met an offer without a target to reach");
        count(remarks.noMeasure(), "time", "a deal met an offer whose measure is blank on it");
        count(remarks.belowStep(), "time", "a deal met an offer below its first step, or with no rate for it");
    }

    private void count(long count, String noun, String what) {
        if (count > 0) {
            lines.add(Findings.words(count, noun) + " " + what);
        }
    }

    private void offers() {
        List<OfferFigures> none = figures.offers().stream()
                .filter(offer -> offer.nothing() != null)
                .toList();
        if (!none.isEmpty()) {
            lines.add(Findings.words(none.size(), "offer") + " paid nothing:");
            none.forEach(offer -> lines.add("  " + offer.id() + ": " + offer.nothing()));
        }
    }

    private static String n(long count) {
        return Cells.group(Long.toString(count), true);
    }
}
