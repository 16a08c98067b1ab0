package dev.earnest.check.column;

import dev.earnest.check.About;
import dev.earnest.check.CellCheck;
import dev.earnest.check.ColumnUse;
import dev.earnest.check.Topic;
import java.util.Set;

/** What a spreadsheet writes where it has no value. */
public final class SpreadsheetError implements CellCheck {
    private static final About ABOUT = About.warning(
            "spreadsheet-error", Topic.CELLS, "a cell in which a spreadsheet left an error and not a value");

    private static final Set<String> ERRORS =
            Set.of("#REF!", "#N/A", "#VALUE!", "#NAME?", "#DIV/0!", "#NULL!", "#NUM!", "#SPILL!", "#CALC!");

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public boolean isOdd(String cell, ColumnUse column) {
        return cell.charAt(0) == '#'
                && (ERRORS.contains(cell.strip()) || cell.strip().matches("#{3,}"));
    }

    @Override
    public String said() {
        return "in which a spreadsheet left an error";
    }

    @Override
    public String help() {
        return "mend the formula or the width of the column, and export again";
    }
}
