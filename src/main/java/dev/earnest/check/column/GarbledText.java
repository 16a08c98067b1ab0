package dev.earnest.check.column;

import dev.earnest.check.About;
import dev.earnest.check.CellCheck;
import dev.earnest.check.ColumnUse;
import dev.earnest.check.Topic;
import java.util.regex.Pattern;

/** Letters that were read in the wrong encoding. */
public final class GarbledText implements CellCheck {
    private static final About ABOUT = About.warning(
            "garbled-text", Topic.CELLS, "letters garbled by reading the file in the wrong encoding once");

    /** UTF-8 read as Windows-1252 or Latin-1, or the other way round. */
    private static final Pattern GARBLED = Pattern.compile(
            "[\u00C3\u00C2][\u0080-\u00BF\u0192\u201A-\u201E\u2026\u2030\u0152\u0153\u0178\u2013-\u2022]"
                    + "|\u00E2\u20AC[\u0099\u0093\u0094\u009C\u2122\u201C\u201D\u0153\u00A6\u02DC]|\u00EF\u00BF\u00BD|\u00EF\u00BB\u00BF");

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public boolean isOdd(String cell, ColumnUse column) {
        return cell.indexOf('\uFFFD') >= 0 || GARBLED.matcher(cell).find();
    }

    @Override
    public String said() {
        return "with letters that were read in the wrong encoding";
    }

    @Override
    public String help() {
        return "export the file again as UTF-8, or name its encoding: --encoding windows-1252";
    }
}
