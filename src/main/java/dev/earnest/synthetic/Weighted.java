package dev.earnest.synthetic;

import java.util.List;

/** Some cells as bytes, some of them more often than others. */
final class Weighted {
    private final byte[][] cells;
    private final int[] upTo;

    private Weighted(List<String> values, int[] weights) {
        cells = new byte[values.size()][];
        upTo = new int[values.size()];
        int sum = 0;
        for (int i = 0; i < cells.length; i++) {
            cells[i] = ByteText.cell(values.get(i));
            sum += weights[i];
            upTo[i] = sum;
        }
    }

    static Weighted of(List<String> values, int... weights) {
        return new Weighted(values, weights);
    }

    /** The second two thirds as often as the first, the third half as often, and so on. */
    static Weighted falling(List<String> values) {
        int[] weights = new int[values.size()];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = Math.max(1, 20_000 / (i + 2));
        }
        return new Weighted(values, weights);
    }

    int pick(Draws draws) {
        int at = draws.below(upTo[upTo.length - 1]);
        int i = 0;
        while (upTo[i] <= at) {
            i++;
        }
        return i;
    }

    int size() {
        return cells.length;
    }

    byte[] cell(int index) {
        return cells[index];
    }
}
