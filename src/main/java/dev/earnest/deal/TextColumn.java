package dev.earnest.deal;

/** Words, each kept once in a dictionary and named by its code. */
public final class TextColumn implements Column {
    /** The code of a blank cell. */
    public static final int BLANK = -1;

    private final String name;
    private final int rows;
    /** Codes and one, so that 0 is blank. */
    private final Ints ranks;

    private final Dictionary dictionary;

    TextColumn(String name, int rows, Ints ranks, Dictionary dictionary) {
        this.name = name;
        this.rows = rows;
        this.ranks = ranks;
        this.dictionary = dictionary;
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
        return ranks.get(row) == 0;
    }

    @Override
    public String text(int row) {
        int code = code(row);
        return code < 0 ? "" : dictionary.value(code);
    }

    /** The code of a row's word, -1 where it is blank. */
    public int code(int row) {
        return ranks.get(row) - 1;
    }

    /** Copies the codes of {@code count} rows from {@code from} on to the start of {@code target}. */
    public void copy(int from, int count, int[] target) {
        ranks.copy(from, count, 1, target, 0);
    }

    /** The codes of all rows, in an array made for the caller. */
    public int[] codes() {
        int[] codes = new int[rows];
        copy(0, rows, codes);
        return codes;
    }

    /** The words by code; shared by all partner columns, and by all account columns. */
    public Dictionary dictionary() {
        return dictionary;
    }
}
