package dev.earnest.analysis.payback;

import dev.earnest.deal.Frame;
import dev.earnest.deal.TextColumn;
import org.jspecify.annotations.Nullable;

/** Which deals are won: all where no stage is told. */
public final class WonDeals {
    private final @Nullable TextColumn stage;
    private final int won;

    public WonDeals(Frame deals) {
        this.stage = deals.text("stage");
        this.won = stage == null ? -1 : stage.dictionary().code("won");
    }

    /** Whether the deal of a row is won. */
    public boolean holds(int row) {
        return stage == null || stage.code(row) == won;
    }
}
