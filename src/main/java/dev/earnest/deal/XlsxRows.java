package dev.earnest.deal;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Iterator;
import java.util.Locale;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.jspecify.annotations.Nullable;

/** Rows of a sheet as text: numbers as a workbook shows them at most, dates by the style of their cells. */
final class XlsxRows implements RowSource {
    /** A workbook counts with 15 digits; what stands behind them is noise of binary fractions. */
    private static final MathContext DIGITS = new MathContext(15, RoundingMode.HALF_EVEN);

    private static final LocalDate FROM_1900 = LocalDate.of(1899, 12, 30);
    private static final LocalDate FROM_1904 = LocalDate.of(1904, 1, 1);
    /** How dates stand for a mapping that reads the day before the month and would turn them round. */
    private static final DateTimeFormatter DAYS_FIRST = DateTimeFormatter.ofPattern("uuuu-dd-MM", Locale.ROOT);

    private static final int LEAP_DAY_THAT_NEVER_WAS = 60;

    private final XlsxInput input;
    private final String sheet;
    private final boolean since1904;
    private final boolean unsolved;
    private final LostTexts lost;
    private final Iterator<org.dhatim.fastexcel.reader.Row> rows;
    private final int skipped;
    private final char decimal;
    private final @Nullable String footer;
    private final boolean daysFirst;
    private final Row row = new Row();
    private int width;
    private int number;
    private boolean unnumbered;

    /** @param unsolved whether the formulas have never been worked out */
    XlsxRows(
            XlsxInput input,
            String sheet,
            boolean since1904,
            boolean unsolved,
            LostTexts lost,
            Iterator<org.dhatim.fastexcel.reader.Row> rows,
            Mapping.FileMapping mapping) {
        this.input = input;
        this.sheet = sheet;
        this.since1904 = since1904;
        this.unsolved = unsolved;
        this.lost = lost;
        this.rows = rows;
        this.skipped = mapping.skip();
        this.decimal = mapping.numbers().decimal();
        this.footer = mapping.footer();
        String dates = mapping.dates();
        this.daysFirst = dates != null && DatePattern.of(dates).looksLikeIso();
    }

    /** The name of the sheet. */
    String sheet() {
        return sheet;
    }

    /** Rows have at least so many cells from here on. */
    void asWideAs(int cells) {
        width = cells;
    }

    @Override
    public boolean next() {
        try {
            while (rows.hasNext()) {
                org.dhatim.fastexcel.reader.Row next = rows.next();
                number = numberOf(next);
                if (number > skipped && take(next)) {
                    return footer == null || !row.text(0).strip().startsWith(footer);
                }
            }
            return false;
        } catch (RuntimeException e) {
            throw input.broken(number, e);
        } catch (OutOfMemoryError e) {
            throw input.tooLarge();
        }
    }

    /** A row's number in the sheet; where rows are not numbered, the first comes as 0. */
    private int numberOf(org.dhatim.fastexcel.reader.Row next) {
        unnumbered |= number == 0 && next.getRowNum() == 0;
        int found = next.getRowNum() + (unnumbered ? 1 : 0);
        if (found <= 0) {
            throw new IllegalStateException("a row has the number " + found);
        }
        return found;
    }

    private boolean take(org.dhatim.fastexcel.reader.Row next) {
        row.begin(number);
        int pending = 0;
        boolean any = false;
        for (int i = 0; i < Math.max(width, next.getCellCount()); i++) {
            Cell cell = i < next.getCellCount() ? next.getCell(i) : null;
            String text = cell == null ? "" : text(cell, i);
            any |= !text.isBlank();
            if (text.isEmpty() && i >= width) {
                pending++; // a cell that was emptied behind the last column is none
                continue;
            }
            for (; pending > 0; pending--) {
                row.add(new char[0], 0, 0);
            }
            row.add(text.toCharArray(), 0, text.length());
        }
        return any;
    }

    /** What stands in a cell; of an error or a formula without a value, that it is one is noted in the row. */
    private String text(Cell cell, int column) {
        Object value = cell.getValue();
        String formula = cell.getFormula();
        if (formula != null && isUnsolved(cell)) {
            return error(
                    cell,
                    column,
                    "=" + formula,
                    "is the formula `=" + formula + "`, which was never worked out",
                    "open the workbook in a spreadsheet program and save it");
        }
        if (cell.getType() == CellType.STRING && (value == null || value.equals(""))) {
            return emptyText(cell, column);
        }
        if (value == null) {
            return unreadable(cell, column);
        }
        String text = value.toString();
        boolean isError = cell.getType() == CellType.ERROR
                || cell.getType() == CellType.FORMULA && value instanceof String && isError(text);
        if (isError) {
            return error(cell, column, text, "is the error `" + text + "`", "correct its formula, or empty the cell");
        }
        return value instanceof BigDecimal stored ? number(cell, stored) : text;
    }

