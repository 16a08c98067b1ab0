package dev.earnest.claims.remit;

import dev.earnest.analysis.SimulateFigures.InputFigures;
import dev.earnest.claims.DayWindow;
import dev.earnest.money.CurrencyUnit;
import java.time.LocalDate;
import java.util.List;

/**
 * All remittances of a run, as far as they lie in a window.
 *
 * @param rules how each version pays, earliest first
 * @param all every remittance, those outside the window too, by day of payment, then by partner id
 * @param rows those in the window
 * @param runs by day
 * @param sum over the rows
 * @param whole over all rows, those outside the window too; its net is what the ledger paid
 * @param ledgerPaid what the ledger paid, added up apart from the rows
 * @param ledgerClawedBack what the ledger took back
 */
public record RemitFigures(
        CurrencyUnit currency,
        String catalog,
        List<String> versions,
        LocalDate asOf,
        DayWindow window,
        List<InputFigures> inputs,
        List<String> rules,
        List<Remittance> all,
        List<Remittance> rows,
        List<PayRun> runs,
        RemitSum sum,
        RemitSum whole,
        long ledgerPaid,
        long ledgerClawedBack) {

    public RemitFigures {
        versions = List.copyOf(versions);
        inputs = List.copyOf(inputs);
        rules = List.copyOf(rules);
        all = List.copyOf(all);
        rows = List.copyOf(rows);
        runs = List.copyOf(runs);
    }
}
