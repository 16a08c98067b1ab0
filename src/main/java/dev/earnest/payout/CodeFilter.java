package dev.earnest.payout;

/** A text field is one of some values. */
final class CodeFilter extends Filter {
    private final Codes field;
    private final boolean[] accept;

    /** @param accept by code + 1; the first is for blank */
    CodeFilter(String what, Codes field, boolean[] accept) {
        super(what);
        this.field = field;
        this.accept = accept;
    }

    @Override
    boolean holds(int row) {
        return accept[field.at(row) + 1];
    }

    @Override
    Found found(int row) {
        int code = field.at(row);
        return code < 0 ? new Found.Blank() : new Found.Word(field.dictionary().value(code));
    }

    @Override
    int keep(int[] rows, int count) {
        int kept = 0;
        for (int i = 0; i < count; i++) {
            int row = rows[i];
            rows[kept] = row;
            kept += accept[field.at(row) + 1] ? 1 : 0;
        }
        return kept;
    }
}