    /** Whether a formula has no value, or in a workbook that was never worked out the 0 that stands for none. */
    private boolean isUnsolved(Cell cell) {
        Object value = cell.getValue();
        boolean isZero = value instanceof BigDecimal number && number.signum() == 0;
        return cell.getRawValue() == null || unsolved && (value == null || isZero);
    }

    private String emptyText(Cell cell, int column) {
        String place = lost.place(String.valueOf(cell.getAddress()));
        return place == null
                ? ""
                : error(
                        cell,
                        column,
                        place,
                        "is the text number " + place + ", which the workbook does not have",
                        "save the workbook again");
    }

    /** A cell without a value: blank, unless it holds something that is none. */
    private String unreadable(Cell cell, int column) {
        String raw = cell.getRawValue() == null ? "" : cell.getRawValue();
        return cell.getType() == CellType.ERROR
                ? error(cell, column, raw, "is `" + raw + "`, which is no value", "type it in again")
                : "";
    }

    private String error(Cell cell, int column, String text, String what, String help) {
        row.add(new CellError(column, what + ", in cell " + sheet + "!" + cell.getAddress(), help));
        return text;
    }

    private static boolean isError(String text) {
        return text.matches("#(NULL!|DIV/0!|VALUE!|REF!|NAME\\?|NUM!|N/A|SPILL!|CALC!|FIELD!|BLOCKED!)");
    }

    private String number(Cell cell, BigDecimal stored) {
        if (stored.precision() - stored.scale() > 400 || stored.scale() > 400) {
            return stored.toString();
        }
        if (stored.signum() >= 0
                && isDate(cell.getDataFormatId(), cell.getDataFormatString())
                && stored.compareTo(BigDecimal.ONE) >= 0
                && stored.compareTo(BigDecimal.valueOf(2_958_466)) < 0) {
            return date(stored);
        }
        boolean whole = stored.scale() <= 0;
        if (whole && stored.precision() - stored.scale() > DIGITS.getPrecision() && isShortened(cell)) {
            return cell.getRawValue().toUpperCase(Locale.ROOT);
        }
        BigDecimal shown = (whole ? stored : stored.round(DIGITS)).stripTrailingZeros();
        return shown.signum() == 0 ? "0" : shown.toPlainString().replace('.', decimal);
    }

    /** Whether a whole number lost digits behind the fifteenth: then it is stored with an exponent. */
    private static boolean isShortened(Cell cell) {
        return cell.getRawValue().indexOf('E') >= 0 || cell.getRawValue().indexOf('e') >= 0;
    }

    private String date(BigDecimal serial) {
        int day = serial.intValue();
        BigDecimal seconds = serial.subtract(BigDecimal.valueOf(day)).multiply(BigDecimal.valueOf(86_400));
        long second = seconds.setScale(0, RoundingMode.HALF_UP).longValue();
        LocalDate from = since1904 ? FROM_1904 : day < LEAP_DAY_THAT_NEVER_WAS ? FROM_1900.plusDays(1) : FROM_1900;
        LocalDate date = from.plusDays(day + second / 86_400);
        LocalTime time = LocalTime.ofSecondOfDay(second % 86_400);
        String written = daysFirst ? date.format(DAYS_FIRST) : date.toString();
        return time.equals(LocalTime.MIDNIGHT) ? written : written + "T" + time;
    }

    /** Whether a style shows a day: by the number of one that every workbook has, or by what it spells. */
    private static boolean isDate(@Nullable Integer id, @Nullable String format) {
        if (id != null && (id >= 14 && id <= 17 || id == 22 || id >= 27 && id <= 36 || id >= 50 && id <= 58)) {
            return true;
        }
        if (format == null) {
            return false;
        }
        String bare =
                format.replaceAll("\"[^\"]*\"|\\\\.|\\[[^\\]]*\\]|_.|\\*.", "").toLowerCase(Locale.ROOT);
        return !bare.contains("general") && (bare.contains("y") || bare.contains("d"));
    }

    @Override
    public Row row() {
        return row;
    }
}
