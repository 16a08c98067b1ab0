package dev.earnest.deal;

import dev.earnest.money.Fixed4;

/** Numbers in whole ten-thousandths. */
public final class NumberColumn implements Column {
    private final String name;
    private final int rows;
    private final long[] values;

    NumberColumn(String name, int rows, long[] values) {
        this.name = name;
        this.rows = rows;
        this.values = values;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public int rows() {
        return rows;
    }

    @Override
    public boolean blank(int row) {
        return values[row] == Fixed4.BLANK;
    }

    @Override
    public String text(int row) {
        return blank(row) ? "" : Fixed4.decimal(values[row]).toPlainString();
    }

    /** A row's number in ten-thousandths, {@link Fixed4#BLANK} where it is blank. */
    public long value(int row) {
        return values[row];
    }

    /** The numbers of all rows, not to be changed; may be longer than {@link #rows()}. */
    public long[] values() {
        return values;
    }
}
