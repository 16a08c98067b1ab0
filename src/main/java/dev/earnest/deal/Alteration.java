package dev.earnest.deal;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/** The same rows with other cells: makes of a data set one in which some columns of the deals differ. */
public final class Alteration {
    private final Dataset data;
    private final Map<String, Column> changed = new HashMap<>();

    public Alteration(Dataset data) {
        this.data = data;
    }

    /** Gives a column of numbers other values, one for each deal, in ten-thousandths. */
    public void numbers(String column, long[] values) {
        changed.put(column, Packing.numbers(column, values, values.length));
    }

    /** Gives a column of dates other days, one for each deal. */
    public void days(String column, int[] days) {
        changed.put(column, Packing.dates(column, days, days.length));
    }

    /** Writes a word into the cells of some deals; the column must be there. */
    public void word(String column, BitSet rows, String word) {
        TextColumn before = java.util.Objects.requireNonNull(data.deals().text(column));
        Dictionary words = new Dictionary();
        for (int code = 0; code < before.dictionary().size(); code++) {
            words.add(before.dictionary().value(code));
        }
        int code = words.add(word);
        int[] codes = before.codes();
        rows.stream().forEach(row -> codes[row] = code);
        changed.put(column, Packing.texts(column, codes, codes.length, words));
    }

    /** The data set as altered; row by row about the same deals, partners and accounts. */
    public Dataset apply() {
        return data.withDeals(data.deals().with(changed));
    }

    /** A number for each deal by its id alone, spread evenly: the same wherever the deal stands and whatever else there is. */
    public static long[] lots(Dataset data) {
        IdColumn ids = data.deals().id();
        long[] lots = new long[ids.rows()];
        for (int row = 0; row < lots.length; row++) {
            Words words = ids.words();
            lots[row] = WordHash.of(words.bytes(), words.from(row), words.to(row));
        }
        return lots;
    }
}
