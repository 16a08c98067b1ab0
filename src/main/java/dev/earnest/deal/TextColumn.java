package dev.earnest.deal;

/** Words, each kept once in a dictionary and named by its code. */
public final class TextColumn implements Column {
    /** The code of a blank cell. */
    public static final int BLANK = -1;

    private final String name;
    private final int rows;
    private final int[] codes;
    private final Dictionary dictionary;

    TextColumn(String name, int rows, int[] codes, Dictionary dictionary) {
        this.name = name;
        this.rows = rows;
        this.codes = codes;
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
        return codes[row] < 0;
    }

    @Override
    public String text(int row) {
        int code = codes[row];
        return code < 0 ? "" : dictionary.value(code);
    }

    /** The code of a row's word, -1 where it is blank. */
    public int code(int row) {
        return codes[row];
    }

    /** The codes of all rows, not to be changed; may be longer than {@link #rows()}. */
    public int[] codes() {
        return codes;
    }

    /** The words by code; shared by all partner columns, and by all account columns. */
    public Dictionary dictionary() {
        return dictionary;
    }
}
